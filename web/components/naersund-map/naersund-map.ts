/**
 * Shows on a map what the page says in words. The map and all it needs are fetched when somebody
 * opens it; without script there is no map, and nothing is missing.
 */
export class NaersundMap extends HTMLElement {
  private drawn = false;

  connectedCallback(): void {
    this.hidden = false;
    const details = this.querySelector("details")!;
    details.addEventListener("toggle", () => {
      if (details.open && !this.drawn) {
        void this.draw();
      }
    });
  }

  private async draw(): Promise<void> {
    const frame = this.querySelector<HTMLElement>(".map-frame")!;
    this.drawn = true;
    frame.hidden = false;
    this.say(frame.dataset["waiting"]);
    try {
      const { drawThings } = await import("./draw-things");
      this.say(await drawThings(this, frame));
    } catch (problem) {
      // Opened once more, it tries once more.
      this.drawn = false;
      frame.hidden = true;
      const { trouble = "missing" } = problem as { trouble?: string };
      this.say(frame.dataset[trouble]);
    }
  }

  private say(sentence = ""): void {
    this.querySelector(".map-status")!.textContent = sentence;
  }
}
