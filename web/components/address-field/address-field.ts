/** A place that the server suggests for what was typed. */
interface Suggestion {
  readonly id: string;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
}

/** What the event "chosen" tells: the place, in degrees WGS84. */
export type ChosenPlace = Suggestion;

const WAIT_MILLIS = 120;
const LIMIT = 6;

/**
 * Suggests addresses while one types (the combobox pattern of the ARIA Authoring Practices, list
 * with manual selection). Without it the field is a plain field, and the server asks what was meant.
 */
export class AddressField extends HTMLElement {
  private input!: HTMLInputElement;
  private chosen!: HTMLInputElement;
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("span");
  private suggestions: readonly Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | undefined;

  connectedCallback(): void {
    this.input = this.querySelector<HTMLInputElement>("input[name=where]")!;
    this.chosen = this.querySelector<HTMLInputElement>("input[name=address]")!;
    this.list.id = "where-suggestions";
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.querySelector("label")?.textContent ?? "");
    this.status.className = "sr-only";
    this.status.setAttribute("role", "status");
    this.append(this.list, this.status);
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // Not "click": the field would lose its focus first, and the list would close under the finger.
    this.list.addEventListener("pointerdown", (event) => this.pressed(event));
  }

  /** Puts a place into the field that was found in another way. */
  set(text: string): void {
    this.forget();
    this.input.value = text;
    this.close();
  }

  private typed(): void {
    this.forget();
    this.dispatchEvent(new CustomEvent("typed", { bubbles: true }));
    window.clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (text.length < 2) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(text), WAIT_MILLIS);
  }

  /** What was chosen belongs to the text it was chosen for. */
  private forget(): void {
    this.chosen.value = "";
    this.chosen.disabled = true;
  }

  private async ask(text: string): Promise<void> {
    this.request?.abort();
    this.request = new AbortController();
    const query = new URLSearchParams({ q: text, limit: String(LIMIT) });
    try {
      const answer = await fetch(`/api/v1/addresses?${query}`, { signal: this.request.signal });
      if (answer.ok && document.activeElement === this.input) {
        const { addresses } = (await answer.json()) as { addresses: Suggestion[] };
        this.show(addresses);
      }
    } catch {
      // No suggestions without a connection; the field itself still works.
      this.close();
    }
  }

  private show(suggestions: readonly Suggestion[]): void {
    this.suggestions = suggestions;
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((suggestion, at) => this.option(suggestion, at)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = this.count(suggestions.length);
  }

  private count(found: number): string {
    const { none = "", one = "", many = "" } = this.dataset;
    return found === 0 ? none : found === 1 ? one : many.replace("#", String(found));
  }

  private option(suggestion: Suggestion, at: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `where-option-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.textContent = suggestion.text;
    return option;
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden) {
      return;
    }
    const last = this.suggestions.length - 1;
    if (event.key === "ArrowDown") {
      this.move(this.active >= last ? 0 : this.active + 1);
    } else if (event.key === "ArrowUp") {
      this.move(this.active <= 0 ? last : this.active - 1);
    } else if (event.key === "Enter" && this.active >= 0) {
      this.choose(this.active);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  private move(to: number): void {
    this.active = to;
    Array.from(this.list.children).forEach((option, at) =>
      option.setAttribute("aria-selected", String(at === to)),
    );
    this.input.setAttribute("aria-activedescendant", `where-option-${to}`);
    this.list.children[to]?.scrollIntoView({ block: "nearest" });
  }

  private pressed(event: PointerEvent): void {
    const option = (event.target as Element).closest("li");
    if (option) {
      event.preventDefault();
      this.choose(Array.from(this.list.children).indexOf(option));
    }
  }

  private choose(at: number): void {
    const suggestion = this.suggestions[at];
    if (suggestion) {
      this.input.value = suggestion.text;
      this.chosen.value = suggestion.id;
      this.chosen.disabled = false;
      this.status.textContent = "";
      this.close();
      this.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: suggestion }));
    }
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
