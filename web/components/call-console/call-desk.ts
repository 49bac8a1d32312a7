/**
 * What one caller holds or has booked: a part of the page that belongs to this call, and stays as
 * it is while another call is before it. The server says what can be done; this sends it, once.
 */
export class CallDesk {
  private timer = 0;
  private busy = false;
  /** Whether something was asked and not answered: the same again, with its key, happens once. */
  private unanswered = false;

  constructor(
    readonly element: HTMLElement,
    private readonly url: string,
    private readonly changed: (desk: CallDesk, asked: boolean) => void,
  ) {}

  /** A desk with nothing on it, for a new caller. */
  static empty(like: HTMLElement, url: string, changed: CallDesk["changed"]): CallDesk {
    const element = like.cloneNode(false) as HTMLElement;
    const desk = document.createElement("div");
    desk.className = "call-desk";
    desk.dataset["state"] = "none";
    for (const name of ["key", "holder"]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = crypto.randomUUID();
      desk.append(field);
    }
    element.append(desk);
    return new CallDesk(element, url, changed);
  }

  get state(): string {
    return this.element.querySelector<HTMLElement>(".call-desk")?.dataset["state"] ?? "none";
  }

  /** A button of this desk by its key. */
  button(key: string): HTMLButtonElement | null {
    return this.element.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  }

  private value(name: string): string {
    return this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
  }

  /** Asks the server to do something; the line comes along when the call is the one before us. */
  async ask(act: string, line: FormData, asked = true): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.element.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(this.url, { method: "POST", body: this.body(act, line) });
      if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      }
      this.element.innerHTML = await answer.text();
      this.unanswered = false;
      this.watch();
      this.changed(this, asked);
    } catch {
      this.unanswered = true;
      this.lost();
    } finally {
      this.busy = false;
      this.element.removeAttribute("aria-busy");
    }
  }

  private body(act: string, line: FormData): URLSearchParams {
    const body = new URLSearchParams();
    line.forEach((value, name) => {
      if (name !== "act") {
        body.append(name, String(value));
      }
    });
    this.element.querySelectorAll<HTMLInputElement>("input").forEach((field) => {
      body.set(field.name, field.value);
    });
    body.set("act", act);
    body.set("part", "1");
    return body;
  }

  /** Nobody knows whether it happened; what is here stays, and so does its key. */
  private lost(): void {
    let trouble = this.element.querySelector<HTMLElement>(".call-desk-lost");
    if (!trouble) {
      trouble = document.createElement("p");
      trouble.className = "call-trouble call-desk-lost";
      trouble.setAttribute("role", "alert");
      this.element.prepend(trouble);
    }
    trouble.textContent = this.element.dataset["lost"] ?? "";
  }

  /** When a hold has run out the server says so; nothing is booked then. */
  private watch(): void {
    window.clearTimeout(this.timer);
    const until = this.element.querySelector<HTMLElement>(".call-desk")?.dataset["until"];
    if (until && this.state === "held") {
      const left = Date.parse(until) - Date.now() + 1000;
      this.timer = window.setTimeout(() => this.ranOut(), Math.max(left, 1000));
    }
  }

  private ranOut(): void {
    if (this.state === "held" && !this.unanswered) {
      void this.ask("check", token(document), false);
    }
  }

  /** The caller is gone: what was only held is free for others at once. */
  letGo(keepalive = false): void {
    window.clearTimeout(this.timer);
    if (this.value("hold") !== "") {
      const body = this.body("release", token(document));
      void fetch(this.url, { method: "POST", body, keepalive }).catch(() => undefined);
    }
  }
}

/** The form's own token, without which the server takes nothing. */
function token(page: Document): FormData {
  const data = new FormData();
  const field = page.querySelector<HTMLInputElement>("call-console input[name=_csrf]");
  if (field) {
    data.set("_csrf", field.value);
  }
  return data;
}
