// Directions by public transport: in words, with colours beside them, for every way of reading.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { baseMapIsDrawn, launch, open } from "../../testing/browser.mjs";
import { ADDRESS, nextTuesdayMorning } from "../../testing/examples.mjs";

const WHERE = `where=${encodeURIComponent(ADDRESS)}`;
const WHEN = `day=${nextTuesdayMorning()}&time=10:00`;
const TRIP = `/vej?site=laegehuset-vesterby&service=laegehus&${WHERE}&${WHEN}&mode=transit`;
/** In the village they come home from late there is no bus between half past six and ten. */
const EVENING = `/vej?site=sundhedshus-havnen&from=56.345324,11.931125&mode=transit&day=${nextTuesdayMorning()}&time=18:00`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe("directions by public transport", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`tell every leg in words, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const { page, close, go } = await open(browser, { javaScriptEnabled });
      await go(`${TRIP}&profile=wheelchair`);
      const there = page.locator("section[aria-labelledby=there]");
      assert.match(await there.locator(".summary").innerText(), /^Tag afsted kl\. 1\d\.\d\d\. Du er der kl\. /);
      const legs = there.locator(".trip-legs > .legs > li");
      assert.equal(await legs.count(), 3);
      assert.match(await legs.nth(1).locator(".leg-text").innerText(), /Tag bus 1 mod Strandvejen kl\. .+ fra .+\. Stå af ved .+ kl\. /);
      assert.match(await legs.nth(0).innerText(), /Hen til .+: \d+ m, \d+ minutter/);
      assert.match(await legs.nth(0).innerText(), /ved vi ikke nok om|Hele vejen er kendt/);
      assert.ok((await there.locator(".doubtful").count()) >= 1);
      const home = page.locator("section[aria-labelledby=home]");
      assert.match(await home.locator(".summary").innerText(), /^Tag afsted kl\. /);
      assert.match(await page.locator(".note").innerText(), /Sidste vej hjem: tag afsted senest kl\. \d+\.\d\d/);
      assert.deepEqual(await close(), []);
    });
  }

  test("no sign says anything that the words beside it do not", async () => {
    const { page, close, go } = await open(browser);
    await go(TRIP);
    const legs = page.locator(".trip-legs > .legs > li", { has: page.locator(".line-sign") });
    assert.ok((await legs.count()) >= 2);
    for (const leg of await legs.all()) {
      const sign = leg.locator(".line-sign");
      assert.equal(await sign.getAttribute("aria-hidden"), "true");
      const name = await sign.locator("text").textContent();
      assert.match(await leg.locator(".leg-text").innerText(), new RegExp(`(bus|letbane|tog|færge) ${name} `, "i"));
      assert.match(await sign.locator("rect").getAttribute("fill"), /^#[0-9A-Fa-f]{6}$/);
    }
    await close();
  });

  test("platforms are named where there are several", async () => {
    const { page, close, go } = await open(browser);
    await go(`/vej?site=laegeklinikken-nordby&${WHERE}&${WHEN}&mode=transit`);
    assert.match(await page.locator("section[aria-labelledby=there]").innerText(), /letbane L mod Nordby .* fra Sundby Havn St\., spor 1/);
    await close();
  });

  test("by keyboard alone one opens a later journey and the steps of a walk, and asks for later ones", async () => {
    const { page, close, go } = await open(browser);
    await go(`${TRIP}&profile=wheelchair`);
    const walk = page.locator(".leg-walk").first();
    await walk.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await walk.locator(".steps li").first().isVisible());
    const later = page.locator("section[aria-labelledby=there] .other-trip").first();
    assert.match(await later.locator("> summary").innerText(), /^(Senere|Færre skift|Kortere på egen hånd): Tag afsted/);
    await later.locator("> summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await later.locator(".leg-text").first().isVisible());
    const before = await departure(page);
    await page.getByRole("link", { name: "Senere afgange" }).focus();
    await Promise.all([page.waitForURL(/at=/), page.keyboard.press("Enter")]);
    assert.ok((await departure(page)) > before, "later than before");
    const shown = await departure(page);
    await Promise.all([page.waitForURL(/at=/), page.getByRole("link", { name: "Tidligere afgange" }).click()]);
    assert.ok((await departure(page)) < shown, "earlier again");
    assert.deepEqual(await close(), []);
  });

  test("on paper: whom to ring, there and home, and nothing to unfold", async () => {
    const { page, close, go } = await open(browser, { width: 800 });
    await go(`${TRIP}&profile=wheelchair`);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".way-phone").isVisible());
    assert.ok(await page.locator("section[aria-labelledby=home] .legs").first().isVisible());
    for (const fold of await page.locator("details").all()) {
      assert.equal(await fold.isVisible(), false);
    }
    const steps = page.locator("section[aria-labelledby=there] .trip-legs > .legs .steps.print-only").first();
    assert.ok(await steps.isVisible(), "who prints has no screen to unfold the steps on");
    assert.ok((await steps.locator("li").count()) > 0);
    const size = await page.locator(".leg-text").first().evaluate((text) => getComputedStyle(text).fontSize);
    assert.ok(parseFloat(size) >= 21, `${size} is less than 16 pt`);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    assert.ok(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length <= 4);
    await close();
  });

  test("the map has the walks as they are, and the rides from stop to stop", async () => {
    await baseMapIsDrawn();
    const { page, close, go } = await open(browser);
    await go(`${TRIP}&profile=wheelchair`);
    const map = page.locator("naersund-map");
    const line = (await map.getAttribute("data-line")).split(" ");
    const [first, last] = (await map.getAttribute("data-rides")).split(" ")[0].split("-").map(Number);
    assert.ok(first > 1 && last > first && last < line.length - 1, "walk, ride, walk");
    await map.locator("summary").click();
    await page.locator(".map-mark").nth(2).waitFor();
    const names = await page.locator(".map-mark").evaluateAll((all) => all.map((it) => it.ariaLabel));
    assert.match(names.join(" "), /1\. Tag bus 1 mod/);
    assert.match(await map.innerText(), /Dobbelt streg: med bus, tog eller færge/);
    assert.deepEqual(await close(), []);
  });

  test("who must be there by a time asks for another time to be there by", async () => {
    const { page, close, go } = await open(browser);
    await go(`/vej?site=laegehuset-vesterby&${WHERE}&day=${nextTuesdayMorning()}&time=08:00&by=11:00&mode=transit`);
    const arrival = async () => (await page.locator("section[aria-labelledby=there] .summary").innerText());
    const shown = await arrival();
    await Promise.all([page.waitForURL(/by=2/), page.getByRole("link", { name: "Tidligere afgange" }).click()]);
    assert.notEqual(await arrival(), shown);
    assert.match(await page.locator(".way-facts").innerText(), /fremme senest 10\.00/);
    await Promise.all([page.waitForURL(/by=2/), page.getByRole("link", { name: "Senere afgange" }).click()]);
    assert.equal(await arrival(), shown);
    assert.deepEqual(await close(), []);
  });

  test("nobody keeps silent about the fare that we do not know", async () => {
    const { page, close, go } = await open(browser);
    await go(TRIP);
    assert.match(await page.locator(".way-facts").innerText(), /Billetprisen kender vi ikke\./);
    await go(`${TRIP}&lang=en`);
    assert.match(await page.locator(".way-facts").innerText(), /We do not know the ticket price\./);
    await close();
  });

  test("who is left standing is warned, and told of the last way home", async () => {
    const { page, close, go } = await open(browser);
    await go(EVENING);
    assert.match(await page.locator(".note").innerText(), /vente længe på at komme hjem|ingen vej hjem|ingen vej mere i dag/);
    await close();
  });

  test("where nothing runs the page says why, and offers the other ways", async () => {
    const { page, close, go } = await open(browser);
    await go(`/vej?site=sundhedsstuen-lilleoe&${WHERE}&${WHEN}&mode=transit&profile=wheelchair`);
    assert.match(await page.locator(".note").innerText(), /\S/);
    assert.equal(await page.locator(".trip-legs").count(), 0);
    assert.ok(await page.locator(".other-ways a").first().isVisible());
    await close();
  });
});

/** When one leaves, as it is written: of one day, so that later is greater. */
async function departure(page) {
  const summary = await page.locator("section[aria-labelledby=there] .summary").innerText();
  const [, hour, minute] = /kl\. (\d+)\.(\d\d)/.exec(summary);
  return 60 * Number(hour) + Number(minute);
}
