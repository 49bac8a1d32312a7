// The main job: from a need and an address to directions, by keyboard alone, and without script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS, KIND, SITE } from "../../testing/examples.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("by keyboard alone", async () => {
  const { page, close, go } = await open(browser);
  await go("/");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Gå til sidens indhold");
  await page.keyboard.press("Enter");
  await tabTo(page, `#service-${KIND}, input[name=service]`);
  await choose(page, KIND);
  await tabTo(page, "#where");
  await page.keyboard.type(ADDRESS);
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#where").inputValue(), new RegExp(`^${ADDRESS}`));
  await Promise.all([page.waitForURL(/\/find\?/), page.keyboard.press("Enter")]);
  assert.match(new URL(page.url()).search, /address=/);
  assert.match(await page.locator("h1").innerText(), new RegExp(`nær ${ADDRESS}`));
  await tabTo(page, ".place-card .actions a.button-primary");
  await Promise.all([page.waitForURL(/\/vej\?/), page.keyboard.press("Enter")]);
  assert.ok((await page.locator(".way-steps li").count()) >= 2);
  assert.deepEqual(await close(), []);
});

test("without script", async () => {
  const { page, close, go } = await open(browser, { javaScriptEnabled: false });
  await go("/");
  assert.equal(await page.locator("my-position").isVisible(), false);
  await page.locator(`label[for=service-${KIND}]`).click();
  await page.locator("#where").fill(ADDRESS);
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/\/find\?/);
  const choice = page.locator(".choices a");
  if (await choice.count()) {
    await choice.first().click();
  }
  await page.locator(".place-card").first().getByRole("link", { name: "Vis vej" }).click();
  await page.waitForURL(/\/vej\?/);
  await page.locator(".way-steps li").nth(1).waitFor();
  await page.goBack();
  await page.locator(".place-card h2 a").first().click();
  await page.waitForURL(/\/steder\//);
  assert.match(await page.locator("main").innerText(), /Sådan kommer du ind/);
  assert.deepEqual(await close(), []);
});

test("the answer stands above the fold of a phone", async () => {
  const { page, close, go } = await open(browser);
  await go(`/find?service=${KIND}&where=${encodeURIComponent(ADDRESS)}`);
  for (const part of ["h2", ".moment", ".first-way .there", ".actions a.button-primary"]) {
    const box = await page.locator(`.place-card ${part}`).first().boundingBox();
    assert.ok(box.y + box.height <= 844, `${part} ends at ${box.y + box.height} px`);
  }
  await close();
});

test("controls have names that say what they do", async () => {
  const { page, close, go } = await open(browser, { permissions: ["geolocation"] });
  await go("/");
  const named = async (role, name) =>
    assert.equal(await page.getByRole(role, { name }).count(), 1, `${role} "${name}"`);
  await named("group", "Hvad har du brug for?");
  await named("textbox", "Eller skriv med dine egne ord");
  await named("group", "Hvor er du?");
  await named("combobox", "Adresse, vej eller sted");
  await named("button", "Brug min position");
  await named("button", "Find");
  assert.equal(await page.locator("header").getByRole("link", { name: "ring 112" }).count(), 1);
  await go(`/find?service=${KIND}&where=${encodeURIComponent(ADDRESS)}`);
  assert.match(await page.getByRole("article").first().ariaSnapshot(), /Vis vej/);
  await close();
});

test("on paper, directions fit one page and begin with whom to ring", async () => {
  const { page, close, go } = await open(browser, { width: 800 });
  await go(`/vej?site=${SITE}&where=${encodeURIComponent(ADDRESS)}`);
  await page.emulateMedia({ media: "print" });
  const size = await page.locator(".way-steps li").first().evaluate((li) => getComputedStyle(li).fontSize);
  assert.ok(parseFloat(size) >= 21, `${size} is less than 16 pt`);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 2, `${pages} sheets`);
  const phone = await page.locator(".way-phone").boundingBox();
  const steps = await page.locator(".way-steps").first().boundingBox();
  assert.ok(phone.y < steps.y);
  await close();
});

async function focused(page) {
  return page.evaluate(() => document.activeElement?.textContent.trim());
}

async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reached ${selector}`);
}

async function choose(page, kind) {
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 4; presses++) {
    if (await page.locator(`#service-${kind}`).isChecked()) {
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`the arrow keys never reached ${kind}`);
}
