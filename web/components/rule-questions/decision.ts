// The decision of the day as the server has compiled it: here it is only walked.
export interface Decision {
  day: string;
  start: number;
  nodes: { question: string; next: number[] }[];
  outcomes: string[];
  bornUntil: string[];
  values: Record<string, string[]>;
}

export type Step = { ask: string; closer: boolean } | { outcome: string };

const OLDEST = 130;
const UNKNOWN = "unknown";

/** The next question that can still change the outcome, or the outcome. */
export function next(decision: Decision, answers: Map<string, string>): Step {
  let at = decision.start;
  while (at >= 0) {
    const node = decision.nodes[at];
    if (!node) {
      throw new Error(`no node ${at}`);
    }
    const { question, next: leads } = node;
    const answer = answers.get(question);
    if (answer === undefined) {
      return { ask: question, closer: false };
    }
    const ways = new Set(classes(decision, question, answer).map((index) => leads[index]));
    const [way, ...others] = [...ways];
    if (way === undefined || others.length > 0) {
      return { ask: question, closer: true };
    }
    at = way;
  }
  return { outcome: decision.outcomes[-1 - at] ?? "" };
}

/** The places of an answer among the ways on: several for years that leave it open. */
function classes(decision: Decision, question: string, answer: string): number[] {
  const values = decision.values[question] ?? [];
  if (values.length > 0) {
    return [answer === UNKNOWN ? values.length : values.indexOf(answer)];
  }
  if (answer === UNKNOWN) {
    return [decision.bornUntil.length + 1];
  }
  if (answer.includes("-")) {
    return [classOf(decision, answer)];
  }
  const age = Number(answer);
  const oldest = classOf(decision, nextDay(yearsBefore(decision.day, age + 1)));
  const youngest = classOf(decision, yearsBefore(decision.day, age));
  return Array.from({ length: youngest - oldest + 1 }, (_, index) => oldest + index);
}

function classOf(decision: Decision, born: string): number {
  const index = decision.bornUntil.findIndex((until) => born <= until);
  return index < 0 ? decision.bornUntil.length : index;
}

/** The same day so many years before; the 28th where there was no 29 February. */
function yearsBefore(day: string, years: number): string {
  const [year, month, date] = parts(day);
  return iso(year - years, month, date) ?? `${pad(year - years, 4)}-02-28`;
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The day on which somebody reaches an age; 1 March where there is no 29 February. */
export function birthday(born: string, age: number): string {
  const [year, month, date] = parts(born);
  return iso(year + age, month, date) ?? `${pad(year + age, 4)}-03-01`;
}

/** A whole number of years, or null. */
export function readAge(text: string): string | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= OLDEST ? String(Number(text)) : null;
}

/** A day of birth that has been and is not too long ago, or null. */
export function readBorn(day: string, month: string, year: string, today: string): string | null {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) {
    return null;
  }
  const born = iso(Number(year), Number(month), Number(day));
  return born && born <= today && born > yearsBefore(today, OLDEST + 1) ? born : null;
}

/** A day as 2026-11-22; null for one that there is not. */
function iso(year: number, month: number, date: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
