// A season's sites get new hours together, are looked at first, published and taken back as one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SEASON = "/kommune/saeson/vaccination-2026";
const HOURS = "Mo-Fr 08:00-18:00; PH off";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("without script: seen, published as one, undone as one", async () => {
  const { page, close, go } = await open(browser, {
    as: "REGIONAL_EDITOR",
    javaScriptEnabled: false,
  });
  await go("/kommune");
  await page.getByRole("link", { name: "Ret en sæson" }).click();
  await page.getByRole("link", { name: "Vaccination efteråret 2026" }).click();
  await page.getByRole("button", { name: "Se, hvad det gør" }).click();
  assert.match(await page.locator("error-summary").innerText(), /mindst én ting/);

  assert.match(await page.locator("#sites").innerText(), /Torvet 21, 9991 Sundby/);
  await page.locator("#hours").fill(HOURS);
  await page.getByRole("button", { name: "Fjern alle flueben" }).click();
  assert.equal(await page.locator("[name=site]:checked").count(), 0);
  assert.equal(await page.locator("#hours").inputValue(), HOURS);
  await page.getByRole("button", { name: "Sæt flueben ved alle" }).click();
  assert.ok((await page.locator("[name=site]:checked").count()) > 1);
  await page.locator("#service").selectOption("region-vaccination-2026");
  await page.getByRole("button", { name: "Se, hvad det gør" }).click();
  assert.match(await page.locator("#does").innerText(), /Åbningstider for Regionens vaccination/);
  await page.locator("#why").fill("Nye tider");
  await page.getByRole("button", { name: "Offentliggør det hele" }).click();
  await page.getByRole("heading", { name: "Sæsonen er rettet" }).waitFor();
  await page.getByRole("button", { name: "Fortryd det hele" }).click();
  await page.getByText("Alle stederne er igen, som de var.").waitFor();
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

for (const width of [320, 1280]) {
  test(`${width} px: what a change does has no barrier and nothing beyond the edge`, async () => {
    const { page, close, go } = await open(browser, { width, as: "REGIONAL_EDITOR" });
    await go(SEASON);
    await page.locator("#hours").focus();
    await page.keyboard.type(HOURS);
    // Enter in a field looks; it never publishes what nobody has seen.
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.keyboard.press("Enter"),
    ]);
    await page.locator("#does").waitFor();
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map((it) => `${it.id} ${it.nodes[0].target}`), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await close(), []);
  });
}
