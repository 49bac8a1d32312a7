import { AddressField } from "../address-field/address-field";

/** A position older than this is asked for anew. */
const FRESH_MILLIS = 60_000;
const PATIENCE_MILLIS = 10_000;

/**
 * Fills in where the person is. The position goes nowhere before they press Find, and when they
 * say no, the address field is still there.
 */
export class MyPosition extends HTMLElement {
  connectedCallback(): void {
    if (!("geolocation" in navigator)) {
      return;
    }
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => this.ask());
    this.field()?.addEventListener("typed", () => this.fill("", ""));
  }

  private ask(): void {
    this.say(this.dataset.waiting);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // Six decimals are ten centimetres: more than any phone knows.
        this.fill(coords.latitude.toFixed(6), coords.longitude.toFixed(6));
        this.field()?.set(this.dataset.here ?? "");
        this.say(this.dataset.found);
      },
      ({ code, PERMISSION_DENIED }) =>
        this.say(code === PERMISSION_DENIED ? this.dataset.refused : this.dataset.failed),
      { enableHighAccuracy: true, maximumAge: FRESH_MILLIS, timeout: PATIENCE_MILLIS },
    );
  }

  private fill(lat: string, lon: string): void {
    for (const [name, value] of [["lat", lat], ["lon", lon]] as const) {
      const input = this.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
      input.value = value;
      input.disabled = value === "";
    }
  }

  private field(): AddressField | null {
    return this.closest("form")?.querySelector<AddressField>("address-field") ?? null;
  }

  private say(sentence: string | undefined): void {
    this.querySelector(".position-status")!.textContent = sentence ?? "";
  }
}
