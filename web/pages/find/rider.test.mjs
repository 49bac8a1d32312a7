// What somebody tells about themselves to be driven: posted, answered, kept nowhere.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BASE_URL, launch, open } from "../../testing/browser.mjs";
import { ADDRESS, KIND, nextTuesdayMorning } from "../../testing/examples.mjs";

const ASK = `/find?service=${KIND}&where=${encodeURIComponent(ADDRESS)}&profile=wheelchair&day=${nextTuesdayMorning()}&time=10:00`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe("can I be driven?", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`answers change what is offered and stand in no address, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const { page, close, go } = await open(browser, { javaScriptEnabled });
      await go(ASK);
      assert.match(await rides(page), /Flexhandicap, måske:/);
      await page.locator("summary", { hasText: "Kan du få kørsel?" }).click();
      await page.locator("#told-visiteret-flexhandicap-yes").check();
      await page.locator("#age").fill("82");
      await page.locator("#chair-length").fill("110");
      await page.locator("#chair-weight").fill("130");
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.getByRole("button", { name: "Se, hvad du kan få" }).click(),
      ]);
      assert.equal(answer.headers()["cache-control"], "no-store");
      await page.locator(".place-card").first().waitFor();
      assert.doesNotMatch(page.url(), /told-|[?&]age=|chair-|=82\b|=130\b/);
      const told = await rides(page);
      assert.match(told, /Flexhandicap: /);
      assert.doesNotMatch(told, /Flexhandicap, måske:/);
      assert.equal(await page.locator("#age").inputValue(), "82");
      const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.href));
      assert.deepEqual(links.filter((href) => /told-|[?&]age=|chair-/.test(href)), []);
      assert.deepEqual(await close(), []);
    });
  }

  test("what is not told is not held against anybody", async () => {
    const answer = await fetch(BASE_URL + ASK, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "age=&chair-length=abc&told-visiteret-flexhandicap=",
    });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    assert.equal(answer.headers.get("set-cookie"), null);
    assert.match(await answer.text(), /Flexhandicap, måske:/);
  });
});

/** All that is said about ways of the first place, folded or not. */
async function rides(page) {
  return page.locator(".place-card .ways").first().evaluate((ways) => ways.textContent.replace(/\s+/g, " "));
}
