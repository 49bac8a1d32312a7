// An editor makes times, looks at what that does, saves, closes a day, and takes it back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SITE = "/kommune/steder/sygeplejeklinik-skibsvaerftet";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const look = (page, of) =>
  page.getByRole("button", { name: new RegExp(`^Se, hvad det gør ?: ${of}`) }).click();
const save = async (page, why) => {
  await page.locator("#why").fill(why);
  await page.getByRole("button", { name: "Gem ændringen" }).click();
  await page.getByText("Ændringen er gemt.").waitFor();
};

const wednesdayOfNextWeek = () => {
  const today = new Date(`${new Date().toLocaleDateString("sv", { timeZone: "Europe/Copenhagen" })}T12:00Z`);
  const toMonday = 7 - ((today.getUTCDay() + 6) % 7);
  today.setUTCDate(today.getUTCDate() + toMonday + 2);
  return `${today.getUTCDate()}.${today.getUTCMonth() + 1}.${today.getUTCFullYear()}`;
};

test("without script: times are made, closed and taken back", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", javaScriptEnabled: false });
  await go(SITE);
  await page.getByRole("link", { name: "Tider, man kan bestille" }).click();
  await page.getByText("Der er ingen faste tider endnu.").waitFor();

  await look(page, "Lav nye faste tider");
  assert.match(await page.locator("error-summary").innerText(), /Fra klokken/);
  for (const day of ["mandag", "tirsdag", "onsdag", "torsdag", "fredag"]) {
    await page.getByLabel(day, { exact: true }).check();
  }
  await page.locator("#from").fill("9.00");
  await page.locator("#to").fill("8.00");
  await page.locator("#minutes").fill("30");
  await page.locator("#first").fill("mandag");
  await look(page, "Lav nye faste tider");
  assert.match(await page.locator("error-summary").innerText(), /slutter, før det begynder/);
  await page.locator("#to").fill("11.00");
  await look(page, "Lav nye faste tider");
  assert.match(await page.locator("#does").innerText(), /9\.30 ny/);
  await page.getByRole("button", { name: "Gem ændringen" }).click();
  assert.match(await page.locator("error-summary").innerText(), /hvorfor/i);
  await save(page, "Ny sygeplejerske");
  await page.getByRole("link", { name: "Ugen efter" }).click();
  assert.match(await page.locator("#uge").innerText(), /10\.30/);

  // The times begin next Monday, so the day must lie behind it.
  await page.locator("#closed-first").fill(wednesdayOfNextWeek());
  await page.locator("#closed-reason").fill("Maling");
  await look(page, "Luk nogle dage");
  assert.match(await page.locator("#does").innerText(), /bliver slettet/);
  await save(page, "Vi maler");

  await page.getByRole("button", { name: /^Fortryd ?: Lukket/ }).first().click();
  assert.match(await page.locator("#does").innerText(), /ny/);
  await save(page, "Vi maler ikke alligevel");
  await page.getByText("Der er ingen lukkedage forude.").waitFor();

  await page.getByRole("button", { name: /^Fjern ?: / }).click();
  await save(page, "Vi venter");
  await page.getByText("Der er ingen faste tider endnu.").waitFor();
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

for (const width of [320, 1280]) {
  test(`${width} px: a calendar and a preview have no barrier and nothing beyond the edge`, async () => {
    const { page, close, go } = await open(browser, { width, as: "EDITOR" });
    await go("/kommune/steder/sygeplejeklinik-storegade/tider");
    await page.locator("#closed-first").focus();
    await page.keyboard.type("torsdag");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Kursus");
    // Enter in a field looks; it never saves what nobody has seen.
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
