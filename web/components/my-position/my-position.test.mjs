// The person's position: given, and refused.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("given: it fills the form, and nothing is sent before Find", async () => {
  const { page, close, go } = await open(browser, {
    permissions: ["geolocation"],
    geolocation: { latitude: 56.331, longitude: 11.874 },
  });
  await go("/");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Brug min position" }).click();
  await page.getByText("Din position er fundet.").waitFor();
  assert.equal(await page.locator("#where").inputValue(), "Min position");
  assert.deepEqual(asked, []);
  await page.locator("input[name=service]").first().check({ force: true });
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/lat=56\.331000&lon=11\.874000/);
  assert.deepEqual(await close(), []);
});

test("refused: it says so, and the address field still works", async () => {
  const { page, close, go } = await open(browser, { permissions: [] });
  await go("/");
  await page.evaluate(() => {
    navigator.geolocation.getCurrentPosition = (_, refuse) =>
      refuse({ code: 1, PERMISSION_DENIED: 1 });
  });
  await page.getByRole("button", { name: "Brug min position" }).click();
  await page.getByText("Skriv adressen i stedet.").waitFor();
  assert.equal(await page.locator("input[name=lat]").isDisabled(), true);
  await close();
});
