import type { DumpKind } from '../analysis';

/** A cheap verdict on a text, from its head alone. */
export interface Detection {
  readonly kind: DumpKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** What spoke for the kind, in plain words. */
  readonly signals: readonly string[];
}

/** How much of a text {@link detectDump} looks at, in UTF-16 units. */
export const DETECTION_HEAD = 32_768;

/** Judges what kind of dump a text is from its first {@link DETECTION_HEAD} characters. Never throws. */
export function detectDump(text: string): Detection {
  const head = text.slice(0, DETECTION_HEAD);
  return head.trim()
    ? { kind: 'single_article', confidence: 0.1, signals: [] }
    : { kind: 'not_a_dump', confidence: 1, signals: ['empty'] };
}
