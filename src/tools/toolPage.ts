import { ToolError } from './toolError';
import type { ToolInput } from './toolInput';

/** Which items of a list a tool gives. */
export interface PageRequest {
  /** How many items to pass over, and how many to give at most. */
  readonly offset: number;
  readonly limit: number;
  /** Most characters of the whole answer. */
  readonly room: number;
}

/** Most characters of an answer: some 6,000 tokens. */
export const MOST_ROOM = 24_000;

/** How many characters a token has at least, roughly; JSON and offsets have few. */
const CHARACTERS_A_TOKEN = 2.5;

const MOST_ITEMS = 200;

/** The page that a model asks for by `offset` and `limit`; `tokens` is what it has room for. */
export function pageRequest(input: ToolInput, standard: number, tokens?: number): PageRequest {
  return {
    offset: Math.floor(input.number('offset', { standard: 0, least: 0, most: Number.MAX_SAFE_INTEGER })),
    limit: Math.floor(input.number('limit', { standard, least: 1, most: MOST_ITEMS })),
    room: Math.min(MOST_ROOM, Math.max(1000, Math.floor((tokens ?? MOST_ROOM) * CHARACTERS_A_TOKEN))),
  };
}

/**
 * Items of a list as text, one after the other, below `head`; where some are left out, the last line says how to get them. `what` is what they are called, in
 * the plural.
 * @throws ToolError where the page lies behind the end.
 */
export function pageText<T>(
  head: string,
  what: string,
  items: readonly T[],
  { offset, limit, room }: PageRequest,
  textOf: (item: T, index: number) => string,
): string {
  if (offset > 0 && offset >= items.length)
    throw new ToolError(`There are only ${items.length} ${what}: ask with an "offset" below that.`);
  const parts = [head];
  let length = head.length;
  let next = offset;
  for (; next < items.length && next < offset + limit; next++) {
    const text = textOf(items[next]!, next);
    // The first is given in any case, cut where it must be: a page without items would be asked for again and again.
    if (length + text.length > room && next > offset) break;
    parts.push(text.length > room ? `${text.slice(0, room)}… (cut off)` : text);
    length += text.length + 1;
  }
  if (next < items.length)
    parts.push(
      `(Cut off: ${what} ${offset + 1} to ${next} of ${items.length} are shown. Call again with "offset": ${next} for more.)`,
    );
  return parts.join('\n');
}
