/** Damage found at a place of a text. */
export interface Repair {
  /** UTF-16 offset behind the damaged stretch. */
  readonly end: number;
  /** What it should be; empty where the stretch is to go. */
  readonly text: string;
}

/** Knows one class of damage. */
export interface Repairer {
  /** Stable name, used in issue codes: `repaired-<name>`. */
  readonly name: string;
  /** What it repairs, for people. */
  readonly label: string;
  /** Source of a regular expression for one or two characters that damage of this class begins with; searched in the whole text, so the rarer the better. */
  readonly sign: string;
  /** The damage that begins at `at`, where there certainly is one. Looks at a bounded stretch. */
  repairAt(text: string, at: number): Repair | undefined;
  /** Whether what begins at `at`, which was not repaired, is damaged all the same; absent where that is never so. */
  isDamagedAt?(text: string, at: number): boolean;
}
