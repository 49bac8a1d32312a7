// A real browser for the tests, from npm packages alone.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";

const { default: chromium } = await import("@sparticuz/chromium");
const { chromium: playwright } = await import("playwright-core");

/** Fewer than the package's own: those end the browser with its first window, and drop rules. */
const ARGUMENTS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-dev-shm-usage",
  // Maps are drawn by WebGL, here without a graphics card.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** A machine that builds is busy. */
const PATIENCE_MILLIS = 60_000;

/** Where the program under test listens. */
export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080";

/** Waits until the program has drawn its base map, which it does beside while it answers. */
export async function baseMapIsDrawn() {
  for (let waited = 0; waited < 2 * PATIENCE_MILLIS; waited += 500) {
    const answer = await fetch(`${BASE_URL}/kort/basemap.json`);
    if ((await answer.json()).state !== "making") {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

export async function launch() {
  return playwright.launch({
    args: ARGUMENTS,
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}

/** The cookies of somebody who is logged in; the test that starts us names them in COOKIES_OF_…. */
function loggedIn(who) {
  return (process.env[`COOKIES_OF_${who}`] ?? "").split("; ").map((pair) => ({
    name: pair.slice(0, pair.indexOf("=")),
    value: pair.slice(pair.indexOf("=") + 1),
    url: BASE_URL,
  }));
}

/**
 * Opens a window, and gives back what no page of ours may have when it closes: messages in the
 * console, requests to others, cookies. Option {@code as}: EDITOR of a municipality or REGIONAL_EDITOR, who
 * are logged in and have cookies.
 */
export async function open(browser, options = {}) {
  const { width = 390, height = 844, as, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height }, ...rest });
  await context.addCookies(as ? loggedIn(as) : []);
  context.setDefaultTimeout(PATIENCE_MILLIS);
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(BASE_URL)) {
      faults.push(`request to another host: ${request.url()}`);
    }
  });
  const close = async () => {
    const cookies = await context.cookies();
    await context.close();
    return [...faults, ...(as ? [] : cookies.map((cookie) => `cookie: ${cookie.name}`))];
  };
  return { page, context, close, go: (path) => page.goto(BASE_URL + path) };
}
