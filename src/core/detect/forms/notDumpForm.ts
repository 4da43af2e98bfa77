import type { Head } from '../head';

/** A form of text that is not a news dump. */
export interface NotDumpForm {
  /** What it is, for people: `a recipe`. */
  readonly name: string;
  /** How sure it is that the head is of this form, 0 to 1; below 0.5 it is not. */
  sureness(head: Head): number;
}
