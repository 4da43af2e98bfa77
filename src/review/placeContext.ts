import type { Span } from '../core/text/span';

/** How much of what stands around is given on each side, and of the place itself, in UTF-16 units. */
const AROUND = 160;
const OWN = 600;

/** A place of a text in what stands around it. */
export interface PlaceContext {
  /** The last line before it and the first behind it that are not blank, cut where they are long; empty where there is none. */
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

/** What stands at a place and around it. Takes no longer for a long text. */
export function contextOf(text: string, { start, end }: Span): PlaceContext {
  const before = text.slice(Math.max(0, start - 4 * AROUND), start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  const after = text.slice(end, end + 4 * AROUND).trimStart();
  const lineEnd = after.search(/[\r\n]/);
  const own = text.slice(start, Math.min(end, start + OWN));
  return {
    before: line.length > AROUND ? `…${line.slice(-AROUND)}` : line,
    own: start + OWN < end ? `${own}…` : own,
    after: cut(lineEnd < 0 ? after : after.slice(0, lineEnd)),
  };
}

function cut(line: string): string {
  const text = line.trimEnd();
  return text.length > AROUND ? `${text.slice(0, AROUND)}…` : text;
}
