import { birthday, type Decision, next, readAge, readBorn } from "./decision";

interface Said {
  ask: string;
  answer: string;
  another: boolean;
}

/** An answer that another page has handed over. */
interface Given extends Said {
  id: string;
  value: string;
}

/**
 * Asks and answers in the browser, so that no answer leaves it; the browser's own back button goes
 * one question back. What was answered is in memory only: not in the address, not in the history.
 */
export class RuleQuestions extends HTMLElement {
  private decision: Decision | null = null;
  private answers = new Map<string, string>();
  private said = new Map<string, Said>();

  /** The answers before each step that was shown. */
  private trail: [Map<string, string>, Map<string, Said>][] = [];
  private at = 0;
  private tab = document.title;
  private pressed: HTMLButtonElement | null = null;

  connectedCallback(): void {
    if (!this.dataset.decision || !("content" in document.createElement("template"))) {
      return;
    }
    this.decision = JSON.parse(this.dataset.decision) as Decision;
    for (const { id, value, ask, answer, another } of this.handedOver()) {
      this.answers.set(id, value);
      this.said.set(id, { ask, answer, another });
    }
    this.trail = [[this.answers, this.said]];
    history.replaceState({ step: 0 }, "");
    // Old browsers do not say which button sent a form; Enter presses the first one.
    this.addEventListener("click", (event) => {
      this.pressed = (event.target as Element).closest("button");
    });
    this.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("popstate", (event) => this.goTo(event.state?.step ?? 0));
    this.show(false);
  }

  private handedOver(): Given[] {
    return this.dataset.given ? (JSON.parse(this.dataset.given) as Given[]) : [];
  }

  private goTo(step: number): void {
    // After the page was loaded anew, nothing is known of earlier steps.
    this.at = step < this.trail.length ? step : 0;
    [this.answers, this.said] = this.trail[this.at] ?? [new Map(), new Map()];
    this.show(true);
  }

  private submitted(event: Event): void {
    const form = event.target as HTMLFormElement;
    if (!form.classList.contains("rule-form")) {
      return;
    }
    event.preventDefault();
    const button = this.pressed;
    if (button?.name === "back") {
      const before = this.trail.findIndex(([, said]) => said.has(button.value));
      if (before === 0) {
        this.askAgain(button.value);
      } else {
        history.go(before < 0 ? -1 : before - 1 - this.at);
      }
      return;
    }
    const answer = button?.name === "unknown" ? "unknown" : this.read(form);
    if (answer === null) {
      this.showError(form);
      return;
    }
    this.take(form, answer, button?.name === "unknown" ? (button.textContent ?? "") : null);
  }

  /** Goes on from before an answer that was handed over; those after it go with it. */
  private askAgain(question: string): void {
    const given = this.handedOver().map(({ id }) => id);
    const gone = new Set(given.slice(given.indexOf(question)));
    const first = this.trail[0]!;
    this.answers = new Map([...first[0]].filter(([id]) => !gone.has(id)));
    this.said = new Map([...first[1]].filter(([id]) => !gone.has(id)));
    this.onward();
  }

  private read(form: HTMLFormElement): string | null {
    const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    switch (form.dataset.kind) {
      case "born":
        return readBorn(value("born-day"), value("born-month"), value("born-year"), this.decision!.day);
      case "age":
        return readAge(value(`a-${form.dataset.question}`));
      default:
        return form.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value ?? null;
    }
  }

  private take(form: HTMLFormElement, answer: string, inWords: string | null): void {
    const id = form.dataset.question!;
    const chosen = form.querySelector<HTMLInputElement>("input[type=radio]:checked");
    const label = chosen?.labels?.[0]?.textContent ?? null;
    const shown = answer.includes("-") && !label ? this.inWords(answer) : answer;
    this.answers = new Map(this.answers).set(id, answer);
    this.said = new Map(this.said).set(id, {
      ask: form.querySelector("legend")?.textContent ?? "",
      answer: inWords ?? label ?? shown,
      another: chosen?.dataset.another === "yes",
    });
    this.onward();
  }

  private onward(): void {
    this.trail = [...this.trail.slice(0, this.at + 1), [this.answers, this.said]];
    this.at += 1;
    history.pushState({ step: this.at }, "");
    this.show(true);
  }

  private show(focus: boolean): void {
    document.title = this.tab;
    this.put("[data-errors]", document.createDocumentFragment());
    this.querySelectorAll<HTMLElement>("[data-lead]").forEach((lead) => {
      lead.hidden = this.said.size > 0;
    });
    const step = this.step();
    this.put("[data-step]", step);
    const another = [...this.said.values()].some((said) => said.another);
    this.querySelectorAll<HTMLElement>("[data-step] [data-about-another]").forEach((note) => {
      note.hidden = !another;
    });
    if (focus) {
      this.querySelector<HTMLElement>("[data-step] legend, [data-step] h2")?.focus();
      window.scrollTo(0, 0);
    }
  }

  private step(): DocumentFragment {
    const decided = next(this.decision!, this.answers);
    if ("ask" in decided) {
      return this.question(decided.ask, decided.closer);
    }
    const outcome = this.copy(`outcome-${decided.outcome}`);
    const section = outcome.querySelector<HTMLElement>(".outcome")!;
    const age = section.dataset.birthday;
    if (age) {
      const [question, born] = [...this.answers].find(([id]) => this.isAge(id)) ?? ["", ""];
      if (!born.includes("-")) {
        return this.question(question, true);
      }
      const from = section.querySelector<HTMLElement>("[data-from-day]")!;
      from.hidden = false;
      from.textContent = this.dataset.from!.replace("{0}", this.inWords(birthday(born, Number(age))));
    }
    this.listAnswers(section.querySelector("[data-given]")!);
    const carry = section.querySelector("[data-carry]");
    for (const [id, answer] of carry ? this.answers : []) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = `a-${id}`;
      field.value = answer;
      carry!.append(field);
    }
    return outcome;
  }

  private isAge(question: string): boolean {
    return this.decision!.values[question]?.length === 0;
  }

  private question(id: string, closer: boolean): DocumentFragment {
    const question = this.copy(`question-${id}${closer ? "-born" : ""}`);
    const back = question.querySelector<HTMLButtonElement>("[data-back]")!;
    back.hidden = this.at === 0;
    back.value = "";
    const later = this.trail[this.at + 1]?.[0].get(id);
    if (later !== undefined) {
      const radio = question.querySelector<HTMLInputElement>(`input[type=radio][value="${later}"]`);
      const text = question.querySelector<HTMLInputElement>(`input[type=text][name="a-${id}"]`);
      if (radio) {
        radio.checked = true;
      } else if (text && later !== "unknown") {
        text.value = later;
      }
    }
    return question;
  }

  private listAnswers(list: Element): void {
    for (const [id, { ask, answer }] of this.said) {
      const line = document.createElement("li");
      const text = document.createElement("span");
      const strong = document.createElement("strong");
      strong.textContent = answer;
      text.append(`${ask} `, strong);
      const change = document.createElement("button");
      change.className = "button button-tertiary";
      change.name = "back";
      change.value = id;
      change.textContent = this.dataset.change!;
      change.setAttribute("aria-label", `${this.dataset.change}: ${ask}`);
      line.append(text, change);
      list.append(line);
    }
  }

  private showError(form: HTMLFormElement): void {
    const message = form.querySelector<HTMLElement>(".form-error-message")!;
    const field = form.querySelector<HTMLInputElement>("input:not([type=hidden])")!;
    message.hidden = false;
    form.querySelector("fieldset")!.classList.add("form-error");
    form.querySelectorAll("input[type=text]").forEach((it) => it.setAttribute("aria-invalid", "true"));
    document.title = this.dataset.errorTitle!;
    const summary = this.copy("errors");
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.textContent = message.textContent;
    link.addEventListener("click", (event) => {
      // A jump within the page would be a step of its own in the history.
      event.preventDefault();
      field.focus();
    });
    line.append(link);
    summary.querySelector("ul")!.append(line);
    this.put("[data-errors]", summary);
  }

  private put(where: string, what: DocumentFragment): void {
    const place = this.querySelector(where)!;
    place.textContent = "";
    place.append(what);
  }

  private copy(name: string): DocumentFragment {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`)!;
    return document.importNode(template.content, true);
  }

  private inWords(day: string): string {
    return new Intl.DateTimeFormat(this.dataset.lang, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(`${day}T00:00:00Z`));
  }
}
