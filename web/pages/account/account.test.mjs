// The pages about accounts: no barrier on any of them, and a colleague invited by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launch, open } from "../../testing/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const skip = process.env.COOKIES_OF_ADMINISTRATOR
  ? false
  : "nobody is logged in: COOKIES_OF_ADMINISTRATOR is not set";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function withoutCookies(faults) {
  return faults.filter((fault) => !fault.startsWith("cookie:"));
}

/** A form that comes back with an error has the status 400, which the console repeats. */
function withoutStatus(faults) {
  return faults.filter((fault) => !/status of 40[04]/.test(fault));
}

const OPEN = { login: "/log-ind", "dead link": "/konto/link/nix" };
const GUARDED = { own: "/konto", users: "/konto/brugere", invite: "/konto/brugere/ny" };

for (const lang of ["da", "en"]) {
  for (const width of [320, 390, 1280]) {
    describe(`${lang}, ${width} px`, { skip }, () => {
      for (const [name, path] of Object.entries({ ...OPEN, ...GUARDED })) {
        test(`${name}: no barrier, no fault, nothing beyond the edge`, async () => {
          const { page, close, go } = await open(browser, { width, as: "ADMINISTRATOR" });
          await go(lang === "da" ? path : `${path}?lang=en`);
          assert.equal(await page.locator("html").getAttribute("lang"), lang);
          assert.equal(await page.locator("h1").count(), 1);
          const { violations } = await page.evaluate(`${axe}; axe.run()`);
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
            false,
          );
          assert.deepEqual(withoutStatus(await close()), []);
        });
      }
    });
  }
}

test("a wrong password is told in a summary that leads to its field", async () => {
  const { page, close, go } = await open(browser);
  await go("/log-ind?til=/kommune");
  await page.getByLabel("E-mail").fill("nix@sundoe.example");
  await page.getByLabel("Adgangskode").fill("nix");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByRole("link").click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "password");
  assert.match(await page.locator("#password").getAttribute("aria-describedby"), /password-error/);
  const { violations } = await page.evaluate(`${axe}; axe.run()`);
  assert.deepEqual(violations.map(({ id }) => id), []);
  assert.deepEqual(withoutStatus(withoutCookies(await close())), []);
});

test("a colleague is invited by keyboard, without scripts", { skip }, async () => {
  const { page, close, go } = await open(browser, {
    as: "ADMINISTRATOR",
    javaScriptEnabled: false,
  });
  await go("/konto/brugere/ny");
  await page.locator("#name").focus();
  await page.keyboard.type("Karl Kollega");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`karl${Date.now()}@sundoe.example`);
  await page.keyboard.press("Enter");
  assert.match(await page.getByRole("alert").innerText(), /rolle/);
  await page.locator("#role-planner").focus();
  await page.keyboard.press("Space");
  await page.locator("#why").focus();
  await page.keyboard.type("ny kollega");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#link").innerText(), /^http.*\/konto\/link\/[\w-]{43}$/);
  await page.getByRole("link", { name: "Se kontoen" }).click();
  assert.match(await page.locator("main").innerText(), /Karl Kollega[\s\S]*inviteret[\s\S]*ny kollega/);
  assert.deepEqual(withoutStatus(await close()), []);
});
