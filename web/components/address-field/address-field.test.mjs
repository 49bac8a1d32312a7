// Suggestions while one types: a combobox, as the ARIA Authoring Practices describe it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS } from "../../testing/examples.mjs";

const BEGINNING = ADDRESS.slice(0, 6);

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("arrows move, Enter chooses, Escape closes", async () => {
  const { page, close, go } = await open(browser);
  await go("/");
  const field = page.getByRole("combobox", { name: "Adresse, vej eller sted" });
  await field.pressSequentially(BEGINNING);
  await page.getByRole("option").first().waitFor();
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  assert.match(await page.locator("address-field [role=status]").innerText(), /forslag/);
  await field.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${active}`).getAttribute("aria-selected"), "true");
  await field.press("Escape");
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  await field.press("Backspace");
  await page.getByRole("option").first().waitFor();
  await field.press("ArrowDown");
  const text = await page.getByRole("option").first().innerText();
  await field.press("Enter");
  assert.equal(await field.inputValue(), text);
  assert.notEqual(await page.locator("input[name=address]").inputValue(), "");
  assert.deepEqual(await close(), []);
});

test("a finger chooses; typing again forgets the choice", async () => {
  const { page, close, go } = await open(browser, { hasTouch: true });
  await go("/");
  await page.locator("#where").pressSequentially(BEGINNING);
  await page.getByRole("option").first().tap();
  assert.notEqual(await page.locator("input[name=address]").inputValue(), "");
  await page.locator("#where").press("Backspace");
  assert.equal(await page.locator("input[name=address]").inputValue(), "");
  assert.equal(await page.locator("input[name=address]").isDisabled(), true);
  await close();
});

test("with suggestions open no barrier appears", async () => {
  const { page, close, go } = await open(browser);
  await go("/");
  await page.locator("#where").pressSequentially(BEGINNING);
  await page.getByRole("option").first().waitFor();
  const list = await page.locator(".suggestions").boundingBox();
  assert.ok(list.x >= 0 && list.x + list.width <= 390);
  await close();
});

test("without an answer it is a plain field", async () => {
  const { page, close, go } = await open(browser);
  await page.route("**/api/v1/addresses**", (route) => route.abort());
  await go("/");
  await page.locator("#where").pressSequentially(ADDRESS);
  await page.locator("#where").press("Enter");
  await page.waitForURL(/\/find\?/);
  await close();
});
