// One fingerprint of everything the front end is built from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const IGNORED = new Set(["node_modules", "dist"]);

/** Every file under a folder, in a fixed order, without what others installed or built there. */
export function listFiles(folder, ending = "") {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file, ending) : file.endsWith(ending) ? [file] : [];
    });
}

/** The fingerprint: it changes when a file's name or content does. Tests do not count. */
export function contentStamp(web) {
  const hash = createHash("sha256").update(process.version);
  for (const file of listFiles(web)) {
    if (!file.endsWith(".test.mjs") && !file.includes(`${path.sep}testing${path.sep}`)) {
      hash.update(path.relative(web, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** The last build's fingerprint; empty when its result is gone. */
export function readStamp(stampFile, out) {
  return existsSync(out) && existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
}

export function writeStamp(stampFile, stamp) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
