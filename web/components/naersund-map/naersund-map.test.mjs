// The maps of the citizen's pages: nothing of them before they are opened, then as in the words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { baseMapIsDrawn, launch, open } from "../../testing/browser.mjs";
import { ADDRESS, KIND, SITE } from "../../testing/examples.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WHERE = `where=${encodeURIComponent(ADDRESS)}`;
const PAGES = {
  answer: `/find?service=${KIND}&${WHERE}`,
  site: `/steder/${SITE}`,
  way: `/vej?site=${SITE}&${WHERE}&profile=wheelchair`,
};

let browser;
before(async () => {
  await baseMapIsDrawn();
  browser = await launch();
});
after(() => browser.close());

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: nothing of a map is fetched before it is opened`, async () => {
    const { page, close, go } = await open(browser);
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await go(path);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(asked.filter((one) => /kort|map|worker/.test(one)), []);
    assert.deepEqual(await close(), []);
  });

  for (const width of [320, 1280]) {
    test(`${name}, ${width} px: it opens by keyboard, without a fault or barrier`, async () => {
      const { page, close, go } = await open(browser, { width });
      await go(path);
      await openMap(page);
      const { violations } = await page.evaluate(`${axe}; axe.run("naersund-map")`);
      assert.deepEqual(violations.map(({ id }) => id), []);
      const { right } = await page.locator("naersund-map").evaluate((it) => it.getBoundingClientRect());
      assert.ok(right <= width);
      assert.ok((await colours(page)) > 3, "the map is of one colour");
      assert.deepEqual(await close(), []);
    });
  }
}

test("the marks are the list, in its order, and lead to it", async () => {
  const { page, close, go } = await open(browser);
  await go(PAGES.answer);
  await openMap(page);
  const places = await page.locator(".cards > li").evaluateAll((all) =>
    all.map((li) => `${li.querySelector(".rank").textContent}. ${li.querySelector("h2 a").textContent}`),
  );
  assert.ok(places.length > 0);
  const marks = page.locator("a.map-mark");
  assert.deepEqual(await marks.evaluateAll((all) => all.map((it) => it.ariaLabel)), places);
  assert.equal(await page.getByRole("img", { name: "Her starter du" }).count(), 1);
  await page.locator("canvas").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), places[0]);
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement.closest("li").id),
    "place-1",
  );
  assert.deepEqual(await close(), []);
});

test("doubt is drawn dashed, and its worst spot is marked", async () => {
  const { page, close, go } = await open(browser);
  await go(PAGES.way);
  await openMap(page);
  const { line, unknown } = await page.locator("naersund-map").evaluate((it) => ({ ...it.dataset }));
  assert.ok(line.split(" ").length > 2);
  assert.match(unknown, /^\d+-\d+( \d+-\d+)*$/);
  await page.getByText("Stiplet streg").waitFor();
  const spot = await page.locator("main [data-mark='?']").getAttribute("data-name");
  assert.match(await page.locator(".way-steps").first().innerText(), new RegExp(spot.slice(0, 20)));
  assert.equal(await page.getByRole("img", { name: spot }).count(), 1);
  assert.deepEqual(await close(), []);
});

for (const [trouble, state] of [["bliver tegnet", "making"], ["kan ikke vise kortet", "missing"]]) {
  test(`a map that is ${state} is told in words, and may be asked for again`, async () => {
    const { page, close, go } = await open(browser);
    await page.route("**/kort/basemap.json", (route) =>
      route.fulfill({ json: { state, tiles: null, bounds: [11, 56, 12, 57] } }),
    );
    await go(PAGES.site);
    await page.locator("naersund-map summary").press("Enter");
    await page.getByText(trouble).waitFor();
    assert.equal(await page.locator(".map-frame").isVisible(), false);
    await page.unroute("**/kort/basemap.json");
    await page.locator("naersund-map summary").press("Enter");
    await openMap(page);
    assert.deepEqual(await close(), []);
  });
}

test("without script there is no map, and no gap where it would be", async () => {
  const { page, close, go } = await open(browser, { javaScriptEnabled: false });
  await go(PAGES.answer);
  assert.equal(await page.locator("naersund-map").isVisible(), false);
  await close();
});

async function openMap(page) {
  await page.locator("naersund-map summary").press("Enter");
  await page.locator(".map-frame[data-state=drawn]").waitFor();
}

/** How many colours a picture of the map has, coarsely. */
async function colours(page) {
  const png = await page.locator(".map-canvas").screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const seen = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const key = (data[i] >> 3) * 1024 + (data[i + 1] >> 3) * 32 + (data[i + 2] >> 3);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    return [...seen.values()].filter((pixels) => pixels > data.length / 4 / 200).length;
  }, png.toString("base64"));
}
