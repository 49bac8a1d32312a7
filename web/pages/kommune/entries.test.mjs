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

const KIND = "/kommune/tilbud/";

/** A kind of service of this test alone; {@code take} takes it away again. */
async function withKind(name, body) {
  const { page, close, go } = await open(browser, { as: "ADMINISTRATOR", javaScriptEnabled: false });
  await go(KIND + "ny");
  await page.locator("#name").fill(name);
  await page.locator("#why").fill("Prøve");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/nu=/);
  const id = new URL(page.url()).searchParams.get("id");
  await body({ page, go, id });
  await go(KIND + id);
  await page.getByText("Skal den væk?").click();
  await page.locator("#why").fill("Prøve");
  await page.getByRole("button", { name: "Tag den væk" }).click();
  await page.waitForURL(/nu=/);
  return close();
}

async function publish(page, fields, why) {
  for (const [id, text] of Object.entries(fields)) {
    await page.locator(`#${id}`).fill(text);
  }
  await page.locator("#why").fill(why);
  await page.getByRole("button", { name: "Offentliggør" }).click();
}

test("two people change one kind: other fields are joined, the same field is shown twice", async () => {
  const faults = await withKind("Prøveklinik", async ({ page, go, id }) => {
    const other = await open(browser, { as: "ADMINISTRATOR" });
    await go(KIND + id);
    await other.go(KIND + id);
    await publish(other.page, { description: "Her prøver vi." }, "Beskrevet");
    await other.page.waitForURL(/nu=/);

    await publish(page, { words: "prøve, test" }, "Flere ord");
    await page.getByRole("alert").filter({ hasText: "mens du skrev" }).waitFor();
    assert.equal(await page.locator("#words").inputValue(), "prøve, test");
    assert.equal(await page.locator("#description").inputValue(), "Her prøver vi.");
    assert.match(await page.locator(".changes").innerText(), /Her prøver vi/);
    await other.go(KIND + id);
    await publish(other.page, { words: "forsøg" }, "Et andet ord");
    await other.page.waitForURL(/nu=/);

    await page.getByRole("button", { name: "Offentliggør" }).click();
    assert.match(await page.locator("#words-error").innerText(), /har skrevet: forsøg/);
    assert.equal(await page.locator("#words").inputValue(), "prøve, test");
    await assertWithoutScript(page);
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await page.waitForURL(/nu=/);
    await go(KIND + id);
    assert.equal(await page.locator("#words").inputValue(), "prøve, test");
    assert.deepEqual(await other.close(), []);
  });
  assert.deepEqual(faults.filter((it) => !/409/.test(it)), []);
});

test("what somebody has taken away meanwhile can be made again, with what was typed", async () => {
  const faults = await withKind("Kortvarig klinik", async ({ page, go, id }) => {
    const other = await open(browser, { as: "ADMINISTRATOR" });
    await go(KIND + id);
    await other.go(KIND + id);
    await other.page.getByText("Skal den væk?").click();
    await other.page.locator("#why").fill("Findes ikke mere");
    await other.page.getByRole("button", { name: "Tag den væk" }).click();
    await other.page.waitForURL(/nu=/);

    await publish(page, { name: "Langvarig klinik" }, "Nyt navn");
    await page.getByRole("alert").filter({ hasText: "har taget den væk" }).waitFor();
    assert.equal(await page.locator("#name").inputValue(), "Langvarig klinik");
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await page.waitForURL(/nu=/);
    assert.deepEqual(await other.close(), []);
  });
  assert.deepEqual(faults.filter((it) => !/409/.test(it)), []);
});

test("a draft of a new kind, a responsibility and a visit stays until it is published", async () => {
  const { page, close, go } = await open(browser, { as: "ADMINISTRATOR", width: 320 });
  for (const [path, field, text] of [
    ["/kommune/tilbud/ny", "#name", "Halv klinik"],
    ["/kommune/ansvar/sundoe-forbliver", "#source", "Halvt papir"],
    ["/kommune/besoeg/ny", "#hours", "13-1"],
  ]) {
    await go(path);
    const was = await page.locator(field).inputValue();
    await page.locator(field).fill(text);
    await page.getByRole("button", { name: "Gem kladde" }).click();
    await page.getByRole("status").filter({ hasText: "Kladden er gemt" }).waitFor();
    await go(path);
    await page.getByText("Du har en kladde").waitFor();
    assert.equal(await page.locator(field).inputValue(), text);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.getByRole("button", { name: "Smid kladden væk" }).click();
    await page.waitForURL((url) => !url.search.includes("set="));
    assert.equal(await page.locator(field).inputValue(), was);
    assert.equal(await page.getByText("Du har en kladde").count(), 0);
  }
  assert.deepEqual(await close(), []);
});

test("the history of an entry: any two versions beside each other, and back to one", async () => {
  const faults = await withKind("Historisk klinik", async ({ page, go, id }) => {
    for (const name of ["Gammel klinik", "Ny klinik"]) {
      await go(KIND + id);
      await publish(page, { name }, `Hedder ${name}`);
      await page.waitForURL(/nu=/);
    }
    await go(KIND + id);
    await page.getByRole("link", { name: "Historie" }).click();
    assert.equal(await page.locator(".editor-entry").count(), 3);
    await page.locator("#fra").selectOption({ index: 2 });
    await page.locator("#til").selectOption({ index: 0 });
    await page.getByRole("button", { name: "Vis forskellen" }).click();
    assert.match(await page.locator(".changes").innerText(), /Historisk klinik[^]*Ny klinik/);
    await assertWithoutScript(page);
    await page.locator(".editor-entry").nth(1).getByRole("button").click();
    await page.getByRole("status").filter({ hasText: "igen, som det var" }).waitFor();
    await page.getByRole("link", { name: "Tilbage til formularen" }).click();
    assert.equal(await page.locator("#name").inputValue(), "Gammel klinik");
  });
  const { page, close, go } = await open(browser, { as: "ADMINISTRATOR", width: 1280 });
  await go("/kommune");
  await page.getByRole("link", { name: "Seneste ændringer" }).click();
  await assertAccessible(page);
  const gone = page.locator("article").filter({ hasText: "Gammel klinik" }).first();
  assert.match(await gone.innerText(), /fjernet/);
  await gone.getByRole("link").click();
  await assertAccessible(page);
  await page.locator("#dag").fill("nix");
  await page.getByRole("button", { name: "Vis dagen" }).click();
  await page.getByRole("alert").filter({ hasText: "Skriv en dag som" }).waitFor();
  await page.locator("#dag").fill("1.1.2020");
  await page.getByRole("button", { name: "Vis dagen" }).click();
  await page.getByRole("status").filter({ hasText: "var der intet" }).waitFor();
  await go("/kommune/historie/tilbud/sygeplejeklinik?dag=i%20dag");
  await page.getByRole("status").filter({ hasText: "stod der:" }).waitFor();
  assert.match(await page.locator(".then").innerText(), /Navn \(dansk\)\s+Sygeplejeklinik/);
  await assertAccessible(page);
  await page.goBack();
  await page.locator(".editor-entry").nth(1).getByRole("button").click();
  await page.getByRole("status").filter({ hasText: "igen, som det var" }).waitFor();
  await page.getByRole("link", { name: "Tilbage til formularen" }).click();
  await page.getByText("Skal den væk?").click();
  await page.locator("#why").fill("Prøve");
  await page.getByRole("button", { name: "Tag den væk" }).click();
  await page.waitForURL(/nu=/);
  assert.deepEqual(faults.concat(await close()).filter((it) => !/422/.test(it)), []);
});

test("the visits at a place have a history of their own; nothing else of the place goes back", async () => {
  const { page, close, go } = await open(browser, { as: "EDITOR", javaScriptEnabled: false });
  await go("/kommune/besoeg/ny");
  await page.locator("#site").selectOption("forebyggelse-biblioteket");
  await page.locator("#service").selectOption("sundoe-sygepleje");
  await publish(page, { day: "21.1.2030", hours: "10-11" }, "Et besøg");
  await page.waitForURL(/nu=/);
  await page.locator("article").filter({ hasText: "21. januar 2030" }).getByRole("link").click();
  await page.getByRole("link", { name: "Historie" }).click();
  assert.match(await page.locator("h1").innerText(), /Historie for besøg/);
  await page.getByRole("link", { name: /Se, hvad der blev rettet/ }).first().click();
  const changes = await page.locator(".changes").innerText();
  assert.match(changes, /21\. januar 2030/);
  assert.doesNotMatch(changes, /services|\[/);
  await page.locator(".editor-entry").nth(1).getByRole("button").click();
  await page.getByRole("status").filter({ hasText: "igen, som det var" }).waitFor();
  await page.getByRole("link", { name: "Besøg" }).click();
  assert.equal(await page.locator("article").filter({ hasText: "21. januar 2030" }).count(), 0);
  assert.deepEqual(await close(), []);
});

/** Axe needs script: what stands there is looked at in a page that has some. */
async function assertWithoutScript(page) {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), page.viewportSize().width);
}
