/** Takes the focus, so that the errors are the first thing read out and one Tab from the fields. */
export class ErrorSummary extends HTMLElement {
  connectedCallback(): void {
    this.focus();
  }
}
