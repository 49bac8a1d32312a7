import type { ChosenPlace } from "../address-field/address-field";
import type { PinMap } from "./pin-map";

/** A position in degrees WGS84. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

const WAIT_MILLIS = 400;
/** A millionth of a degree is about ten centimetres. */
const DECIMALS = 6;

/**
 * Two fields for a position, kept the same as a pin on a map. Typing, choosing an address, dragging
 * and arrow keys all lead to {@link moveTo}; then the server is asked what lies there.
 */
export class NaersundPin extends HTMLElement {
  private lat!: HTMLInputElement;
  private lon!: HTMLInputElement;
  private map: PinMap | undefined;
  private opening = false;
  private timer = 0;
  private request: AbortController | undefined;

  connectedCallback(): void {
    this.lat = this.querySelector<HTMLInputElement>("[data-pin-lat]")!;
    this.lon = this.querySelector<HTMLInputElement>("[data-pin-lon]")!;
    const details = this.querySelector("details")!;
    details.hidden = false;
    details.addEventListener("toggle", () => {
      if (details.open && !this.map && !this.opening) {
        void this.open();
      }
    });
    for (const field of [this.lat, this.lon]) {
      field.addEventListener("change", () => this.typed());
    }
    this.closest("form")?.addEventListener("chosen", (event) => {
      const { lat, lon } = (event as CustomEvent<ChosenPlace>).detail;
      this.moveTo({ lat, lon });
    });
  }

  /** Where the pin is; undefined while the fields hold no position. */
  get spot(): Spot | undefined {
    const lat = degrees(this.lat.value, 90);
    const lon = degrees(this.lon.value, 180);
    return lat === undefined || lon === undefined ? undefined : { lat, lon };
  }

  /** Puts the pin somewhere and writes the fields; the map follows when it is open. */
  moveTo(spot: Spot): void {
    this.lat.value = spot.lat.toFixed(DECIMALS);
    this.lon.value = spot.lon.toFixed(DECIMALS);
    this.map?.show(spot);
    this.told();
  }

  private typed(): void {
    const spot = this.spot;
    if (spot) {
      this.map?.show(spot);
      this.told();
    }
  }

  private async open(): Promise<void> {
    const frame = this.querySelector<HTMLElement>(".map-frame")!;
    this.opening = true;
    frame.hidden = false;
    this.say(".map-status", frame.dataset["waiting"]);
    try {
      const { openPinMap } = await import("./pin-map");
      this.map = await openPinMap(this, frame);
      this.say(".map-status", "");
    } catch (problem) {
      frame.hidden = true;
      const { trouble = "missing" } = problem as { trouble?: string };
      this.say(".map-status", frame.dataset[trouble]);
    } finally {
      this.opening = false;
    }
  }

  private told(): void {
    this.dispatchEvent(new CustomEvent("moved", { bubbles: true, detail: this.spot }));
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), WAIT_MILLIS);
  }

  private async ask(): Promise<void> {
    const { check, moved = "", asking, silent } = this.dataset;
    const { lat, lon } = this;
    if (!check) {
      this.say(".pin-said", moved.replace("#", `${lat.value}, ${lon.value}`));
      return;
    }
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.say(".pin-said", asking);
    try {
      const query = new URLSearchParams({ lat: lat.value, lon: lon.value });
      const answer = await fetch(`${check}${check.includes("?") ? "&" : "?"}${query}`, {
        headers: { Accept: "application/json" },
        signal: request.signal,
      });
      const { text } = (await answer.json()) as { text?: string };
      this.say(".pin-said", answer.ok && text ? text : silent);
    } catch {
      if (!request.signal.aborted) {
        this.say(".pin-said", silent);
      }
    }
  }

  private say(where: string, sentence = ""): void {
    this.querySelector(where)!.textContent = sentence;
  }
}

/** A number in degrees, with a comma or a point; undefined for anything else. */
function degrees(text: string, most: number): number | undefined {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !(Math.abs(number) <= most) ? undefined : number;
}

customElements.define("naersund-pin", NaersundPin);
