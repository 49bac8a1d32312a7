// What every page loads: styles, and elements that make a working page more comfortable.
import "./node_modules/dkfds/dist/css/dkfds.css";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/print.css";
import "./components/layout/layout.css";
import "./components/address-field/address-field.css";
import "./components/error-summary/error-summary.css";
import "./components/search-form/search-form.css";
import "./components/place-card/place-card.css";
import "./components/passed-over/passed-over.css";
import "./components/choice-list/choice-list.css";
import "./components/hours-table/hours-table.css";
import "./components/small-form/small-form.css";
import "./components/rule-questions/rule-questions.css";
import "./components/rules-note/rules-note.css";
import "./components/week-grid/week-grid.css";
import "./components/access-table/access-table.css";
import "./components/account-form/account-form.css";
import "./components/time-list/time-list.css";
import "./components/editor-list/editor-list.css";
import "./components/trip-legs/trip-legs.css";
import "./components/way-steps/way-steps.css";
import "./components/call-console/call-console.css";
import "./components/base-map/base-map.css";
import "./components/naersund-map/naersund-map.css";
import "./components/naersund-pin/naersund-pin.css";
import { AddressField } from "./components/address-field/address-field";
import { MyPosition } from "./components/my-position/my-position";
import { ErrorSummary } from "./components/error-summary/error-summary";
import { LongWork } from "./components/long-work/long-work";
import { PrintButton } from "./components/print-button/print-button";
import { RuleQuestions } from "./components/rule-questions/rule-questions";
import { NaersundMap } from "./components/naersund-map/naersund-map";

customElements.define("address-field", AddressField);
customElements.define("my-position", MyPosition);
customElements.define("error-summary", ErrorSummary);
customElements.define("print-button", PrintButton);
customElements.define("long-work", LongWork);
customElements.define("rule-questions", RuleQuestions);
customElements.define("naersund-map", NaersundMap);
if (document.querySelector("naersund-pin")) {
  void import("./components/naersund-pin/naersund-pin");
}
if (document.querySelector("call-console")) {
  void import("./components/call-console/call-console").then(({ CallConsole }) =>
    customElements.define("call-console", CallConsole),
  );
}
