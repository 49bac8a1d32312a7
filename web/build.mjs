// Builds the pages' templates, styles and scripts into target/web. Called by Maven; does nothing
// when nothing under web/ has changed since the last build.
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./build/packages.mjs";
import { contentStamp, readStamp, writeStamp } from "./build/stamp.mjs";

const web = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(web, "..", "target", "web");
const stampFile = path.join(web, "..", "target", "web.stamp");

const started = Date.now();
const stamp = contentStamp(web);
if (readStamp(stampFile, out) !== stamp) {
  rmSync(stampFile, { force: true });
  installPackages(web);
  // Imported only now: before the packages are installed there is no Vite.
  const { buildAssets } = await import("./build/assets.mjs");
  const { checkTypes } = await import("./build/types.mjs");
  const { buildTemplates } = await import("./build/templates.mjs");
  rmSync(out, { recursive: true, force: true });
  checkTypes(web);
  const assets = await buildAssets(web, path.join(out, "static"));
  const templates = buildTemplates(web, path.join(out, "templates"), assets.names);
  writeStamp(stampFile, stamp);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `web: ${templates} templates, ${assets.css} kB of styles, ${assets.js} kB of scripts in ${seconds} s`,
  );
}
