// dkfds as one file is 215 kB. A slow phone gets only the rules whose names occur on a page.
import path from "node:path";
import { PurgeCSS } from "purgecss";

export function onlyUsedRules(web) {
  return {
    name: "naersund-only-used-rules",
    enforce: "pre",
    async transform(code, id) {
      if (!/node_modules\/dkfds\/.*\.css$/.test(id.split(path.sep).join("/"))) {
        return null;
      }
      const [purged] = await new PurgeCSS().purge({
        content: ["components", "pages"].map((folder) => `${web}/${folder}/**/*.{html,ts}`),
        css: [{ raw: withoutFonts(code) }],
      });
      return { code: purged.css, map: null };
    },
  };
}

/** dkfds brings complete fonts of 57 kB each; web/styles/fonts.css names the small ones. */
function withoutFonts(css) {
  return css.replace(/@font-face\s*\{[^}]*\}/g, "").replace(/\/\*# sourceMappingURL.*?\*\//g, "");
}
