import type { HeaderFields } from '../headerLines';
import { readMailHead } from './mailHead';

/** A part of a mail with what stands in its head. */
export interface MailPart {
  readonly fields: HeaderFields;
  /** As it stands, encoded. */
  readonly body: Uint8Array;
}

/** Most parts that are looked at. */
const PARTS = 10_000;

/** The parts of a multipart body (RFC 2046, 5.1) that begins at `start`; none where `contentType` names no boundary. The last may be cut off. */
export function partsOf(bytes: Uint8Array, contentType: string, start: number): MailPart[] {
  const boundary = /;\s{0,20}boundary\s{0,5}=\s{0,5}(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  if (!boundary) return [];
  const mark = new TextEncoder().encode(`--${boundary[1] ?? boundary[2]}`);
  const places = placesOf(bytes, mark, start);
  return places.flatMap((place, i): MailPart[] => {
    const from = bytes.indexOf(10, place) + 1;
    const to = places[i + 1] ?? bytes.length;
    if (from === 0 || from >= to) return [];
    const part = bytes.subarray(from, to);
    const head = readMailHead(part);
    return head ? [{ fields: head.fields, body: part.subarray(head.end) }] : [];
  });
}

/** Where lines begin with `mark`. */
function placesOf(bytes: Uint8Array, mark: Uint8Array, start: number): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark[0]!, start); at >= 0 && places.length < PARTS; at = bytes.indexOf(mark[0]!, at + 1))
    if ((at === 0 || bytes[at - 1] === 10) && mark.every((byte, i) => bytes[at + i] === byte)) places.push(at);
  return places;
}
