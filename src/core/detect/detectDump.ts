import type { DumpKind } from '../analysis';
import { readText } from '../read/textReader';
import { splitPage } from '../segment/splitPage';
import { runSteps } from '../steps';
import { judgeNotDump } from './notDump';

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

/**
 * Judges what kind of dump a text is from its first {@link DETECTION_HEAD} characters. The full parse sees the whole text and may refine the kind; whether
 * it is a dump at all is decided here in the same way. Never throws.
 */
export function detectDump(text: string): Detection {
  const head = headOf(text);
  const other = judgeNotDump(head);
  if (other) return other;
  const { kind, confidence, signals } = runSteps(splitPage(readText(head).mapped.text)).split;
  return { kind, confidence, signals };
}

/** The head of a text, cut at a line's end where there is one. */
export function headOf(text: string): string {
  if (text.length <= DETECTION_HEAD) return text;
  const end = text.lastIndexOf('\n', DETECTION_HEAD);
  return text.slice(0, end > DETECTION_HEAD / 2 ? end : DETECTION_HEAD);
}
