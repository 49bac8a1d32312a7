// Copies the templates and puts the hashed names of styles, scripts and icons into them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "./stamp.mjs";

/** Returns how many templates there are. */
export function buildTemplates(web, out, names) {
  const files = [...listFiles(path.join(web, "pages"), ".html")].concat(
    listFiles(path.join(web, "components"), ".html"),
  );
  for (const file of files) {
    const html = readFileSync(file, "utf8").replace(/\/assets\/([\w.]+)/g, (_, name) => {
      if (!names.has(name)) {
        throw new Error(`${path.relative(web, file)} names /assets/${name}, which is not built`);
      }
      return `/assets/${names.get(name)}`;
    });
    const target = path.join(out, path.relative(web, file));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, html);
  }
  return files.length;
}
