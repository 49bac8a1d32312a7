import { type Call, FIELDS, hasWords, type Line } from "./call";
import { CallDesk } from "./call-desk";
import { CallTabs } from "./call-tabs";

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
  private request: AbortController | undefined;
  /** Something was typed while the server was asked: it is asked again as soon as it answers. */
  private stale = false;
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
    const place = this.querySelector<HTMLElement>(".call-desk-place")!;
    const desk = new CallDesk(place, this.dataset["desk"] ?? "", this.deskChanged);
    this.current = this.newCall(this.line(), this.result.innerHTML, desk);
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
    window.addEventListener("pagehide", () => {
      this.calls.forEach((call) => call.desk.letGo(true));
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
    if (target.closest(".call-desk-place") || target.dataset["answer"] !== undefined) {
      return;
    }
    if (target.name === "need") {
      this.field("service").value = "";
    }
    // One question at a time, the next one as soon as there is an answer: nothing waits for a pause.
    if (this.request) {
      this.stale = true;
    } else {
      void this.ask();
    }
  }

  /**
   * @param meant whether the agent is done with typing
   * @param button what was pressed: an answer to a question of the script
   */
  private async ask(meant = false, button?: HTMLButtonElement): Promise<void> {
    this.request?.abort();
    this.stale = false;
    const request = new AbortController();
    this.request = request;
    const body = this.words(button);
    if (meant) {
      body.set("meant", "1");
    }
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
        if (this.stale) {
          void this.ask();
        }
      }
    }
  }

  private words(button?: HTMLButtonElement): URLSearchParams {
    const body = new URLSearchParams();
    new FormData(this.form, button).forEach((value, name) => body.append(name, String(value)));
    return body;
  }

  /** Takes the place of the answer before; the focus stays on the chosen place. */
  private show(html: string): void {
    const inPlaces = this.result.contains(document.activeElement);
    const chosen = inPlaces ? this.places().find((one) => one.checked)?.value : undefined;
    this.result.innerHTML = html;
    if (chosen !== undefined && this.pick(this.places().findIndex((one) => one.value === chosen))) {
      this.tell();
    }
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
    if (button?.name === "act") {
      void this.current.desk.ask(button.value, new FormData(this.form));
      return;
    }
    const asked = button !== null && button.closest(".call-script") !== null;
    if (button?.name === "choose-address") {
      this.field("where").value = button.querySelector("span")?.textContent ?? "";
      this.field("address").disabled = false;
      this.field("address").value = button.value;
    } else if (button?.name === "choose-service") {
      this.field("service").value = button.value;
    } else if (!asked && this.request === undefined && this.focusPlaces()) {
      return;
    }
    this.toPlaces = true;
    void this.ask(true, asked ? button : undefined);
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
    const active = document.activeElement as HTMLInputElement;
    const inPlaces = active.name === "place";
    if (event.key === "F2") {
      this.current.desk.button("F2")?.click();
      return true;
    }
    if (event.key === "F3") {
      this.classList.toggle("large");
      return true;
    }
    if (event.key === "F4") {
      this.shown()?.querySelector<HTMLElement>(".call-paper button")?.focus();
      return true;
    }
    if (/^[0-9]$/.test(event.key)) {
      return inPlaces ? this.pick(Number(event.key) - 1) : this.digit(active, event.key);
    }
    if (event.key === "Enter" || event.key.toLowerCase() === "h") {
      return inPlaces ? this.hold() : event.key === "Enter" && this.enter(active);
    }
    if (event.key === "Escape") {
      return this.escape(active);
    }
    return this.arrow(event.key, active, inPlaces);
  }

  /** A numbered button of the group in which the focus is. */
  private digit(active: HTMLElement, digit: string): boolean {
    const group =
      active.tagName === "INPUT" ? null : active.closest<HTMLElement>("[data-digits]");
    const buttons = Array.from(group?.querySelectorAll<HTMLElement>("button") ?? []);
    const button = buttons.find((one) => one.querySelector("kbd")?.textContent === digit);
    button?.click();
    return button !== undefined;
  }

  /** Holds the first free time of the chosen place. */
  private hold(): boolean {
    const told = this.shown();
    const button = told?.querySelector<HTMLElement>(".call-times button");
    if (button) {
      button.click();
    } else {
      told?.querySelector<HTMLElement>(".call-instead")?.focus();
    }
    return true;
  }

  /** Enter in a field of the desk or of a question does what its own button does. */
  private enter(active: HTMLInputElement): boolean {
    if (active.tagName !== "INPUT") {
      return false;
    }
    if (active.dataset["answer"] !== undefined) {
      this.toPlaces = true;
      void this.ask(true);
      return true;
    }
    if (active.name === "why-words") {
      this.current.desk.element.querySelector<HTMLElement>("[data-digits] button:last-child")?.click();
      return true;
    }
    if (active.closest(".call-desk-place")) {
      this.current.desk.button("F2")?.click();
      return true;
    }
    const code = this.result.querySelector<HTMLElement>("[data-code]");
    if (code && this.places().length === 0 && this.request === undefined) {
      code.click();
      return true;
    }
    return false;
  }

  private escape(active: HTMLElement): boolean {
    const back = this.current.desk.button("Escape");
    if (back && active.closest(".call-desk-place")) {
      back.click();
      return true;
    }
    if (active.closest(".call-line")) {
      return false;
    }
    if (active.closest(".call-times, .call-paper") && this.focusPlaces(true)) {
      return true;
    }
    this.field("where").focus();
    return true;
  }

  private arrow(key: string, active: HTMLElement, inPlaces: boolean): boolean {
    if (key === "ArrowDown" && !inPlaces && this.form.contains(active)) {
      return this.focusPlaces(active.closest(".call-script") !== null);
    }
    if (key !== "ArrowRight" && key !== "ArrowLeft") {
      return false;
    }
    const times = Array.from(
      this.shown()?.querySelectorAll<HTMLElement>(".call-times button") ?? [],
    );
    const at = times.indexOf(active);
    if (!inPlaces && at < 0) {
      return false;
    }
    const next = times[key === "ArrowRight" ? (inPlaces ? 1 : at + 1) : at - 1];
    if (next) {
      next.focus();
    } else if (!inPlaces && key === "ArrowLeft") {
      this.focusPlaces(true);
    } else if (inPlaces) {
      times[0]?.focus();
    }
    return true;
  }

  private places(): HTMLInputElement[] {
    return Array.from(this.result.querySelectorAll<HTMLInputElement>("input[name=place]"));
  }

  private shown(): HTMLElement | null {
    return this.result.querySelector<HTMLElement>(".call-told:not([hidden])");
  }

  /**
   * To what comes next: the question to ask, the place, or what was meant.
   *
   * @param past whether the question is left open
   */
  private focusPlaces(past = false): boolean {
    const question = past
      ? null
      : this.result.querySelector<HTMLElement>(".call-question input:not([type=hidden]), .call-question button");
    const next =
      question ??
      this.places().find((one) => one.checked) ??
      this.result.querySelector<HTMLElement>(".call-choices button");
    next?.focus();
    return Boolean(next);
  }

  /** What came of a wish about a time: the focus goes where one goes on. */
  private readonly deskChanged = (desk: CallDesk, asked: boolean): void => {
    if (desk !== this.current.desk) {
      return;
    }
    const words = desk.element.querySelector<HTMLElement>(".call-desk-words");
    // The field for the name is described by the same words, and says them when it gets the focus.
    const said = desk.state === "held" ? "" : words?.textContent;
    this.status.textContent = said?.replace(/\s+/g, " ").trim() ?? "";
    const inDesk = !this.result.contains(document.activeElement);
    if (!asked && !inDesk) {
      return;
    }
    const field = desk.element.querySelector<HTMLElement>(
      "[aria-invalid=true], input[name=caller], .call-choices button, [data-key=F2], [data-key=Escape]",
    );
    if (field) {
      field.focus();
    } else if (!this.focusPlaces()) {
      this.field("where").focus();
    }
  };

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

  private newCall(line: Line, answer: string, desk?: CallDesk): Call {
    const call = {
      number: ++this.lastNumber,
      line,
      answer,
      desk:
        desk ??
        CallDesk.empty(this.current.desk.element, this.dataset["desk"] ?? "", this.deskChanged),
    };
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
    this.current.desk.letGo();
    this.open(this.calls[Math.min(at, this.calls.length - 1)] ?? this.newCall({}, ""));
  }

  private open(call: Call): void {
    this.request?.abort();
    this.stale = false;
    this.toPlaces = false;
    this.current.desk.element.replaceWith(call.desk.element);
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
