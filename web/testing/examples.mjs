// What the tests ask for: known both to the invented island and to the town written by hand.
export const SITE = "sundhedshus-havnen";
export const KIND = "sygeplejeklinik";
export const ADDRESS = process.env.TEST_ADDRESS ?? "Havnegade 12";

/** A weekday at 10 in the morning: soon, so that every season's rules hold in any year. */
export function nextTuesdayMorning() {
  const day = new Date();
  do {
    day.setUTCDate(day.getUTCDate() + 1);
  } while (day.getUTCDay() !== 2);
  return day.toISOString().slice(0, 10);
}

/** Every page there is, in one language. */
export function addresses(lang) {
  const where = `where=${encodeURIComponent(ADDRESS)}`;
  const pages = {
    start: "/",
    answer: `/find?service=${KIND}&${where}`,
    wheelchair: `/find?service=${KIND}&${where}&profile=wheelchair`,
    problems: "/find",
    site: `/steder/${SITE}`,
    "way from where": `/vej?site=${SITE}`,
    way: `/vej?site=${SITE}&${where}`,
    questions: "/vaccination",
    "way by public transport": `/vej?site=${SITE}&${where}&mode=transit&profile=wheelchair`,
    "way by a ride": `/vej?site=${SITE}&${where}&mode=ride&profile=wheelchair`,
    "wrong link": `/find?service=${KIND}&${where}&mode=rumraket&by=nix`,
    accessibility: "/tilgaengelighed",
    "not found": "/nix",
  };
  return Object.entries(pages).map(([name, path]) => ({
    name,
    path: lang === "da" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`,
  }));
}

/** Pages that need accounts or an inbox, which are there only on the island. */
export function islandPages(lang) {
  const here = "/kommune/steder/sygeplejeklinik-bakken";
  const pages = {
    list: "/kommune",
    inbox: "/kommune/indbakke",
    form: here,
    close: `${here}/luk`,
    history: `/kommune/historie/sted/${here.split("/").at(-1)}`,
    import: "/kommune/import",
    "import's notices": "/kommune/import/hjaelp",
    seasons: "/kommune/saeson",
    season: "/kommune/saeson/vaccination-2026",
    visits: "/kommune/besoeg",
    "new visit": "/kommune/besoeg/ny",
    responsibilities: "/kommune/ansvar",
    "tell us": `/steder/${SITE}/fejl`,
    "choose a time": "/bestil?site=sygeplejeklinik-vesterby&service=sundoe-sygepleje",
    "a booked time": "/aftale",
    "a code": "/kode",
    "agent's console": "/callcenter",
  };
  return Object.entries(pages).map(([name, path]) => ({
    name: `island: ${name}`,
    path: lang === "da" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`,
    as: role(path),
  }));
}

function role(path) {
  return path.startsWith("/kommune") ? "EDITOR" : path === "/callcenter" ? "AGENT" : undefined;
}
