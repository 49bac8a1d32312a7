// A citizen alone, on an old phone without JavaScript: from a card to a booked time, moved, cancelled.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS, KIND, nextTuesdayMorning } from "../../testing/examples.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FIND = `/find?service=${KIND}&where=${encodeURIComponent(ADDRESS)}&day=${nextTuesdayMorning()}&time=08:00`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Nothing is wider than the phone. */
async function fits(page) {
  const [width, seen] = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
  assert.ok(width <= seen, `${page.url()} is ${width} pixels wide`);
}

describe("booking alone", () => {
  test("from a card to a time, moved and cancelled, without script", async () => {
    const { page, close, go } = await open(browser, { javaScriptEnabled: false });
    await go(FIND);
    await page.getByRole("link", { name: /^Vælg en tid/ }).first().click();
    await fits(page);
    await page.locator(".time-list button").nth(4).click();
    assert.match(await page.locator("main").innerText(), /holdt for dig til \d+\.\d\d/);
    await fits(page);
    await page.getByRole("button", { name: "Bestil tiden" }).click();
    assert.match(await page.locator("main").innerText(), /Skriv navnet/);
    await page.getByLabel("Navn").fill("Karen Holm");
    await page.getByLabel("Tolk").check();
    await page.getByRole("button", { name: "Bestil tiden" }).click();
    assert.equal(await page.locator("h1").innerText(), "Din tid er bestilt");
    assert.doesNotMatch(page.url(), /Karen|interpreter/);
    await fits(page);
    assert.match(await page.getByRole("link", { name: /kalender/ }).getAttribute("href"), /kalender\.ics/);
    assert.match(await page.getByRole("link", { name: /vej dertil og hjem/ }).getAttribute("href"), /^\/vej\?/);
    await page.getByRole("link", { name: "Flyt til en anden tid" }).click();
    await page.locator(".time-list button").nth(8).click();
    assert.equal(await page.locator("h1").innerText(), "Din tid er bestilt");
    await page.getByRole("button", { name: "Aflys tiden" }).click();
    assert.equal(await page.locator("h1").innerText(), "Tiden er aflyst");
    // The form that was sent without a name is the only fault.
    assert.deepEqual((await close()).filter((fault) => !fault.includes("400")), []);
  });

  test("the same pages pass axe", async () => {
    const { page, close, go } = await open(browser);
    const check = async () => {
      const { violations } = await page.evaluate(`${axe}; axe.run()`);
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    };
    await go("/bestil?site=sygeplejeklinik-vesterby&service=sundoe-sygepleje");
    await check();
    await page.locator(".time-list button").nth(6).click();
    await check();
    await page.getByLabel("Navn").fill("Karen Holm");
    await page.getByRole("button", { name: "Bestil tiden" }).click();
    await page.locator(".time-code").first().waitFor();
    await check();
    await page.getByRole("button", { name: "Aflys tiden" }).click();
    await page.getByRole("heading", { name: "Tiden er aflyst" }).waitFor();
    await go("/aftale");
    await check();
    assert.deepEqual(await close(), []);
  });

  test("the agents' call list passes axe", async () => {
    const { page, close, go } = await open(browser, { as: "AGENT" });
    await go("/callcenter/ringeliste");
    assert.equal(await page.locator("h1").innerText(), "Ringeliste");
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map(({ id }) => id), []);
    await fits(page);
    await close();
  });
});
