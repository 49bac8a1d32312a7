import { LngLatBounds, Marker, openBaseMap } from "../base-map/base-map";
import type { NaersundPin, Spot } from "./naersund-pin";

/** The map with its pin. */
export interface PinMap {
  /** Moves the pin, and the map after it when it would be out of sight. */
  show(spot: Spot): void;
}

const METRES_PER_DEGREE = 111_195;
const STEP_METRES = 1;
const BIG_STEP_METRES = 10;
const NEAR_ZOOM = 18;

const PIN =
  '<svg viewBox="0 0 44 56" aria-hidden="true" focusable="false">' +
  '<path d="M22 54C10 38 3 31 3 21a19 19 0 0 1 38 0c0 10-7 17-19 33z"/><circle cx="22" cy="21" r="7"/></svg>';

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Opens the map where the pin is; without a position yet, the whole region and no pin. */
export async function openPinMap(pin: NaersundPin, frame: HTMLElement): Promise<PinMap> {
  const begin = pin.spot;
  const view = new LngLatBounds();
  if (begin) {
    view.extend([begin.lon, begin.lat]);
  }
  const { map } = await openBaseMap(frame, view);
  if (begin) {
    map.setZoom(NEAR_ZOOM);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-pin";
  button.setAttribute("aria-label", pin.dataset["pin"] ?? "");
  button.innerHTML = PIN;
  const marker = new Marker({ element: button, anchor: "bottom", draggable: true });
  let onMap = false;

  const show = ({ lat, lon }: Spot): void => {
    marker.setLngLat([lon, lat]);
    if (!onMap) {
      onMap = true;
      marker.addTo(map);
      map.jumpTo({ center: [lon, lat], zoom: NEAR_ZOOM });
    } else if (!map.getBounds().contains([lon, lat])) {
      map.panTo([lon, lat]);
    }
  };
  if (begin) {
    show(begin);
  }

  marker.on("dragend", () => {
    const { lat, lng } = marker.getLngLat();
    pin.moveTo({ lat, lon: lng });
  });
  map.on("click", ({ lngLat }) => pin.moveTo({ lat: lngLat.lat, lon: lngLat.lng }));
  button.addEventListener("keydown", (event) => {
    const way = KEYS[event.key];
    const spot = pin.spot;
    if (way && spot) {
      event.preventDefault();
      event.stopPropagation();
      pin.moveTo(moved(spot, way, event.shiftKey ? BIG_STEP_METRES : STEP_METRES));
    }
  });
  return { show };
}

function moved({ lat, lon }: Spot, [north, east]: readonly [number, number], metres: number): Spot {
  const degrees = metres / METRES_PER_DEGREE;
  return {
    lat: lat + north * degrees,
    lon: lon + (east * degrees) / Math.cos((lat * Math.PI) / 180),
  };
}
