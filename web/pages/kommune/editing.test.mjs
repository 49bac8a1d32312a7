// "The vaccination site at the town hall moves to Storegade 12 on Monday", by keyboard alone and
// without script; closed today; told by a citizen. Every test puts back what it changed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HERE = "/kommune/steder/vaccination-raadhuset";
const HISTORY = "/kommune/historie/sted/vaccination-raadhuset";
const NEW_ADDRESS = "Storegade 12";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** "mandag den 30. november", as one's boss says it. */
const spokenNextMonday = () => {
  const today = new Date().toLocaleDateString("sv", { timeZone: "Europe/Copenhagen" });
  const day = new Date(`${today}T12:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 1);
  return `mandag den ${day.toLocaleDateString("da", { day: "numeric", month: "long", timeZone: "UTC" })}`;
};

test("a vaccination site moves on Monday, by keyboard alone", async () => {
  const { page, close, go } = await open(browser, { width: 1280, as: "REGIONAL_EDITOR" });
  await go("/kommune");
  await tabTo(page, "#q");
  await page.keyboard.type("rådhus");
  await sent(page, /q=/);
  await tabTo(page, ".editor-entry h2 a[href*=raadhuset]", 200);
  await sent(page, /vaccination-raadhuset/);

  await tabTo(page, "#where");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(NEW_ADDRESS);
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const pinned = await page.locator("#lat").inputValue();
  assert.match(await page.locator("#where").inputValue(), new RegExp(`^${NEW_ADDRESS}, `));
  await page.locator(".pin-said").filter({ hasText: "Storegade" }).waitFor();
  await tabTo(page, "#from");
  await page.keyboard.type(spokenNextMonday());
  await tabTo(page, "#why");
  await page.keyboard.type("Rådhuset skal males");
  await tabTo(page, "button[value=preview]");
  await Promise.all([page.waitForResponse(isPost), page.keyboard.press("Enter")]);

  const does = page.locator("#does");
  await does.waitFor();
  assert.match(await does.innerText(), /Torvet 21, 9991 Sundby til og med/);
  assert.match(await does.innerText(), /vi ved intet endnu fra \d+\. /);
  assert.equal(await page.locator("#lat").inputValue(), pinned);
  assert.match(await does.innerText(), /Stedet hedder stadig Vaccination på rådhuset/);
  assert.equal(await page.locator("#from").inputValue(), spokenNextMonday());
  await tabTo(page, "#publish-this", 120);
  await sent(page, /set=ude/);
  assert.match(await page.locator("#notice").innerText(), /offentliggjort/);
  assert.match(await page.locator("main").innerText(), new RegExp(`${NEW_ADDRESS}, 9991 Sundby fra`));

  await tabTo(page, "#undo");
  await sent(page, /set=fortrudt/);
  assert.equal(await page.locator("#where").inputValue(), "Torvet 21, 9991 Sundby");
  assert.equal(await page.locator("#from").inputValue(), "");
  assert.deepEqual(await close(), []);
});

test("the same without script: the point is found from the address", async () => {
  const { page, close, go } = await open(browser, {
    as: "REGIONAL_EDITOR",
    javaScriptEnabled: false,
  });
  await go(HERE);
  await page.locator("#where").fill(NEW_ADDRESS);
  await page.locator("#from").fill("nix");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  const errors = await page.locator("error-summary a").allInnerTexts();
  assert.match(errors[0], /^Vi forstår ikke dagen\. Skriv den for eksempel som \d/);
  assert.deepEqual(errors.slice(1), ["Skriv, hvorfor du retter."]);
  assert.equal(await page.locator("#where").inputValue(), NEW_ADDRESS);

  await page.locator("#from").fill("mandag");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.match(await page.locator("#does").innerText(), new RegExp(`${NEW_ADDRESS}, 9991 Sundby fra`));

  await page.getByRole("button", { name: "Gem kladde" }).click();
  await page.waitForURL(/set=gemt/);
  await go(HERE);
  assert.equal(await page.locator("#where").inputValue(), NEW_ADDRESS);
  await page.getByRole("button", { name: "Smid kladden væk" }).click();
  assert.equal(await page.locator("#where").inputValue(), "Torvet 21, 9991 Sundby");
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("who is too late is told by whom, keeps the typed words and takes over the others", async () => {
  const first = await open(browser, { as: "REGIONAL_EDITOR" });
  const second = await open(browser, { as: "REGIONAL_EDITOR" });
  await first.go(HERE);
  await second.go(HERE);
  await first.page.locator("#phone").fill("99 95 18 01");
  await first.page.locator("#why").fill("Nyt nummer");
  await first.page.getByRole("button", { name: "Offentliggør" }).click();
  await first.page.waitForURL(/set=ude/);

  await second.page.locator("#landmark").fill("Det røde rådhus");
  await second.page.locator("#why").fill("Malet rødt");
  await second.page.getByRole("button", { name: "Offentliggør" }).click();
  await second.page.getByRole("alert").filter({ hasText: "Rikke Region" }).waitFor();
  assert.equal(await second.page.locator("#landmark").inputValue(), "Det røde rådhus");
  assert.equal(await second.page.locator("#phone").inputValue(), "+45 99 95 18 01");
  assert.match(await second.page.locator(".changes").innerText(), /Telefon, nummer[^]*18 00[^]*18 01/);
  await second.page.getByRole("button", { name: "Offentliggør" }).click();
  await second.page.waitForURL(/set=ude/);

  await second.go(HISTORY);
  await second.page.getByRole("link", { name: /Se, hvad der blev rettet/ }).first().click();
  assert.match(await second.page.locator(".changes").innerText(), /Det røde rådhus/);
  await second.page.locator(".editor-entry").nth(2).getByRole("button").click();
  await second.page.waitForURL(/set=igen/);
  await second.page.getByRole("link", { name: "Tilbage til formularen" }).click();
  assert.equal(await second.page.locator("#phone").inputValue(), "+45 99 95 18 00");
  assert.deepEqual((await first.close()).concat(await second.close()).filter((it) => !/409/.test(it)), []);
});

test("opening hours by a table of the week, without script and on the smallest phone", async () => {
  const { page, close, go } = await open(browser, {
    as: "REGIONAL_EDITOR",
    width: 320,
    javaScriptEnabled: false,
  });
  await go("/kommune/steder/sygeplejeklinik-bakken");
  const grid = page.locator(".week-grid").nth(1);
  await grid.locator("summary").click();
  const cell = (label) => grid.getByLabel(label, { exact: true }).first();
  const written = page.locator("input[id^=hours-]").first();
  const before = await written.inputValue();
  await cell("mandag, åbner").fill("otte");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.match(await page.locator("error-summary").innerText(), /Se på mandag i ugeskemaet/);
  assert.equal(await cell("mandag, åbner").inputValue(), "otte");
  assert.equal(await written.inputValue(), before);

  await cell("mandag, åbner").fill("10");
  await cell("mandag, lukker").first().fill("11.30");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.match(await page.locator("#does").innerText(), /Mo 10:00-11:30/);
  assert.match(await written.inputValue(), /Mo 10:00-11:30/);
  assert.match(await page.locator(".hours").first().innerText(), /mandag 10\.00–11\.30/i);

  await written.fill("Mo-Fr 09:00-10:00; PH off");
  await grid.locator("summary").click();
  await cell("mandag, åbner").fill("10.15");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.match(await page.locator("error-summary").innerText(), /både ugeskemaet og den skrevne form/);

  await go("/kommune/steder/sygeplejeklinik-bakken");
  await written.fill("Mo-Fr 08:00-16:00; Dec 24 off");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  await page.getByText("Tiderne siger mere, end et ugeskema kan vise.").waitFor();
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("hours of the phone by the table of the week, by keyboard, with everything open", async () => {
  const { page, close, go } = await open(browser, { as: "REGIONAL_EDITOR", width: 1280 });
  await go(HERE);
  const grid = page.locator(".week-grid").first();
  await tabTo(page, "details.week-grid summary");
  await page.keyboard.press("Space");
  await tabTo(page, "#week-phone-hours-1-1");
  const stops = [];
  for (let presses = 0; presses < 28; presses++) {
    stops.push(await page.evaluate(() => document.activeElement?.id));
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(
    stops,
    [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [1, 2, 3, 4].map((cell) => `week-phone-hours-${day}-${cell}`)),
  );
  assert.equal(await page.evaluate(() => document.activeElement?.id), "week-phone-hours-ph");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "week-phone-hours-7-4");
  await grid.getByLabel("tirsdag, åbner", { exact: true }).fill("9.30");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.match(await page.locator("#does").innerText(), /Mo,We-Fr 08:00-15:00; Tu 09:30-15:00/);

  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    assert.deepEqual(violations.map((it) => `${it.id}: ${it.nodes[0].html}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
  assert.deepEqual(await close(), []);
});

test("answers about access: with a source and a day, without script, and taken back", async () => {
  const { page, close, go } = await open(browser, {
    as: "EDITOR",
    width: 320,
    javaScriptEnabled: false,
  });
  const here = "/kommune/steder/sygeplejeklinik-bakken";
  await go(here);
  await page.getByText("Huset: 0 af").click();
  const toilet = page.locator("#access-house-accessible-toilet");
  assert.equal(await toilet.inputValue(), "unknown");
  await toilet.selectOption("yes");
  await page.getByText("Dør: hoveddøren: 4 af").click();
  await page.locator("#access-door-hoved-door-width").fill("bred");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  assert.deepEqual(await page.locator("error-summary a").allInnerTexts(), [
    "Skriv bredden i hele cm, som 85. Tomt: det ved vi ikke.",
    "Skriv, hvor svarene om adgang kommer fra, med højst 200 tegn.",
    "Skriv den dag, adgangen blev set. Den må ikke ligge efter i dag.",
  ]);
  assert.equal(await page.locator("#access-door-hoved-door-width").getAttribute("aria-invalid"), "true");
  assert.equal(await toilet.inputValue(), "yes");

  await page.locator("#access-door-hoved-door-width").fill("92 cm");
  await page.locator("#access-source").fill("kommunens besigtigelse");
  await page.locator("#access-date").fill("i dag");
  await page.locator("#access-who").fill("Teknik og Miljø");
  await page.getByRole("button", { name: "Se hvad ændringen gør" }).click();
  const does = await page.locator("#does").innerText();
  assert.match(does, /Huset, Handicaptoilet/);
  assert.match(does, /92/);
  await page.locator("#why").fill("Ny dør og nyt toilet");
  await page.locator("#publish-this").click();
  await page.waitForURL(/set=ude/);
  assert.match(await page.locator("#access-house").textContent(), /Teknik og Miljø/);
  const steps = page.locator("#access-door-hoved tr").filter({ hasText: "Indgang uden trin" });
  assert.match(await steps.textContent(), /3\. september 2026/);

  await page.getByText("Huset: 1 af").click();
  await toilet.selectOption("unknown");
  await page.locator("#why").fill("Det var et andet hus");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await page.waitForURL(/set=ude/);
  await page.getByText("Huset: 0 af").waitFor();
  await page.getByRole("link", { name: "Historie" }).click();
  await page.locator(".editor-entry").nth(2).getByRole("button").click();
  await page.waitForURL(/set=igen/);
  await go(here);
  assert.equal(await page.locator("#access-door-hoved-door-width").inputValue(), "78");
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("closed today, with a reason, and open again", async () => {
  const { page, close, go } = await open(browser, { as: "REGIONAL_EDITOR" });
  await go(HERE);
  await page.getByRole("link", { name: "Lukket i dag" }).click();
  await page.getByRole("button", { name: "Lukket i dag" }).click();
  assert.match(await page.locator("error-summary").innerText(), /hvorfor der er lukket/);
  await page.locator("#reason").fill("Vand i kælderen");
  await page.getByRole("button", { name: "Lukket i dag" }).click();
  await page.waitForURL(/set=lukket/);
  await go("/steder/vaccination-raadhuset");
  await page.getByText(/Vand i kælderen/).first().waitFor();
  await go(HERE);
  await page.locator("#reopen").click();
  await page.waitForURL(/set=aaben/);
  assert.equal(await page.locator("#reopen").count(), 0);
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("closed until we open again: no day is asked for, and none is promised", async () => {
  const { page, close, go } = await open(browser, { as: "REGIONAL_EDITOR", javaScriptEnabled: false });
  await go(`${HERE}/luk`);
  await page.locator("#reason").fill("Skimmel i væggen");
  await page.locator("#to").fill("mandag");
  await page.getByRole("button", { name: "Lukket, indtil vi åbner igen" }).click();
  assert.match(await page.locator("error-summary").innerText(), /Slet dagen/);
  await page.locator("#to").fill("");
  await page.getByRole("button", { name: "Lukket, indtil vi åbner igen" }).click();
  await page.getByText("Lukket, indtil I åbner igen: Skimmel i væggen").waitFor();
  await page.locator("#reopen").click();
  await page.waitForURL(/set=aaben/);

  await go(HISTORY);
  await page.getByRole("link", { name: /Se, hvad der blev rettet/ }).first().click();
  const changes = await page.locator(".changes").innerText();
  assert.match(changes, /Lukning 1, grund \(dansk\)/);
  assert.doesNotMatch(changes, /closures|reason|\[/);
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);
});

test("a citizen tells what is wrong; it lies in the inbox until somebody decides", async () => {
  const { page, close, go } = await open(browser, { javaScriptEnabled: false });
  await go("/steder/sygeplejeklinik-bakken");
  await page.getByRole("link", { name: "Er noget forkert? Fortæl os det." }).click();
  await page.getByRole("button", { name: "Send" }).click();
  assert.match(await page.locator("error-summary").innerText(), /hvad der er forkert/);
  await page.locator("#text").fill("Klokken ved døren virker ikke.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Tak for hjælpen" }).waitFor();
  assert.deepEqual((await close()).filter((it) => !/400/.test(it)), []);

  const editor = await open(browser, { as: "EDITOR" });
  await editor.go("/kommune/indbakke");
  const report = editor.page.locator("article").filter({ hasText: "Klokken ved døren" }).last();
  await report.getByRole("textbox").fill("Klokken er skiftet");
  await report.getByRole("button", { name: "Det er rettet" }).click();
  await editor.page.getByRole("link", { name: "Rettet" }).click();
  await editor.page.getByText("Klokken er skiftet").last().waitFor();
  assert.deepEqual(await editor.close(), []);
});

const isPost = (response) => response.request().method() === "POST";

/** Presses Enter and waits for the page that follows. */
async function sent(page, url) {
  await Promise.all([page.waitForURL(url), page.keyboard.press("Enter")]);
}

async function tabTo(page, selector, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reached ${selector}`);
}
