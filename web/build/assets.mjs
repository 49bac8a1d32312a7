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
    plugins: [onlyUsedRules(web), usedIcons(web), plainImports()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: BROWSERS,
      cssTarget: BROWSERS,
      // Data addresses would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: false,
      // MapLibre is one large chunk; it is fetched when a map is opened.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        // MapLibre's own chunk needs a browser that knows more than the oldest of those above.
        checks: { pluginTimings: false, toleratedTransform: false },
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

/** Vite wraps every import() to fetch its styles before it. All of ours are in one file. */
function plainImports() {
  return {
    name: "naersund-plain-imports",
    enforce: "pre",
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => "export const __vitePreload = (load) => load();",
    },
  };
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
    if (/\.(css|m?js|svg)$/.test(file)) {
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
