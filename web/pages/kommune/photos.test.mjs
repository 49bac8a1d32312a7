// A picture of a door: chosen, refused, described, shown to citizens, taken away and undone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const JPEG = readFileSync("../maps/sundoe/photos/sundhedshus-havnen.jpg");
const SITE = "/kommune/steder/sygeplejeklinik-bakken";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function assertAccessible(page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
}

test("the island's drawn picture is shown to citizens, with what one sees on it", async () => {
  const { page, close, go } = await open(browser, { width: 390 });
  await go("/steder/sundhedshus-havnen");
  const picture = page.getByRole("img", { name: /Gult hus med et stort ur/ });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector(".door-photo img").naturalWidth === 1200);
  await assertAccessible(page);
  assert.deepEqual(await close(), []);
});

test("a picture is chosen once, described, published, removed and brought back, without script", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", javaScriptEnabled: false });
  await go(SITE);
  await page.getByRole("link", { name: "Billeder af dørene" }).click();
  await page.getByRole("link", { name: /Sæt et billede på/ }).first().click();
  assert.match(await page.locator("#file-hint").innerText(), /JPEG eller PNG, højst 12 MB/);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.equal(await page.locator("error-summary a").count(), 3);

  await page.locator("#file").setInputFiles(file("dør.txt", Buffer.from("en dør")));
  await page.locator("#alt").fill("Grøn dør");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.match(await page.locator("#file-error").innerText(), /Brug JPEG eller PNG/);
  assert.equal(await page.locator("#alt").inputValue(), "Grøn dør");
  await page.locator("#file").setInputFiles(file("stor.jpg", Buffer.alloc(13_000_000, JPEG)));
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.match(await page.locator("#file-error").innerText(), /mere end 12 MB/);

  await page.locator("#file").setInputFiles(file("dør.jpg", JPEG));
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.deepEqual(await page.locator("error-summary a").allInnerTexts(), [
    "Skriv på engelsk, hvad man ser på billedet.",
  ]);
  await page.getByRole("img", { name: "Det billede, du har valgt" }).waitFor();
  await page.locator("#alt-en").fill("A green door");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.getByRole("status").filter({ hasText: "Det er offentliggjort" }).waitFor();
  await go("/steder/sygeplejeklinik-bakken");
  await page.getByRole("img", { name: "Grøn dør" }).waitFor();

  await go(`${SITE}/billeder`);
  await page.getByRole("link", { name: /Skift eller fjern/ }).click();
  await page.getByText("Skal den væk?").click();
  await page.getByRole("button", { name: "Tag billedet væk" }).click();
  assert.equal(await page.getByRole("img", { name: "Grøn dør" }).count(), 0);
  await page.locator("#undo").click();
  await page.waitForURL(/set=fortrudt/);
  await go(`${SITE}/billeder`);
  await page.getByRole("img", { name: "Grøn dør" }).waitFor();
  await page.getByRole("link", { name: /Skift eller fjern/ }).click();
  await page.getByText("Skal den væk?").click();
  await page.getByRole("button", { name: "Tag billedet væk" }).click();
  await page.waitForURL(/nu=/);
  assert.deepEqual((await close()).filter((it) => !/422/.test(it)), []);
});

test("by keyboard alone, on both widths; another municipality's door is not offered", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", width: 1280 });
  await go(`${SITE}/billeder/0-hoved`);
  await assertAccessible(page);
  await page.locator("#file").focus();
  for (const id of ["alt", "alt-en", "date"]) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
  await page.keyboard.press("Enter");
  await page.locator("error-summary").waitFor();
  await assertAccessible(page);
  await go(`${SITE}/billeder`);
  await assertAccessible(page);
  const answer = await go("/kommune/steder/sundhedshus-nordby/billeder");
  assert.equal(answer.status(), 403);
  assert.deepEqual((await close()).filter((it) => !/422|403/.test(it)), []);
});

function file(name, buffer) {
  return { name, mimeType: "image/jpeg", buffer };
}
