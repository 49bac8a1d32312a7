// A real browser for the tests, from npm packages alone.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";

const { default: chromium } = await import("@sparticuz/chromium");
const { chromium: playwright } = await import("playwright-core");

/** Fewer than the package's own: those end the browser with its first window, and drop rules. */
const ARGUMENTS = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"];

/** Where the program under test listens. */
export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080";

export async function launch() {
  return playwright.launch({
    args: ARGUMENTS,
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}
