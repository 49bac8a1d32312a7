// The page of a ride: whom to ring and until when, where one is fetched and set down, and home.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";
import { ADDRESS, nextTuesdayMorning } from "../../testing/examples.mjs";

const WHERE = `where=${encodeURIComponent(ADDRESS)}`;
const TRIP = `/vej?site=laegehuset-vesterby&service=laegehus&${WHERE}&day=${nextTuesdayMorning()}&time=10:00&profile=rollator`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe("the way by a ride", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`whom to ring and until when, there and home, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const { page, close, go } = await open(browser, { javaScriptEnabled });
      await go(`${TRIP}&mode=flextur`);
      const ride = page.locator(".ride-trip");
      assert.equal(await ride.count(), 1);
      const said = await ride.innerText();
      assert.match(said, /Flextur: .+, hentet .*1\d\.\d\d, fremme senest .*1\d\.\d\d\./);
      assert.match(said, /60 kr\. Ring senest .+\d\.\d\d\./);
      assert.match(said, new RegExp(`Vær klar ved din dør .+: ${ADDRESS}`));
      assert.match(said, /Du bliver sat af ved /);
      assert.match(await ride.locator(".ride-home").innerText(), /hentet .+, hjemme senest .+\. Ring senest .+\./);
      assert.match(said, /Regler og pris: /);
      assert.equal(await ride.locator("a[href^=tel]").first().isVisible(), true);
      assert.match(await ride.locator("a[href^=tel]").first().innerText(), /Bestil Flextur: ring/);
      assert.equal(await page.locator(".way-steps").count(), 0, "nobody needs the driver's turns");
      assert.deepEqual(await close(), []);
    });
  }

  test("on a phone the number to ring and the deadline are on the first screen", async () => {
    const { page, close, go } = await open(browser);
    await go(`${TRIP}&mode=flextur`);
    for (const seen of [".ride-trip a[href^=tel]", ".ride-trip p >> text=Ring senest"]) {
      const box = await page.locator(seen).first().boundingBox();
      assert.ok(box.y + box.height <= 844, `${seen} ends at ${box.y + box.height}`);
    }
    await close();
  });

  test("a ride that one may not have says why, and the others are named", async () => {
    const { page, close, go } = await open(browser);
    await go(`${TRIP}&mode=kommunebus`);
    assert.equal(await page.locator(".ride-trip").count(), 0);
    assert.match(await page.locator(".note").innerText(), /Ingen kørsel passer/);
    assert.match(await page.locator("section[aria-labelledby=no-rides]").innerText(), /Kommunens bus: ./);
    assert.ok((await page.locator(".other-ways a").count()) >= 2);
    assert.deepEqual(await close(), []);
  });

  test("in English, at 320 px, nothing sticks out", async () => {
    const { page, close, go } = await open(browser, { width: 320 });
    await go(`${TRIP}&mode=flextur&lang=en`);
    assert.match(await page.locator(".ride-trip").innerText(), /Be ready at your door/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.deepEqual(await close(), []);
  });

  test("on paper: the ride, and not the driver's way", async () => {
    const { page, close, go } = await open(browser, { width: 800 });
    await go(`${TRIP}&mode=flextur`);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".ride-home").isVisible());
    assert.equal(await page.locator("section[aria-labelledby=road]").isVisible(), false);
    await close();
  });
});
