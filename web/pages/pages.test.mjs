// Every page, in both languages, on a phone and on a desk: what must hold everywhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launch, open } from "../testing/browser.mjs";
import { addresses, islandPages } from "../testing/examples.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const EXPECTED_FAULT = { "not found": /404/, "wrong link": /400/ };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const lang of ["da", "en"]) {
  for (const width of [390, 1280]) {
    describe(`${lang}, ${width} px`, () => {
      for (const { name, path, as } of everyPage(lang)) {
        test(`${name}: no barrier, no fault, nobody else asked`, async () => {
          const { page, close, go } = await open(browser, { width, as });
          await go(path);
          assert.equal(await page.locator("html").getAttribute("lang"), lang);
          assert.equal(await page.locator("h1").count(), 1);
          assert.match(await page.locator(".urgent").innerText(), /112/);
          // The page's own policy would refuse a script element; the debugger may add one.
          const { violations } = await page.evaluate(`${axe}; axe.run()`);
          assert.deepEqual(violations.map(describeViolation), []);
          const faults = await close();
          assert.deepEqual(faults.filter((fault) => !EXPECTED_FAULT[name]?.test(fault)), []);
        });
      }
    });
  }
}

describe("narrow and large", () => {
  for (const { name, path, as } of everyPage("da")) {
    test(`${name}: 320 px wide, nothing beyond the edge`, async () => {
      const { page, close, go } = await open(browser, { width: 320, height: 640, as });
      await go(path);
      assert.deepEqual(await beyondTheEdge(page), []);
      await close();
    });

    test(`${name}: letters twice as large, nothing beyond the edge or cut off`, async () => {
      const { page, close, go } = await open(browser, { width: 640, as });
      await go(path);
      await page.evaluate(() => {
        document.documentElement.style.setProperty("font-size", "125%");
      });
      assert.deepEqual(await beyondTheEdge(page), []);
      await close();
    });
  }
});

function everyPage(lang) {
  return [...addresses(lang), ...(process.env.COOKIES_OF_EDITOR ? islandPages(lang) : [])];
}

function describeViolation({ id, nodes }) {
  return `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`;
}

/** Elements that stick out to the right, or whose text does not fit into them. */
function beyondTheEdge(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll("body *:not(.sr-only, .sr-only *, .skipnav)")]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map((element) => `${element.tagName}.${element.className}`);
  });
}
