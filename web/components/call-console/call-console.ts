import { type Call, FIELDS, hasWords, type Line } from "./call";
import { CallTabs } from "./call-tabs";

/** Typing pauses for so long before the server is asked, in milliseconds. */
const WAIT_MILLIS = 80;

/**
 * The agent's console: answers while one types, several calls, and everything by keys. Without it
 * the form is sent and the whole page comes back.
 */
export class CallConsole extends HTMLElement {
  private form!: HTMLFormElement;
  private result!: HTMLElement;
  private readonly status = document.createElement("p");
  private readonly trouble = document.createElement("p");
  private tabs!: CallTabs;
  private calls: Call[] = [];
  private current!: Call;
  private lastNumber = 0;
  private timer = 0;
  private request: AbortController | undefined;
  private toPlaces = false;

  connectedCallback(): void {
    this.form = this.querySelector("form")!;
    this.result = this.querySelector(".call-result")!;
    this.status.className = "sr-only";
    this.status.setAttribute("role", "status");
    this.trouble.className = "call-trouble";
    this.trouble.setAttribute("role", "alert");
    this.tabs = new CallTabs(this.dataset, {
      choose: (at) => this.choose(at),
      start: () => this.start(),
      end: () => this.end(),
    });
    this.prepend(this.tabs.element, this.status);
    this.result.before(this.trouble);
    this.current = this.newCall(this.line(), this.result.innerHTML);
    this.showTabs();
    this.form.addEventListener("input", (event) => this.typed(event.target as HTMLInputElement));
    this.form.addEventListener("chosen", () => void this.ask());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.form.addEventListener("click", (event) => this.clicked(event.target as Element));
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("beforeunload", (event) => {
      this.keep();
      if (this.calls.some((call) => hasWords(call.line))) {
        event.preventDefault();
      }
    });
    if (!this.form.contains(document.activeElement)) {
      this.field("where").focus();
    }
    if (hasWords(this.current.line)) {
      // Somebody who types fast began before this was loaded.
      void this.ask();
    }
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private line(): Line {
    return Object.fromEntries(FIELDS.map((name) => [name, this.field(name).value]));
  }

  private typed(target: HTMLInputElement): void {
    if (target.name === "place") {
      this.tell();
      return;
    }
    if (target.name === "need") {
      this.field("service").value = "";
    }
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), WAIT_MILLIS);
  }

  private async ask(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    const fields = new FormData(this.form);
    const body = new URLSearchParams();
    fields.forEach((value, name) => body.append(name, String(value)));
    try {
      const answer = await fetch(this.dataset["answer"] ?? "", {
        method: "POST",
        body,
        signal: request.signal,
      });
      const html = await answer.text();
      const ok = answer.ok && !answer.redirected;
      this.trouble.textContent = ok ? "" : (this.dataset["loggedOut"] ?? "");
      if (ok) {
        this.show(html);
      }
    } catch (problem) {
      if (!request.signal.aborted) {
        this.trouble.textContent = this.dataset["noAnswer"] ?? "";
      }
    } finally {
      if (this.request === request) {
        this.request = undefined;
      }
    }
  }

  /** Takes the place of the answer before; the focus stays on the chosen place. */
  private show(html: string): void {
    const inPlaces = this.result.contains(document.activeElement);
    this.result.innerHTML = html;
    const answer = this.result.querySelector<HTMLElement>(".call-answer");
    this.status.textContent = answer?.dataset["summary"] ?? "";
    this.keep();
    this.showTabs();
    if (inPlaces || this.toPlaces) {
      this.toPlaces = !this.focusPlaces() && this.toPlaces;
    }
  }

  private submitted(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.dataset["act"] === "letter") {
      return;
    }
    event.preventDefault();
    if (button?.name === "choose-address") {
      this.field("where").value = button.textContent?.trim() ?? "";
      this.field("address").disabled = false;
      this.field("address").value = button.value;
    } else if (button?.name === "choose-service") {
      this.field("service").value = button.value;
    } else if (this.timer === 0 && this.request === undefined && this.focusPlaces()) {
      return;
    }
    this.toPlaces = true;
    void this.ask();
  }

  private clicked(target: Element): void {
    const act = target.closest<HTMLElement>("[data-act]")?.dataset["act"];
    if (act === "large") {
      this.classList.toggle("large");
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const done = !plain
      ? false
      : event.altKey
        ? !event.getModifierState("AltGraph") && this.altKey(event.code)
        : this.plainKey(event);
    if (done) {
      event.preventDefault();
    }
  }

  private altKey(code: string): boolean {
    if (code === "KeyN") {
      this.start();
    } else if (code === "KeyQ") {
      this.end();
    } else if (/^Digit[1-9]$/.test(code)) {
      this.choose(Number(code.slice(5)) - 1);
    } else {
      return false;
    }
    return true;
  }

  private plainKey(event: KeyboardEvent): boolean {
    const inPlaces = (document.activeElement as HTMLInputElement | null)?.name === "place";
    if (event.key === "F3") {
      this.classList.toggle("large");
      return true;
    }
    if (event.key === "F4") {
      this.shown()?.querySelector<HTMLElement>("[data-act=letter]")?.click();
      return true;
    }
    if (inPlaces && /^[1-9]$/.test(event.key)) {
      return this.pick(Number(event.key) - 1);
    }
    if (event.key === "ArrowDown" && !inPlaces && this.form.contains(document.activeElement)) {
      return this.focusPlaces();
    }
    if (event.key === "Escape" && !(document.activeElement as Element).closest(".call-line")) {
      this.field("where").focus();
      return true;
    }
    return false;
  }

  private places(): HTMLInputElement[] {
    return Array.from(this.result.querySelectorAll<HTMLInputElement>("input[name=place]"));
  }

  private shown(): HTMLElement | null {
    return this.result.querySelector<HTMLElement>(".call-told:not([hidden])");
  }

  private focusPlaces(): boolean {
    const places = this.places();
    const place =
      places.find((one) => one.checked) ??
      this.result.querySelector<HTMLElement>(".call-choices button");
    place?.focus();
    return Boolean(place);
  }

  private pick(at: number): boolean {
    const place = this.places()[at];
    if (place) {
      place.checked = true;
      place.focus();
      this.tell();
    }
    return place !== undefined;
  }

  /** Tells about the chosen place. */
  private tell(): void {
    const chosen = this.places().find((one) => one.checked)?.value;
    this.result.querySelectorAll<HTMLElement>(".call-told[data-place]").forEach((told) => {
      told.hidden = told.dataset["place"] !== chosen;
    });
  }

  private newCall(line: Line, answer: string): Call {
    const call = { number: ++this.lastNumber, line, answer };
    this.calls.push(call);
    return call;
  }

  private keep(): void {
    this.current.line = this.line();
    this.current.answer = this.result.innerHTML;
  }

  private start(): void {
    this.keep();
    this.open(this.newCall({}, ""));
  }

  private choose(at: number): void {
    const call = this.calls[at];
    if (call && call !== this.current) {
      this.keep();
      this.open(call);
    }
  }

  /** Forgets this caller. */
  private end(): void {
    const at = this.calls.indexOf(this.current);
    this.calls.splice(at, 1);
    this.open(this.calls[Math.min(at, this.calls.length - 1)] ?? this.newCall({}, ""));
  }

  private open(call: Call): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.request?.abort();
    this.toPlaces = false;
    this.current = call;
    for (const name of FIELDS) {
      this.field(name).value = call.line[name] ?? "";
    }
    this.field("address").disabled = this.field("address").value === "";
    this.result.innerHTML = call.answer;
    this.showTabs();
    this.field("where").focus();
    // Times go on while another caller is helped.
    void this.ask();
  }

  private showTabs(): void {
    this.tabs.show(this.calls, this.current);
  }
}
