// The first screen of a phone answers where, when, how and whom to call; and the form says what is
// wrong beside the field.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS, nextTuesdayMorning } from "../../testing/examples.mjs";

/** A telephone of 390 by 844 pixels. */
const SCREEN = 844;
const WHEN = `day=${nextTuesdayMorning()}&time=10:00`;
const TOWN = `where=${encodeURIComponent(ADDRESS)}`;
/** A hamlet whose bus takes nobody without steps. */
const HAMLET = `where=${encodeURIComponent("Klintbyvej 2, 9994 Nordby")}`;

const PEOPLE = {
  "on foot": { ask: `service=sygeplejeklinik&${TOWN}`, how: /^Gående: \d+ min/ },
  "with a rollator": {
    ask: `service=sygeplejeklinik&${TOWN}&profile=rollator`,
    how: /^Med rollator: \d+ min/,
  },
  "in a wheelchair, by bus": {
    ask: `service=laegehus&${TOWN}&profile=wheelchair`,
    how: /^(Bus|Letbane) \S+ kl\. .+: \d+ min, (ingen|\d) skift\. Fremme \d+\.\d\d\./,
    terms: /^Tag afsted .*\d+\.\d\d\. .+ på egen hånd\. Billetprisen kender vi ikke\.$/,
  },
  "by a ride that must be ordered": {
    ask: `service=sygeplejeklinik&${HAMLET}&profile=rollator`,
    how: /^Flextur: \d+ min, hentet .+, fremme senest .+\.$/,
    terms: /^\d+ kr\. Ring senest .*\d+\.\d\d\.$/,
    order: /Bestil Flextur: ring \d\d/,
  },
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe("the first screen", () => {
  for (const [who, { ask, how, terms, order }] of Object.entries(PEOPLE)) {
    test(`${who}: where, when, how and whom to call`, async () => {
      const { page, close, go } = await open(browser, { height: SCREEN });
      await go(`/find?${ask}&${WHEN}`);
      const card = page.locator(".place-card").first();
      await stands(card.locator("h2"), /\S/);
      await stands(card.locator(".moment"), /Åbent|Åbner|Første ledige tid/);
      await stands(card.locator(".first-way .there"), how);
      await stands(card.locator(".first-way .home"), /^Hjem igen/);
      if (terms) {
        await stands(card.locator(".first-way .terms"), terms);
      }
      if (order) {
        await stands(card.locator(".actions .button-primary"), order);
      }
      await stands(card.locator(".actions a[href^='tel:']").last(), /ring/i);
      await stands(card.getByRole("link", { name: "Vis vej" }), /Vis vej/);
      assert.ok((await card.locator(".ways > li > details.way").count()) <= 2, "three ways at most");
      assert.deepEqual(await close(), []);
    });
  }

  test("a walk that is too long is never the first line", async () => {
    const { page, close, go } = await open(browser);
    await go(`/find?service=laegehus&${TOWN}&profile=rollator&${WHEN}`);
    for (const line of await page.locator(".first-way .there").allInnerTexts()) {
      const metres = /^Med rollator: .*, ([\d,.]+) (k?)m\./.exec(line);
      assert.ok(!metres || !metres[2], line);
    }
    await close();
  });

  test("what a ride rests on unfolds: price, what we reckon with, and the source", async () => {
    const { page, close, go } = await open(browser);
    await go(`/find?${PEOPLE["by a ride that must be ordered"].ask}&${WHEN}`);
    const more = page.locator(".place-card").first().locator(".way-facts-more");
    await more.locator("summary").click();
    assert.match(await more.innerText(), /Det koster \d+ kr\./);
    assert.match(await more.innerText(), /Vi regner med/);
    assert.match(await more.innerText(), /Regler og pris: .*21\. januar/);
    await close();
  });
});

describe("when one must be there", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`the field is found and filled in, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const { page, close, go } = await open(browser, { javaScriptEnabled });
      await go("/");
      await page.locator("label[for=service-sygeplejeklinik]").click();
      await page.locator("#where").fill(ADDRESS);
      await page.locator("summary", { hasText: "Hvornår?" }).click();
      await page.locator("#day").fill(nextTuesdayMorning());
      await page.locator("#time").fill("09:00");
      await page.locator("#by").fill("12:00");
      await page.getByRole("button", { name: "Find" }).click();
      await page.waitForURL(/\/find\?/);
      assert.match(new URL(page.url()).search, /by=12/);
      assert.match(await page.locator(".result-header").innerText(), /fremme senest .*12\.00/);
      await stands(page.locator(".first-way .there").first(), /Tag afsted .*11\.\d\d/);
      await page.locator(".place-card").first().getByRole("link", { name: "Vis vej" }).click();
      await page.waitForURL(/\/vej\?.*by=12/);
      assert.deepEqual(await close(), []);
    });
  }

  test("a time before one leaves is told at its field", async () => {
    const { page, close, go } = await open(browser);
    await go(`/find?service=sygeplejeklinik&${TOWN}&${WHEN}&by=09:30`);
    await page.locator("error-summary a[href='#by']").waitFor();
    assert.match(await page.locator("#by-error").innerText(), /efter, at du tager afsted/);
    assert.equal(await page.locator("#by").getAttribute("aria-invalid"), "true");
    assert.ok(await page.locator("#by").isVisible());
    await close();
  });
});

describe("a link that says something unknown", () => {
  for (const [field, query, error] of [
    ["mode-any", "mode=rumraket", /Vi kender ikke "rumraket"/],
    ["profile-walk", "profile=troldmand", /Vi kender ikke "troldmand"/],
  ]) {
    test(`${query} is told at its field`, async () => {
      const { page, close, go } = await open(browser);
      const answer = await go(`/find?service=sygeplejeklinik&${TOWN}&${query}`);
      assert.equal(answer.status(), 400);
      await page.locator(`error-summary a[href='#${field}']`).waitFor();
      const group = page.locator("fieldset", { has: page.locator(`#${field}`) }).last();
      assert.match(await group.locator(".form-error-message").innerText(), error);
      assert.ok(await group.isVisible());
      await close();
    });
  }
});

/** The element is on the first screen, and says this. */
async function stands(element, text) {
  assert.match((await element.innerText()).replace(/\s+/g, " ").trim(), text);
  const box = await element.boundingBox();
  assert.ok(box && box.y + box.height <= SCREEN, `${text} ends at ${box?.y + box?.height} px`);
}
