// Installs the npm packages of the lock file, once per lock file.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export function installPackages(web) {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(web, "package-lock.json")))
    .digest("hex");
  const installed = path.join(web, "node_modules", ".naersund-lock");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) {
    return;
  }
  const windows = process.platform === "win32";
  const npm = spawnSync("npm", ["ci", "--prefer-offline", "--loglevel=error"], {
    cwd: web,
    shell: windows,
    encoding: "utf8",
  });
  if (npm.error) {
    fail(
      "npm was not found. It comes with Node.js 20 or newer; install that and run the same command again.",
    );
  }
  if (npm.status !== 0) {
    fail(
      `npm could not install the packages of web/package-lock.json. ` +
        `Run 'npm ci' in web/ to see it at work. It said:\n${npm.stderr}`,
    );
  }
  writeFileSync(installed, lock);
  console.log("web: npm packages installed");
}

function fail(sentence) {
  console.error(`web: ${sentence}`);
  process.exit(1);
}
