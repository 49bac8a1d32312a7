// What is wrong is the first thing read out, and one step from its field.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("takes the focus and leads to the fields", async () => {
  const { page, close, go } = await open(browser);
  await go("/find");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "ERROR-SUMMARY");
  await page.getByRole("alert").getByRole("link", { name: "Skriv, hvor du er." }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "where");
  assert.match(await page.locator("#where").getAttribute("aria-describedby"), /where-error/);
  assert.deepEqual(await close(), []);
});
