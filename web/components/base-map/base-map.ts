// Loaded only when a map is opened: it brings MapLibre and the reader of PMTiles along.
import { addProtocol, LngLatBounds, Map as GlMap, Marker, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { Protocol } from "pmtiles";
import { type Palette, paletteOf } from "./palette";
import { type Bounds, styleOf } from "./style";

export { LngLatBounds, Marker };
export type { GlMap };

/** Longitude and latitude, in MapLibre's order. */
export type LonLat = [number, number];

/** Why there is no map; each is a sentence on the page. */
export type Trouble = "making" | "missing" | "browser";

export class NoMap extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

interface State {
  readonly state: "ready" | "making" | "missing";
  readonly tiles: string | null;
  readonly bounds: Bounds;
}

/** What a map says; taken from the data attributes of its frame. */
interface Words {
  readonly title: string;
  readonly wheel: string;
  readonly fingers: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

const CLOSEST = 19;
const FARTHEST_AROUND = 0.35;

let prepared = false;

function prepare(): void {
  if (!prepared) {
    prepared = true;
    setWorkerUrl(workerUrl);
    addProtocol("pmtiles", new Protocol().tile);
  }
}

/**
 * Draws the base map into the frame, with two buttons for nearer and farther. Resolves when it can
 * take markers; throws {@link NoMap} when there is none to draw or the browser cannot.
 */
export async function openBaseMap(
  frame: HTMLElement,
  view: LngLatBounds,
): Promise<{ map: GlMap; palette: Palette }> {
  const answer = await fetch("/kort/basemap.json");
  const { state, tiles, bounds } = (await answer.json()) as State;
  if (state !== "ready" || tiles === null) {
    throw new NoMap(state === "making" ? "making" : "missing");
  }
  prepare();
  const palette = paletteOf(frame);
  const words = wordsOf(frame);
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  frame.replaceChildren(canvas);
  const map = create(canvas, words, styleOf(tiles, bounds, palette), view, bounds);
  frame.append(zoomButtons(map, words));
  map.once("idle", () => (frame.dataset["state"] = "drawn"));
  return { map, palette };
}

function create(
  container: HTMLElement,
  words: Words,
  style: ReturnType<typeof styleOf>,
  view: LngLatBounds,
  [west, south, east, north]: Bounds,
): GlMap {
  const wide = (east - west) * FARTHEST_AROUND;
  const high = (north - south) * FARTHEST_AROUND;
  try {
    const map = new GlMap({
      container,
      style,
      bounds: view.isEmpty() ? [west, south, east, north] : view,
      fitBoundsOptions: view.isEmpty() ? {} : { padding: 56, maxZoom: 16 },
      maxBounds: [west - wide, south - high, east + wide, north + high],
      maxZoom: CLOSEST,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: {
        "Map.Title": words.title,
        "CooperativeGesturesHandler.WindowsHelpText": words.wheel,
        "CooperativeGesturesHandler.MacHelpText": words.wheel.replace("Ctrl", "⌘"),
        "CooperativeGesturesHandler.MobileHelpText": words.fingers,
      },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch {
    throw new NoMap("browser");
  }
}

function zoomButtons(map: GlMap, words: Words): HTMLElement {
  const group = document.createElement("div");
  group.className = "map-zoom";
  for (const [sign, name, zoom] of [
    ["+", words.zoomIn, () => map.zoomIn()],
    ["−", words.zoomOut, () => map.zoomOut()],
  ] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", zoom);
    group.append(button);
  }
  return group;
}

function wordsOf({ dataset }: HTMLElement): Words {
  const { title = "", wheel = "", fingers = "", zoomIn = "", zoomOut = "" } = dataset;
  return { title, wheel, fingers, zoomIn, zoomOut };
}

/** A position as pages write it: `lat,lon`. */
export function lonLat(text: string): LonLat {
  const [lat = 0, lon = 0] = text.split(",").map(Number);
  return [lon, lat];
}
