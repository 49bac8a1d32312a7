// Responsibilities as of a day, outreach visits and the catalogue: who may, what overlaps, undo.
// Every test puts back what it changed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function assertAccessible(page) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
}

test("who is responsible changes with the reform; a row that overlaps names the other", async () => {
  const { page, close, go } = await open(browser, { as: "REGIONAL_EDITOR", width: 1280 });
  await go("/kommune");
  await page.getByRole("link", { name: "Hvem har ansvaret?" }).click();
  const center = (part) =>
    page.locator(`section:has(#${part}) article`).filter({ hasText: /^\s*Sundhedscenter[^]*Sundø Kommune\./ });
  assert.match(await center("then").first().innerText(), /Myndighed\s+Sundø/);
  await page.locator("#dag").fill("1.1.2027");
  await page.getByRole("button", { name: "Vis listen" }).click();
  assert.match(await center("then").first().innerText(), /Myndighed\s+Region/);
  await page.locator("#dag").fill("nix");
  await page.getByRole("button", { name: "Vis listen" }).click();
  await page.getByRole("alert").filter({ hasText: "Skriv en dag som" }).waitFor();

  await page.getByRole("link", { name: "Nyt ansvar" }).click();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.deepEqual(await page.locator("error-summary a").allInnerTexts(), [
    "Vælg mindst én slags tilbud.",
    "Vælg mindst én kommune.",
    "Skriv, hvilken lov, aftale eller referat der siger det.",
    "Skriv, hvorfor du retter.",
  ]);
  await assertAccessible(page);
  await page.getByLabel("Sygeplejeklinik", { exact: true }).check();
  await page.getByLabel("Sundø Kommune", { exact: true }).check();
  await page.locator("#from").fill("1.1.2028");
  await page.locator("#operator").selectOption({ label: "Region Kattegat" });
  await page.locator("#source").fill("Aftale om klinikken");
  await page.locator("#why").fill("Ny aftale");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  const overlap = await page.locator("#from-error").innerText();
  assert.match(overlap, /Sygeplejeklinik/);
  assert.match(overlap, /referat af 18\. marts 2025/);
  assert.equal(await page.getByLabel("Sygeplejeklinik", { exact: true }).isChecked(), true);

  await page.getByLabel("Sygeplejeklinik", { exact: true }).uncheck();
  await page.getByLabel("Apotek", { exact: true }).check();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/nu=/);
  await page.locator("section:has(#later) article").filter({ hasText: "Aftale om klinikken" }).waitFor();
  await assertAccessible(page);
  await page.locator("#undo").click();
  await page.getByText("Det er fortrudt.").waitFor();
  assert.equal(await page.getByText("Aftale om klinikken").count(), 0);
  assert.deepEqual((await close()).filter((it) => !/422/.test(it)), []);
});

test("a municipality reads who is responsible, and changes nothing of it", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", javaScriptEnabled: false });
  await go("/kommune/ansvar");
  await page.getByText("Sygeplejeklinik").first().waitFor();
  assert.equal(await page.getByRole("link", { name: "Nyt ansvar" }).count(), 0);
  assert.equal(await page.locator("article a").count(), 0);
  for (const path of ["/kommune/ansvar/ny", "/kommune/ansvar/sundoe-forbliver", "/kommune/tilbud"]) {
    const answer = await go(path);
    assert.equal(answer.status(), 403);
  }
  assert.deepEqual((await close()).filter((it) => !/403/.test(it)), []);
});

test("an outreach visit: planned, refused twice, moved, taken away, without script", async () => {
  const { page, close, go } = await open(browser, {
    as: "EDITOR",
    width: 390,
    javaScriptEnabled: false,
  });
  await go("/kommune/besoeg");
  await page.getByRole("link", { name: "Nyt besøg" }).click();
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.equal((await page.locator("error-summary a").allInnerTexts()).length, 5);
  await page.locator("#site").selectOption("forebyggelse-biblioteket");
  await page.locator("#service").selectOption("sundoe-sygepleje");
  await page.locator("#day").fill("14.1.2030");
  await page.locator("#hours").fill("13.00-15.30");
  await page.locator("#why").fill("Sygeplejersken kommer");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/nu=/);
  const visit = page.locator("article").filter({ hasText: "14. januar 2030" });
  assert.match(await visit.innerText(), /13:00-15:30/);

  await page.getByRole("link", { name: "Nyt besøg" }).click();
  await page.locator("#site").selectOption("forebyggelse-biblioteket");
  await page.locator("#service").selectOption("sundoe-sygepleje");
  await page.locator("#day").fill("14.1.2030");
  await page.locator("#hours").fill("9-10");
  await page.locator("#why").fill("En gang til");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  assert.match(await page.locator("#day-error").innerText(), /har allerede det besøg den dag \(13:00-15:30\)/);

  await go("/kommune/besoeg");
  await visit.getByRole("link").click();
  await page.locator("#day").fill("15.1.2030");
  await page.locator("#why").fill("En dag senere");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.locator("article").filter({ hasText: "15. januar 2030" }).getByRole("link").click();
  await page.getByText("Skal den væk?").click();
  await page.locator("#why").fill("Aflyst");
  await page.getByRole("button", { name: "Tag den væk" }).click();
  await page.waitForURL(/nu=/);
  assert.equal(await page.locator("article").filter({ hasText: "2030" }).count(), 0);
  assert.deepEqual((await close()).filter((it) => !/422/.test(it)), []);
});

test("a new kind of service: searched at once, its id stays, what uses it holds it", async () => {
  const { page, close, go } = await open(browser, { as: "ADMINISTRATOR", width: 1280 });
  await go("/kommune/tilbud/ny");
  await page.locator("#name").fill("Høreklinik på Ærø");
  await page.locator("#name-en").fill("Hearing clinic");
  await page.locator("#words").fill("høreapparat, hørelse");
  await page.locator("#why").fill("Ny aftale");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/nu=/);
  await assertAccessible(page);
  await go("/kommune/tilbud/hoereklinik-paa-aeroe");
  await page.locator("#name").fill("Høreklinikken");
  await page.locator("#why").fill("Kortere");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/id=hoereklinik-paa-aeroe/);
  const catalogue = await page.request.get(new URL("/api/v1/service-kinds", page.url()).href);
  const kinds = (await catalogue.json()).kinds;
  assert.equal(kinds.at(-1).id, "hoereklinik-paa-aeroe");

  await go("/kommune/tilbud/hoereklinik-paa-aeroe");
  await page.getByText("Skal den væk?").click();
  await page.locator("#why").fill("Prøve");
  await page.getByRole("button", { name: "Tag den væk" }).click();
  await page.waitForURL(/nu=/);
  await go("/kommune/tilbud/sygeplejeklinik");
  await page.getByText("Skal den væk?").click();
  await page.locator("#why").fill("Prøve");
  await page.getByRole("button", { name: "Tag den væk" }).click();
  assert.match(await page.locator("#why-error").innerText(), /kan ikke tages væk/);
  await assertAccessible(page);
  assert.deepEqual((await close()).filter((it) => !/422/.test(it)), []);
});
