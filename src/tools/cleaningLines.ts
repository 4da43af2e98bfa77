import type { Removal } from '../core/analysis';
import { type FoundDump, oneLine, placeText } from './foundIn';
import { type PageRequest, pageText } from './toolPage';

/** Most characters of a removal that are told. */
const EXCERPT = 100;

/** What cleaning takes away from a dump and why, for a model; `cleaned` is the text that it leaves. */
export function removalLines(dump: FoundDump, cleaned: string, page: PageRequest): string {
  const { removals } = dump.analysis;
  if (cleaned === dump.text.replaceAll('\r\n', '\n'))
    return `${dump.path} is clean already: there is nothing to take away.`;
  const counts = new Map<string, number>();
  for (const { reason } of removals) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason} ${count}`);
  const head = `Preview, nothing is changed: cleaning ${dump.path} takes away ${removals.length} stretches (${reasons.join(', ')}) and repairs damaged characters; ${dump.text.length} characters become ${cleaned.length}. Call with "mode": "text" for the cleaned text, with "mode": "apply" to change the file. Each: place as line:column [start,end), reason, rule, text.`;
  return pageText(head, 'removals', removals, page, (removal) => removalLine(dump, removal));
}

function removalLine(dump: FoundDump, { span, reason, rule }: Removal): string {
  const text = oneLine(dump.text.slice(span.start, Math.min(span.end, span.start + EXCERPT * 4)), EXCERPT);
  return `${placeText(dump, span)} ${reason} (${rule}): ${text}`;
}

/** A part of the cleaned text from a character on, as much as there is room for, cut at the end of a line. */
export function cleanedPart(
  path: string,
  cleaned: string,
  { offset, room }: Pick<PageRequest, 'offset' | 'room'>,
): string {
  let end = Math.min(cleaned.length, offset + room);
  if (end < cleaned.length) {
    const line = cleaned.lastIndexOf('\n', end);
    if (line > offset) end = line + 1;
  }
  const rest =
    end < cleaned.length
      ? `\n(Cut off: characters ${offset} to ${end} of ${cleaned.length} are shown. Call again with "offset": ${end} for more.)`
      : '';
  return `Cleaned text of ${path}, characters ${offset} to ${end} of ${cleaned.length}:\n${cleaned.slice(offset, end)}${rest}`;
}
