// A whole call without a mouse: what an agent presses, and how long it takes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS } from "../../testing/examples.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const skip = process.env.COOKIES_OF_AGENT ? false : "nobody is logged in: COOKIES_OF_AGENT is not set";
const MOST_KEYS = 30;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function openConsole(options = {}) {
  const opened = await open(browser, { width: 1280, height: 800, as: "AGENT", ...options });
  await opened.go("/callcenter");
  return opened;
}

/** Types the line of one caller; gives back how many keys beside the address. */
async function tell(page, need, person, time) {
  const { keyboard } = page;
  await page.locator(".call-tabs").waitFor();
  await keyboard.type(ADDRESS);
  let keys = 0;
  for (const words of [need, person, time]) {
    await keyboard.press("Tab");
    await keyboard.type(words);
    keys += 1 + words.length;
  }
  return keys;
}

const said = (page) => page.locator(".call-told:not([hidden]) .call-words");

test("a whole call by keys alone", { skip }, async (t) => {
  const { page, close } = await openConsole();
  const started = Date.now();
  let keys = await tell(page, "vacc", "82 rol", "i morgen 1");
  // The clock runs in the page, from the last key to the answer that stands there.
  await page.evaluate(() => {
    addEventListener("keydown", () => (window.lastKey = performance.now()), true);
    const seen = new MutationObserver(() => {
      if (document.querySelector(".call-understood")?.textContent.includes("10.00")) {
        window.shown ??= performance.now();
      }
    });
    seen.observe(document.querySelector(".call-result"), { childList: true, subtree: true });
  });
  await page.keyboard.type("0");
  keys += 1;
  await page.waitForFunction(() => window.shown !== undefined);
  const millis = await page.evaluate(() => Math.round(window.shown - window.lastKey));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.name === "place");
  await page.keyboard.press("2");
  keys += 2;
  assert.equal(await page.evaluate(() => document.activeElement.id), "place-2");
  assert.match(await said(page).innerText(), /^Et andet sted er/);
  await page.keyboard.press("1");
  keys += 1;
  assert.match(await said(page).innerText(), /^Det bedste sted er/);
  t.diagnostic(`${keys} keys beside the address, ${Date.now() - started} ms in all, answer ${millis} ms after the last key`);
  assert.ok(keys <= MOST_KEYS, `${keys} keys`);
  assert.equal(new URL(page.url()).search, "");
  assert.deepEqual(await close(), []);
});

test("where, when, how and what to say stand there without scrolling", { skip }, async () => {
  const { page, close } = await openConsole();
  await tell(page, "vacc", "82 rollator", "i morgen 10");
  await said(page).waitFor();
  for (const part of [".call-name", ".call-when", ".call-way"]) {
    const box = await page.locator(`.call-place ${part}`).first().boundingBox();
    assert.ok(box.y + box.height <= 800, `${part} ends at ${box.y + box.height}`);
  }
  const box = await said(page).boundingBox();
  assert.ok(box.y + box.height <= 800, `what to say ends at ${box.y + box.height}`);
  await close();
});

test("several callers, each with their own words; ended ones are forgotten", { skip }, async () => {
  const { page, close } = await openConsole();
  await tell(page, "vacc", "82", "i morgen 10");
  await said(page).waitFor();
  await page.keyboard.press("Alt+n");
  assert.equal(await page.locator("#where").inputValue(), "");
  assert.equal(await page.locator(".call-place").count(), 0);
  await tell(page, "sygeplejeklinik", "rollator", "nu");
  await said(page).waitFor();
  await page.keyboard.press("Alt+1");
  assert.equal(await page.locator("#need").inputValue(), "vacc");
  await page.keyboard.press("Alt+2");
  assert.equal(await page.locator("#need").inputValue(), "sygeplejeklinik");
  await page.keyboard.press("Alt+q");
  assert.equal(await page.locator("#need").inputValue(), "vacc");
  assert.equal(await page.locator(".call-tabs [aria-pressed]").count(), 1);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.equal(kept, "[{},{}]");
  assert.deepEqual(await close(), []);
});

test("large text, back to the line, and a letter", { skip }, async () => {
  const { page, context, close } = await openConsole();
  await tell(page, "vacc", "82 rollator", "i morgen 10");
  await said(page).waitFor();
  const size = () => said(page).evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
  const usual = await size();
  await page.keyboard.press("F3");
  assert.ok((await size()) > usual * 1.5);
  await page.keyboard.press("F3");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.name === "place");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "where");
  const [letter] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("F4")]);
  await letter.waitForLoadState();
  assert.equal(new URL(letter.url()).search, "");
  const text = await letter.locator("main").innerText();
  assert.match(text, /Din vej til/);
  assert.match(text, /Hjem igen/);
  assert.ok(!text.includes(ADDRESS), "the home address stands on the letter, and nobody chose it");
  const { violations } = await letter.evaluate(`${axe}; axe.run()`);
  assert.deepEqual(violations.map(({ id }) => id), []);
  await letter.emulateMedia({ media: "print" });
  const points = await letter
    .locator(".letter p:not(.screen-only p)")
    .first()
    .evaluate((it) => parseFloat(getComputedStyle(it).fontSize) * 0.75);
  assert.ok(points > 15.9, `${points} pt`);
  const pdf = await letter.pdf({ format: "A4", preferCSSPageSize: true });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sheets <= 2, `${sheets} sheets`);
  await letter.emulateMedia({ media: "screen" });
  await letter.locator("#home-address").check({ force: true });
  await letter.locator("#name").fill("Karen Hansen");
  await letter.locator("#name").press("Enter");
  await letter.getByText("Til Karen Hansen").waitFor();
  assert.ok((await letter.locator("main").innerText()).includes(`Fra ${ADDRESS}`));
  assert.deepEqual(await close(), []);
});

test("without script the form gives the same answer", { skip }, async () => {
  const { page, close } = await openConsole({ javaScriptEnabled: false });
  await page.locator("#where").fill(ADDRESS);
  await page.locator("#need").fill("vaccination");
  await page.locator("#person").fill("82 år, rollator");
  await page.getByRole("button", { name: "Find" }).click();
  await said(page).waitFor();
  await page.locator("#place-2").check({ force: true });
  await page.getByRole("button", { name: "Find" }).click();
  assert.match(await said(page).innerText(), /^Et andet sted er/);
  assert.deepEqual(await close(), []);
});

for (const lang of ["da", "en"]) {
  test(`${lang}: with an answer no barrier appears, at twice the size neither`, { skip }, async () => {
    const { page, close, go } = await open(browser, { width: 1280, as: "AGENT" });
    await go(lang === "da" ? "/callcenter" : "/callcenter?lang=en");
    await tell(page, "vacc", "82 rollator", "");
    await said(page).waitFor();
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "125%"));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(await close(), []);
  });
}
