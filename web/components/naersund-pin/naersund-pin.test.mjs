// The pin, in a form of its own: fields, map, keys and address lead to the same position.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BASE_URL, baseMapIsDrawn, launch, open } from "../../testing/browser.mjs";
import { ADDRESS } from "../../testing/examples.mjs";

const FORM = `
  <main id="main"><h1>Indgang</h1><form>
    <address-field data-none="" data-one="" data-many="#">
      <label for="where">Adresse</label>
      <input type="text" id="where" name="where"><input type="hidden" name="address" disabled>
    </address-field>
    <naersund-pin data-check="/kontrol" data-pin="Nål" data-moved="Her: #" data-asking="Vent."
        data-silent="Intet svar.">
      <label for="lat">Bredde</label><input id="lat" name="lat" data-pin-lat value="56.337215">
      <label for="lon">Længde</label><input id="lon" name="lon" data-pin-lon value="11.868686">
      <p class="pin-said" role="status"></p>
      <details hidden><summary>På kort</summary>
        <p class="map-status" role="status"></p><div class="map-frame" data-missing="Intet kort." hidden></div></details>
    </naersund-pin>
  </form></main>`;

let browser;
before(async () => {
  await baseMapIsDrawn();
  browser = await launch();
});
after(() => browser.close());

async function form() {
  const opened = await open(browser, { width: 800 });
  const { page, go } = opened;
  const checked = [];
  await page.route("**/kontrol?*", (route) => {
    checked.push(Object.fromEntries(new URL(route.request().url()).searchParams));
    return route.fulfill({ json: { text: `Døren ligger ved vej ${checked.length}.`, good: true } });
  });
  await page.route(`${BASE_URL}/`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<main[\s\S]*<\/main>/, FORM);
    return route.fulfill({ response, body: html });
  });
  await go("/");
  const at = async () => [
    Number(await page.locator("#lat").inputValue()),
    Number(await page.locator("#lon").inputValue()),
  ];
  return { ...opened, checked, at };
}

async function openMap(page) {
  await page.locator("summary").press("Enter");
  await page.locator(".map-frame[data-state=drawn]").waitFor();
}

test("typing asks the server, and says what it answers", async () => {
  const { page, close, checked } = await form();
  await page.locator("#lat").fill("56,340000");
  await page.locator("#lat").press("Tab");
  await page.getByText("Døren ligger ved vej 1.").waitFor();
  assert.deepEqual(checked, [{ lat: "56,340000", lon: "11.868686" }]);
  await page.locator("#lat").fill("nord");
  await page.locator("#lat").press("Tab");
  await page.waitForTimeout(600);
  assert.equal(checked.length, 1);
  assert.deepEqual(await close(), []);
});

test("arrow keys move the pin a metre, with Shift ten", async () => {
  const { page, close, at } = await form();
  await openMap(page);
  const [lat, lon] = await at();
  await page.getByRole("button", { name: "Nål" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  const [north, east] = await at();
  assert.ok(Math.abs((north - lat) * 111_195 - 1) < 0.2);
  assert.ok(Math.abs((east - lon) * 111_195 * Math.cos((lat * Math.PI) / 180) - 10) < 0.2);
  await page.getByText("Døren ligger").waitFor();
  assert.deepEqual(await close(), []);
});

test("dragging moves it, and so does a press on the map", async () => {
  const { page, close, at } = await form();
  await openMap(page);
  const begin = await at();
  const box = await page.getByRole("button", { name: "Nål" }).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await page.mouse.up();
  const dragged = await at();
  assert.ok(dragged[0] < begin[0] && dragged[1] > begin[1], `${begin} to ${dragged}`);
  await page.mouse.click(x - 80, y + 60);
  await page.waitForFunction((lon) => Number(document.querySelector("#lon").value) < lon, begin[1]);
  assert.deepEqual(await close(), []);
});

test("an address that is chosen moves it", async () => {
  const { page, close, at } = await form();
  await openMap(page);
  const begin = await at();
  await page.locator("#where").fill(ADDRESS);
  await page.locator("[role=option]").first().waitFor();
  await page.locator("#where").press("ArrowDown");
  await page.locator("#where").press("Enter");
  await page.getByText("Døren ligger").waitFor();
  assert.notDeepEqual(await at(), begin);
  const pin = await page.getByRole("button", { name: "Nål" }).boundingBox();
  const map = await page.locator(".map-frame").boundingBox();
  assert.ok(pin.x > map.x && pin.x < map.x + map.width, "the pin is out of sight");
  assert.deepEqual(await close(), []);
});

test("a server that does not answer is told, and nothing else stops", async () => {
  const { page, close, at } = await form();
  await page.unroute("**/kontrol?*");
  await page.route("**/kontrol?*", (route) => route.fulfill({ status: 500, json: {} }));
  await page.locator("#lon").fill("11.87");
  await page.locator("#lon").press("Tab");
  await page.getByText("Intet svar.").waitFor();
  assert.equal((await at())[1], 11.87);
  const faults = await close();
  assert.deepEqual(faults.filter((fault) => !/500/.test(fault)), []);
});
