/** How often a page asks whether the work is done, in milliseconds. */
const EVERY = 3000;

/** The status of a page that is not ready. */
const NOT_YET = 202;

/** Shows the result as soon as it is there. Without script one follows the link. */
export class LongWork extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setTimeout(() => void this.ask(), EVERY);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    const page = this.querySelector("a")?.href ?? location.href;
    try {
      const answer = await fetch(page);
      if (answer.status !== NOT_YET) {
        location.assign(page);
        return;
      }
    } catch {
      // The network is gone for a moment: asked again.
    }
    this.connectedCallback();
  }
}
