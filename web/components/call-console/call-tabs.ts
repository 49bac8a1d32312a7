import type { Call } from "./call";

/** The row of calls above the line: a button for each, one for a new call and one to end this. */
export class CallTabs {
  readonly element = document.createElement("div");

  constructor(
    private readonly words: DOMStringMap,
    private readonly act: { choose(at: number): void; start(): void; end(): void },
  ) {
    this.element.className = "call-tabs";
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", words["calls"] ?? "");
  }

  show(calls: readonly Call[], current: Call): void {
    const tabs = calls.map((call, at) => this.tab(call, at, call === current));
    const start = this.button(this.words["new"] ?? "", "Alt+N", () => this.act.start());
    const end = this.button(this.words["end"] ?? "", "Alt+Q", () => this.act.end());
    this.element.replaceChildren(...tabs, start, end);
  }

  private tab(call: Call, at: number, current: boolean): HTMLButtonElement {
    const name = (this.words["call"] ?? "#").replace("#", String(call.number));
    const need = call.line["need"] ?? "";
    const label = need === "" ? name : `${name}: ${need}`;
    const tab = this.button(label, `Alt+${at + 1}`, () => this.act.choose(at));
    tab.setAttribute("aria-pressed", String(current));
    return tab;
  }

  private button(label: string, key: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-keyshortcuts", key);
    const shown = document.createElement("kbd");
    shown.textContent = key;
    button.append(label, " ", shown);
    button.addEventListener("click", act);
    return button;
  }
}
