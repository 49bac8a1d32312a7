/** The colours of a map. Two sets: one on paper, one for people who chose light on dark. */
export interface Palette {
  readonly beyond: string;
  readonly land: string;
  readonly built: string;
  readonly green: string;
  readonly wood: string;
  readonly sand: string;
  readonly paved: string;
  readonly water: string;
  readonly shore: string;
  readonly building: string;
  readonly road: string;
  readonly mainRoad: string;
  readonly edge: string;
  readonly path: string;
  readonly rail: string;
  readonly ink: string;
  readonly halo: string;
  readonly known: string;
  readonly unknown: string;
}

const PAPER: Palette = {
  beyond: "#dddddd",
  land: "#f6f3ec",
  built: "#edeae3",
  green: "#d3e6c3",
  wood: "#c1d9b0",
  sand: "#f3e7c0",
  paved: "#e6e2da",
  water: "#a9cfe4",
  shore: "#7fb0cc",
  building: "#d5cabd",
  road: "#ffffff",
  mainRoad: "#ffe6a3",
  edge: "#b9b1a4",
  path: "#8a5a2b",
  rail: "#6f6f6f",
  ink: "#1a1a1a",
  halo: "#ffffff",
  known: "#004d99",
  unknown: "#a03c00",
};

const DARK: Palette = {
  beyond: "#262626",
  land: "#000000",
  built: "#0d0d0d",
  green: "#0f2410",
  wood: "#0f2410",
  sand: "#1f1c10",
  paved: "#1a1a1a",
  water: "#10263d",
  shore: "#7fb0cc",
  building: "#333333",
  road: "#9a9a9a",
  mainRoad: "#d0d0d0",
  edge: "#000000",
  path: "#c08a4a",
  rail: "#8a8a8a",
  ink: "#ffffff",
  halo: "#000000",
  known: "#66ccff",
  unknown: "#ffd24d",
};

/** The set that suits the colours that the person has chosen for all pages, if any. */
export function paletteOf(element: HTMLElement): Palette {
  if (!window.matchMedia("(forced-colors: active)").matches) {
    return PAPER;
  }
  const probe = element.ownerDocument.createElement("span");
  probe.style.color = "CanvasText";
  element.append(probe);
  const [red = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
  probe.remove();
  return red > 127 ? DARK : PAPER;
}
