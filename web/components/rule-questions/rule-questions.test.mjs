// Questions about oneself: with script no answer leaves the browser, without it they are posted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { BASE_URL, launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A day in the season of the island, whatever day it is. */
const DAY = "2026-11-22";
const PAGE = `/vaccination?asOf=${DAY}`;
const SEED = 2024;
const PERSONS = 20;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Chooses an answer and goes on. */
async function answer(page, name, value) {
  await page.locator(`label[for=a-${name}-${value}]`).click();
  await page.getByRole("button", { name: "Videre" }).click();
}

async function answerAge(page, age) {
  await page.locator("#a-age").fill(age);
  await page.getByRole("button", { name: "Videre" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`${how}: from the first question to a place`, async () => {
    const { page, close, go } = await open(browser, { javaScriptEnabled });
    const asked = [];
      page.on("request", (request) => {
      if (!request.url().includes("/assets/")) {
        asked.push(`${request.method()} ${request.url()}`);
      }
    });
    await go(PAGE);
    const afterLoad = asked.length;
    await answer(page, "role", "relative");
    assert.equal(await page.getByText("»Du« er her den, du svarer for.").isVisible(), true);
    await answer(page, "lives", "own-home");
    await answerAge(page, "82");
    await answer(page, "out", "cannot");
    await answer(page, "driven", "no");
    await answer(page, "public", "yes");
    assert.equal(await page.locator("h2").first().innerText(), "Du kan bestille tid og tage bus eller tog");
    assert.match(await page.locator(".given").innerText(), /Hvor mange år er du\? 82/);
    assert.equal(await page.locator(".outcome a[href^='tel:']").count(), 1);
    const { pathname, searchParams } = new URL(page.url());
    assert.equal(pathname, "/vaccination");
    assert.ok([...searchParams.keys()].every((name) => name === "asOf"), page.url());
    if (javaScriptEnabled) {
      assert.deepEqual(asked.slice(afterLoad), [], "no answer leaves the browser");
    }
    await page.locator("details summary").first().click();
    assert.match(await page.locator("blockquote").first().innerText(), /flextrafik eller lignende/);
    await page.locator("#where").fill(process.env.TEST_ADDRESS ?? "Storegade 12");
    await page.getByRole("button", { name: "Find sted" }).click();
    await page.waitForURL(/\/find$/);
    const note = page.locator(".rules-note");
    assert.equal(await note.locator("h2").innerText(), "Du kan bestille tid og tage bus eller tog");
    assert.ok((await page.locator(".place-card").count()) > 0);
    await checkBarriers(page, javaScriptEnabled);
    // Back to change an answer, and to the search again, which knows where one is.
    await note.getByRole("button", { name: "Se eller ret dine svar" }).click();
    await page.waitForURL(/\/vaccination\?asOf=/);
    await page.getByRole("button", { name: "Ret: Kan du tage bus eller tog?" }).click();
    await answer(page, "public", "no");
    await answer(page, "flex", "yes");
    assert.equal(await page.locator("h2").first().innerText(), "Du kan bestille tid og tage flextrafik");
    assert.match(await page.locator("#where").inputValue(), /Storegade 12/);
    await page.getByRole("button", { name: "Find sted" }).click();
    await page.waitForURL(/\/find$/);
    assert.equal(await note.locator("h2").innerText(), "Du kan bestille tid og tage flextrafik");
    assert.deepEqual(await close(), []);
  });

  test(`${how}: nothing answered, back, and another answer`, async () => {
    const { page, close, go } = await open(browser, { javaScriptEnabled });
    await go(PAGE);
    await page.getByRole("button", { name: "Videre" }).click();
    const line = page.getByRole("alert").getByRole("link");
    assert.match(await line.innerText(), /Vælg et svar/);
    await line.click();
    if (javaScriptEnabled) {
      assert.equal(await page.evaluate(() => document.activeElement?.id), "a-role-self");
    }
    await answer(page, "role", "self");
    await answer(page, "lives", "own-home");
    await answerAge(page, "toogfirs");
    assert.match(await page.getByRole("alert").innerText(), /hele år/);
    await answerAge(page, "85");
    await page.getByRole("button", { name: "Tilbage" }).click();
    await page.locator("#a-age").waitFor();
    await page.getByRole("button", { name: "Ved ikke" }).click();
    await answer(page, "own", "no");
    await answer(page, "household", "no");
    await answer(page, "pregnant", "no");
    await answer(page, "referral", "no");
    await answer(page, "misuse", "no");
    assert.equal(await page.locator("h2").first().innerText(), "Ring og spørg");
    await page.getByRole("button", { name: "Ret: Hvor mange år er du?" }).click();
    await answerAge(page, "64");
    for (const [part, value] of Object.entries({ day: "18", month: "12", year: "1961" })) {
      await page.locator(`#born-${part}`).fill(value);
    }
    await page.getByRole("button", { name: "Videre" }).click();
    for (const question of ["own", "household", "pregnant", "referral"]) {
      await answer(page, question, "no");
    }
    assert.match(await page.locator(".outcome").innerText(), /Fra den 18\. december 2026/);
    // Without script the browser asks itself whether to send a refused form again.
    assert.deepEqual((await close()).filter((fault) => !/status of 400/.test(fault)), []);
  });
}

test("the browser's own back button goes one question back and remembers", async () => {
  const { page, close, go } = await open(browser);
  await go(PAGE);
  await answer(page, "role", "self");
  await answer(page, "lives", "own-home");
  await page.goBack();
  assert.equal(await page.locator("#a-lives-own-home").isChecked(), true);
  await page.goBack();
  assert.equal(await page.locator("#a-role-self").isChecked(), true);
  await page.goForward();
  assert.equal(await page.locator("legend").innerText(), "Hvor bor du?");
  assert.equal(await page.evaluate(() => JSON.stringify(history.state)), '{"step":1}');
  assert.deepEqual(await close(), []);
});

test("by keyboard alone, and the question is what has the focus", async () => {
  const { page, close, go } = await open(browser);
  await go(PAGE);
  await page.locator("#a-role-self").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Hvor bor du?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("h2").first().innerText(), /kommer til dit plejecenter/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "outcome");
  assert.deepEqual(await close(), []);
});

for (const [width, letters] of [[320, "62.5%"], [640, "125%"], [1280, "62.5%"]]) {
  test(`${width} px, letters of ${letters}: no barrier in a mistake and in an outcome`, async () => {
    const { page, close, go } = await open(browser, { width, height: 800 });
    await go(PAGE);
    await page.evaluate((size) => {
      document.documentElement.style.setProperty("font-size", size);
    }, letters);
    await page.getByRole("button", { name: "Videre" }).click();
    await checkBarriers(page);
    await answer(page, "role", "home-care");
    await answer(page, "lives", "own-home");
    await answerAge(page, "82");
    await checkBarriers(page);
    await answer(page, "out", "cannot");
    await answer(page, "driven", "yes");
    await page.locator("details summary").first().click();
    await checkBarriers(page);
    assert.deepEqual(await close(), []);
  });
}

async function checkBarriers(page, script = true) {
  if (!script) {
    return;
  }
  const { violations } = await page.evaluate(`${axe}; axe.run()`);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.target)}`), []);
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll("main *")]
      .filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().right > edge)
      .map((it) => `${it.tagName}.${it.className}`);
  });
  assert.deepEqual(beyond, []);
}

test("the browser decides as the server does", async () => {
  const { page, close, go } = await open(browser);
  let random = SEED;
  const next = (bound) => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return Math.floor((random / 2147483648) * bound);
  };
  const seen = new Set();
  for (let person = 0; person < PERSONS; person++) {
    await go(PAGE);
    const draws = Array.from({ length: 40 }, () => next(1000));
    const { answers, outcome } = await page.evaluate(walk, draws);
    const response = await fetch(`${BASE_URL}/api/v1/eligibility`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ service: "vaccination", day: DAY, answers }),
    });
    const { verdict } = await response.json();
    assert.equal(verdict?.outcome, outcome, `${JSON.stringify(answers)}, seed ${SEED}`);
    seen.add(outcome);
  }
  assert.ok(seen.size >= 6, `only ${[...seen]}`);
  assert.deepEqual(await close(), []);
});

/** In the page: answers at random until there is an outcome. */
async function walk(draws) {
  const answers = {};
  for (const draw of draws) {
    const outcome = document.querySelector(".outcome");
    if (outcome) {
      return { answers, outcome: outcome.dataset.outcome };
    }
    const form = document.querySelector(".rule-form");
    const radios = [...form.querySelectorAll("input[type=radio]")];
    const id = form.dataset.question;
    if (radios.length) {
      const radio = radios[draw % radios.length];
      radio.checked = true;
      answers[id] = radio.value;
    } else if (form.dataset.kind === "age") {
      answers[id] = String(draw % 10 === 0 ? 64 : draw % 100);
      form.querySelector("input[type=text]").value = answers[id];
    } else {
      const day = String(1 + (draw % 28)).padStart(2, "0");
      answers[id] = `1962-01-${day}`;
      form.querySelector("#born-day").value = day;
      form.querySelector("#born-month").value = "1";
      form.querySelector("#born-year").value = "1962";
    }
    form.querySelector("button[type=submit]").click();
  }
  return { answers, outcome: null };
}
