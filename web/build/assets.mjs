// Styles, scripts, fonts and icons, bundled by Vite under names that carry their content's hash.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";
import { usedIcons } from "./icons.mjs";
import { onlyUsedRules } from "./styles.mjs";
import { listFiles } from "./stamp.mjs";

/** Phones that are eight years old still get a page; with less, the page works without script. */
const BROWSERS = ["es2019", "chrome80", "firefox78", "safari13"];

/** Returns the sizes of styles and scripts in kB, and a map of plain names to hashed ones. */
export async function buildAssets(web, out) {
  await build({
    root: web,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [onlyUsedRules(web), usedIcons(web)],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: BROWSERS,
      cssTarget: BROWSERS,
      // Data addresses would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { site: path.join(web, "site.ts") },
        output: {
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
        },
      },
    },
  });
  compress(out);
  return { names: names(out), css: kilobytes(out, ".css"), js: kilobytes(out, ".js") };
}

function names(out) {
  const hashed = /^(.*)-[\w-]{8}(\.\w+)$/;
  return new Map(
    listFiles(path.join(out, "assets"))
      .map((file) => path.basename(file))
      .filter((name) => hashed.test(name))
      .map((name) => [name.replace(hashed, "$1$2"), name]),
  );
}

/** Beside each text file its compressed forms, so that the server need not compress. */
function compress(out) {
  for (const file of listFiles(path.join(out, "assets"))) {
    if (/\.(css|js|svg)$/.test(file)) {
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    }
  }
}

function kilobytes(out, ending) {
  const bytes = listFiles(path.join(out, "assets"), ending)
    .map((file) => readFileSync(file).length)
    .reduce((a, b) => a + b, 0);
  return Math.ceil(bytes / 1000);
}
