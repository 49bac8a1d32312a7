// A file comes in without script and by keyboard alone: what it would do, its lists, thrown away.
// Nothing is published here: the page that does is tested where all can be put back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const IMPORT = "/kommune/import";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("what a file does, its lists and their pages, without script", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", javaScriptEnabled: false });
  await go("/kommune");
  await page.getByRole("link", { name: "Hent en fil ind" }).click();
  await page.getByRole("button", { name: "Se, hvad filen gør" }).click();
  assert.match(await page.locator("error-summary").innerText(), /Vælg en fil/);

  await handIn(page, manySites(60));
  await ready(page);
  assert.match(await page.locator("h1").innerText(), /Det gør steder\.csv/);
  assert.match(await page.locator("table").innerText(), /Nye[\s\S]*60/);
  await page.getByRole("link", { name: "Nye" }).click();
  await page.getByText("Side 1 af 3").waitFor();
  await page.getByRole("link", { name: "Næste side" }).click();
  await page.getByText("Side 2 af 3").waitFor();
  await page.getByRole("link", { name: "Tilbage til filen" }).click();
  await page.getByRole("link", { name: "Hvad betyder det?" }).first().click();
  assert.match(new URL(page.url()).hash, /^#[a-z-]+$/);
  await page.goBack();

  await page.getByRole("button", { name: /^Offentliggør 60 nye/ }).click();
  assert.match(await page.locator("error-summary").innerText(), /hvorfor du retter/);
  await page.locator("details:has(#discard) > summary").click();
  await page.getByRole("button", { name: "Smid filen væk" }).click();
  await page.getByRole("heading", { name: "Hent en fil ind" }).waitFor();
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("by keyboard alone: before and after, field by field, and what it does for citizens", async () => {
  const { page, close, go } = await open(browser, { width: 1280, as: "EDITOR" });
  await go(IMPORT);
  await page.locator("#file").setInputFiles(file(CHANGES));
  await tabTo(page, "button[type=submit]");
  await Promise.all([page.waitForURL(/import\/[0-9a-f-]{36}$/), page.keyboard.press("Enter")]);
  await ready(page);
  await tabTo(page, "a[href$=rettede]");
  await Promise.all([page.waitForURL(/rettede/), page.keyboard.press("Enter")]);
  assert.match(await page.locator(".changes").innerText(), /Kendetegn[\s\S]*ved det gule tårn/);
  await page.goBack();
  await tabTo(page, "a[href$=virkning]");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /for borgerne/ }).waitFor();
  await page.goBack();
  await tabTo(page, "details:has(#discard) > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#discard");
  await Promise.all([page.waitForURL(new RegExp(`${IMPORT}$`)), page.keyboard.press("Enter")]);
  assert.deepEqual(await close(), []);
});

for (const width of [320, 1280]) {
  test(`${width} px: no barrier, nothing beyond the edge on any page of a file`, async () => {
    const { page, close, go } = await open(browser, { width, as: "EDITOR" });
    await go(IMPORT);
    await handIn(page, CHANGES);
    await ready(page);
    const run = new URL(page.url()).pathname;
    for (const part of ["", "/nye", "/rettede", "/mangler", "/beskeder?kode=hours-not-readable"]) {
      await go(run + part);
      const { violations } = await page.evaluate(`${axe}; axe.run()`);
      assert.deepEqual(violations.map((it) => `${part} ${it.id}`), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part);
    }
    await go(run);
    await page.locator("details:has(#discard) > summary").click();
    await page.getByRole("button", { name: "Smid filen væk" }).click();
    assert.deepEqual(await close(), []);
  });
}

const CHANGES = `id,name,landmark,address,kommunekode,lat,lon,hours,service
sygeplejeklinik-bakken,,ved det gule tårn,,,,,,
nyt-sted,Nyt sted med et navn så langt at det fylder,,"Havnegade 1, 9991 Sundby",0991,56.34,11.87,,
sygeplejeklinik-soehuset,,,,,,,whenever-it-pleases-us-and-a-very-long-word,sundoe-sygepleje
`;

function manySites(count) {
  const rows = Array.from(
    { length: count },
    (_, i) => `nyt-${i},Nyt ${i},"Havnegade 1, 9991 Sundby",0991,56.34,11.87`,
  );
  const nameless = 'intet-navn,,"Havnegade 1, 9991 Sundby",0991,56.34,11.87';
  return ["id,name,address,kommunekode,lat,lon", ...rows, nameless].join("\n");
}

function file(text) {
  return { name: "steder.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

async function handIn(page, text) {
  await page.locator("#file").setInputFiles(file(text));
  await page.getByRole("button", { name: "Se, hvad filen gør" }).click();
}

/** Follows the link of the page that says "not yet", as one does without script. */
async function ready(page) {
  await page.waitForURL(/import\/[0-9a-f-]{36}$/);
  for (let i = 0; i < 30 && (await page.locator("long-work").count()) > 0; i++) {
    await page.goto(page.url());
  }
  await page.locator("details:has(#discard) > summary").waitFor();
}

async function tabTo(page, selector, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reached ${selector}`);
}
