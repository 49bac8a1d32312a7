import {
  type GlMap,
  LngLatBounds,
  type LonLat,
  lonLat,
  Marker,
  openBaseMap,
} from "../base-map/base-map";
import type { Palette } from "../base-map/palette";

/** Something on the page that has a place on the map. */
interface Thing {
  readonly on: HTMLElement;
  readonly mark: string;
  readonly name: string;
  readonly at: LonLat;
}

const MARK_PIXELS = 40;
/** Doors of one house would cover one another. */
const SAME_PLACE_DEGREES = 0.00012;

/** Draws the things that the element's selector finds, and its line; says nothing when it is done. */
export async function drawThings(host: HTMLElement, frame: HTMLElement): Promise<string> {
  const things = thingsOf(host.dataset["marks"] ?? "");
  const line = (host.dataset["line"] ?? "").split(" ").filter(Boolean).map(lonLat);
  const view = new LngLatBounds();
  [...things.map((thing) => thing.at), ...line].forEach((at) => view.extend(at));
  const { map, palette } = await openBaseMap(frame, view);
  const placed: LonLat[] = [];
  for (const thing of things) {
    const beside = placed.filter((at) => isNear(at, thing.at)).length;
    placed.push(thing.at);
    const element = markerOf(thing);
    // Where marks cover one another, the better place lies on top.
    element.style.zIndex = String(things.length - placed.length + 1);
    new Marker({ element, offset: [beside * MARK_PIXELS, 0] })
      .setLngLat(thing.at)
      .addTo(map);
  }
  if (line.length > 1) {
    map.once("load", () => drawLine(map, line, host.dataset, palette));
  }
  return "";
}

function thingsOf(selector: string): Thing[] {
  return Array.from(document.querySelectorAll<HTMLElement>(selector)).map((on) => {
    const { mark = "", name = "", at = "" } = on.dataset;
    return { on, mark, name, at: lonLat(at) };
  });
}

function isNear([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): boolean {
  return (
    Math.abs(lat - otherLat) < SAME_PLACE_DEGREES && Math.abs(lon - otherLon) < 2 * SAME_PLACE_DEGREES
  );
}

/** A link to where the page speaks of it; where there is no more to read, a picture with a name. */
function markerOf({ on, mark, name }: Thing): HTMLElement {
  const element = document.createElement(on.id ? "a" : "span");
  element.className = `map-mark ${on.dataset["look"] ?? ""}`;
  element.textContent = mark;
  element.dataset["name"] = name;
  element.setAttribute("aria-label", `${mark}. ${name}`);
  if (element instanceof HTMLAnchorElement) {
    element.href = `#${on.id}`;
    element.addEventListener("click", (event) => {
      event.preventDefault();
      const target = on.querySelector<HTMLElement>("a, [tabindex]") ?? on;
      on.scrollIntoView();
      target.focus({ preventScroll: true });
    });
  } else {
    element.setAttribute("role", "img");
  }
  return element;
}

/** What is neither in doubt nor ridden is a known way. */
function drawLine(map: GlMap, line: LonLat[], parts: DOMStringMap, palette: Palette): void {
  const doubtful = spansOf(parts["unknown"]);
  const ridden = spansOf(parts["rides"]);
  const known: LonLat[][] = [];
  let begin = 0;
  const end = line.length - 1;
  const others: Span[] = [...doubtful, ...ridden, [end, end]];
  for (const [from, to] of others.sort(([one], [other]) => one - other)) {
    if (from > begin) {
      known.push(line.slice(begin, from + 1));
    }
    begin = to;
  }
  const pieces = (spans: Span[]): LonLat[][] => spans.map(([from, to]) => line.slice(from, to + 1));
  addLine(map, "way-edge", [line], { "line-color": palette.halo, "line-width": 10 });
  addLine(map, "way-known", known, { "line-color": palette.known, "line-width": 6 });
  addLine(map, "way-ridden", pieces(ridden), {
    "line-color": palette.known,
    "line-width": 2.5,
    "line-gap-width": 3,
  });
  addLine(map, "way-unknown", pieces(doubtful), {
    "line-color": palette.unknown,
    "line-width": 6,
    "line-dasharray": [1.2, 0.8],
  });
}

type Span = readonly [number, number];

function spansOf(told = ""): Span[] {
  return told.split(" ").filter(Boolean).map((span) => {
    const [from = 0, to = 0] = span.split("-").map(Number);
    return [from, to];
  });
}

function addLine(map: GlMap, id: string, lines: LonLat[][], paint: object): void {
  map.addSource(id, {
    type: "geojson",
    data: {
      type: "Feature",
      properties: {},
      geometry: { type: "MultiLineString", coordinates: lines },
    },
  });
  map.addLayer({ id, type: "line", source: id, paint, layout: { "line-join": "round" } });
}
