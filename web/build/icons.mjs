// One SVG file with the icons that the templates use, taken from dkfds.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "./stamp.mjs";

export function usedIcons(web) {
  return {
    name: "naersund-used-icons",
    buildStart() {
      this.emitFile({ type: "asset", name: "icons.svg", source: sprite(web) });
      const favicon = readFileSync(path.join(web, "components/layout/favicon.svg"));
      this.emitFile({ type: "asset", name: "favicon.svg", source: favicon });
    },
  };
}

function sprite(web) {
  const used = new Set();
  for (const file of listFiles(web, ".html")) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/icons\.svg#([a-z-]+)/g)) {
      used.add(name);
    }
  }
  const symbols = [...used].sort().map((name) => symbol(web, name));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

function symbol(web, name) {
  const file = path.join(web, "node_modules/dkfds/dist/img/svg-icons", `${name}.svg`);
  if (!existsSync(file)) {
    throw new Error(`a template uses the icon '${name}', which dkfds does not have`);
  }
  const [, viewBox, inner] = readFileSync(file, "utf8").match(
    /<svg[^>]*viewBox="([^"]*)"[^>]*>([\s\S]*)<\/svg>/,
  );
  return `<symbol id="${name}" viewBox="${viewBox}">${inner.trim()}</symbol>`;
}
