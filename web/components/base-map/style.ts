import type { Polygon, Position } from "geojson";
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Palette } from "./palette";

const SOURCE = "basemap";
const FONT = ["IBM Plex Sans"];
const BOLD = ["IBM Plex Sans SemiBold"];

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Widths of roads in pixels at zooms 10, 14 and 18; between them they grow evenly. */
const WIDTHS: Readonly<Record<string, readonly [number, number, number]>> = {
  motorway: [2.5, 6, 22],
  main: [1.8, 5, 20],
  middle: [1.2, 4, 17],
  street: [0.6, 2.6, 14],
  calm: [0.6, 2.4, 12],
  service: [0.4, 1.4, 8],
};

/**
 * How the layers that `maps/basemap` makes are drawn. It names no glyphs and no sprite, so the
 * browser's own fonts write the names and nothing else is fetched.
 */
export function styleOf(tiles: string, bounds: Bounds, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCE]: { type: "vector", url: `pmtiles://${location.origin}${tiles}` },
      beyond: { type: "geojson", data: beyond(bounds) },
    },
    layers: [
      { id: "land", type: "background", paint: { "background-color": palette.land } },
      ...grounds(palette),
      ...waters(palette),
      fill("building", palette.building, undefined, { minzoom: 13 }),
      ...roads(palette),
      ...rails(palette),
      {
        id: "beyond",
        type: "fill",
        source: "beyond",
        paint: { "fill-color": palette.beyond },
      },
      ...names(palette),
    ],
  };
}

/** All the world but the map's own rectangle: nothing is known there, and it must not look like sea. */
function beyond([west, south, east, north]: Bounds): Polygon {
  const ring = (w: number, s: number, e: number, n: number): Position[] => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return { type: "Polygon", coordinates: [ring(-180, -85, 180, 85), ring(west, south, east, north)] };
}

function kind(...kinds: string[]): ExpressionSpecification {
  return ["in", ["get", "kind"], ["literal", kinds]];
}

function fill(
  layer: string,
  color: string,
  filter?: FilterSpecification,
  more: { id?: string; minzoom?: number } = {},
): LayerSpecification {
  return {
    id: layer,
    type: "fill",
    source: SOURCE,
    "source-layer": layer,
    paint: { "fill-color": color },
    ...(filter ? { filter } : {}),
    ...more,
  };
}

function grounds(palette: Palette): LayerSpecification[] {
  const colors = { built: palette.built, wood: palette.wood, green: palette.green };
  const small = { sand: palette.sand, paved: palette.paved };
  return Object.entries({ ...colors, ...small }).map(([name, color]) =>
    fill("ground", color, ["all", ["==", ["geometry-type"], "Polygon"], kind(name)], {
      id: `ground-${name}`,
    }),
  );
}

function waters(palette: Palette): LayerSpecification[] {
  const polygon: FilterSpecification = ["==", ["geometry-type"], "Polygon"];
  return [
    fill("water", palette.water, polygon),
    {
      id: "shore",
      type: "line",
      source: SOURCE,
      "source-layer": "water",
      filter: kind("coast"),
      paint: { "line-color": palette.shore, "line-width": 1 },
    },
    {
      id: "stream",
      type: "line",
      source: SOURCE,
      "source-layer": "water",
      filter: kind("river", "stream"),
      paint: {
        "line-color": palette.shore,
        "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.8, 16, 3],
      },
    },
  ];
}

function width(extra: number): ExpressionSpecification {
  const at = (index: 0 | 1 | 2): ExpressionSpecification => [
    "match",
    ["get", "kind"],
    ...Object.entries(WIDTHS).flatMap(([name, widths]) => [name, widths[index] + extra]),
    1 + extra,
  ] as unknown as ExpressionSpecification;
  return ["interpolate", ["exponential", 1.4], ["zoom"], 10, at(0), 14, at(1), 18, at(2)];
}

function roads(palette: Palette): LayerSpecification[] {
  const wide = kind(...Object.keys(WIDTHS));
  const common = { source: SOURCE, "source-layer": "road" } as const;
  const round = { "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      id: "path",
      type: "line",
      ...common,
      filter: kind("path"),
      minzoom: 13,
      paint: {
        "line-color": palette.path,
        "line-width": ["interpolate", ["linear"], ["zoom"], 13, 0.6, 18, 2.5],
        "line-dasharray": [3, 1.5],
      },
    },
    {
      id: "road-edge",
      type: "line",
      ...common,
      filter: wide,
      layout: round,
      minzoom: 12,
      paint: { "line-color": palette.edge, "line-width": width(1.4) },
    },
    {
      id: "road",
      type: "line",
      ...common,
      filter: wide,
      layout: round,
      paint: {
        "line-color": [
          "match",
          ["get", "kind"],
          ["motorway", "main"],
          palette.mainRoad,
          palette.road,
        ],
        "line-width": width(0),
      },
    },
    {
      id: "steps",
      type: "line",
      ...common,
      filter: kind("steps"),
      minzoom: 14,
      paint: {
        "line-color": palette.ink,
        "line-width": ["interpolate", ["linear"], ["zoom"], 14, 2, 18, 8],
        "line-dasharray": [0.25, 0.35],
      },
    },
  ];
}

function rails(palette: Palette): LayerSpecification[] {
  const common = { type: "line", source: SOURCE, "source-layer": "rail" } as const;
  return [
    {
      id: "rail",
      ...common,
      filter: kind("rail"),
      paint: { "line-color": palette.rail, "line-width": 1.8 },
    },
    {
      id: "sleepers",
      ...common,
      filter: kind("rail"),
      minzoom: 13,
      paint: { "line-color": palette.rail, "line-width": 6, "line-dasharray": [0.2, 1.6] },
    },
    {
      id: "ferry",
      ...common,
      filter: kind("ferry"),
      paint: { "line-color": palette.known, "line-width": 1.2, "line-dasharray": [4, 3] },
    },
  ];
}

function names(palette: Palette): LayerSpecification[] {
  const paint = {
    "text-color": palette.ink,
    "text-halo-color": palette.halo,
    "text-halo-width": 1.8,
  } as const;
  const large = kind("city", "town", "island");
  return [
    {
      id: "house-number",
      type: "symbol",
      source: SOURCE,
      "source-layer": "house",
      minzoom: 17,
      layout: { "text-field": ["get", "number"], "text-font": FONT, "text-size": 12 },
      paint,
    },
    {
      id: "road-name",
      type: "symbol",
      source: SOURCE,
      "source-layer": "road",
      filter: ["has", "name"],
      minzoom: 13.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 14, 12, 18, 16],
      },
      paint,
    },
    {
      id: "place-small",
      type: "symbol",
      source: SOURCE,
      "source-layer": "place",
      filter: ["!", large],
      layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 14 },
      paint,
    },
    {
      id: "place-large",
      type: "symbol",
      source: SOURCE,
      "source-layer": "place",
      filter: large,
      maxzoom: 15,
      layout: { "text-field": ["get", "name"], "text-font": BOLD, "text-size": 18 },
      paint,
    },
  ] as LayerSpecification[];
}
