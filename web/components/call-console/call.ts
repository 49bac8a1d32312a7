import type { CallDesk } from "./call-desk";

/** What is typed about one caller, by the name of the field. */
export type Line = Readonly<Record<string, string>>;

/** The fields of the line. */
export const FIELDS = ["where", "address", "need", "service", "person", "time"] as const;

/**
 * One caller. It lives in the memory of the page and nowhere else: a browser gives back what a
 * session stored when a closed tab is opened again.
 */
export interface Call {
  readonly number: number;
  line: Line;
  /** The answer as it was shown last. */
  answer: string;
  /** What they hold or have booked. */
  readonly desk: CallDesk;
}

/** Whether anything is known of the caller. */
export function hasWords(line: Line): boolean {
  return FIELDS.some((name) => (line[name] ?? "") !== "");
}
