import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';

/** An address or a file's path that stands in a text. */
export interface TextLink {
  readonly span: Span;
  /** A web or mail address, complete; or a path, relative or not, of a file that may be there or not. */
  readonly target: { readonly kind: 'url' | 'path'; readonly text: string };
}

/** What may be an address or a path: a stretch without white space, quotes or brackets of pages. */
const CANDIDATE = /[^\s<>"“”‘’«»„|\\^`{}]+/g;
const ADDRESS = /(?:https?:\/\/|www\.)/i;
const MAIL = /^[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}$/i;
/** `notes/second-half.txt`, `../img/quay.jpg`, `file.html`. */
const PATH =
  /^(?:\.{1,2}\/|[\w-])[\w./@ +-]{0,250}\.(?:txt|html?|md|pdf|csv|jsonl?|xml|png|jpe?g|gif|webp|svg|docx?|xlsx?)$/i;
/** Longest address; what is longer is data. */
const LONGEST = 2000;

/** How much text is searched between two chances to give way, in characters. */
const PIECE = 16_384;

/**
 * The addresses and paths in a text of `length` characters, piece by piece; at most `most`. `textOf` gives the text at a span. Pieces end at white
 * space; only a stretch without any that is longer than a piece is cut.
 */
export function* textLinkSteps(textOf: (at: Span) => string, length: number, most: number): Steps<TextLink[]> {
  const found: TextLink[] = [];
  for (let start = 0; start < length && found.length < most; ) {
    const text = textOf({ start, end: Math.min(length, start + PIECE) });
    const whole = start + text.length >= length;
    const space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
    const piece = whole || space <= 0 ? text : text.slice(0, space);
    for (const link of textLinks(piece, start)) found.push(link);
    start += Math.max(1, piece.length);
    yield { stage: 'reading', fraction: start / length };
  }
  return found.slice(0, most);
}

/**
 * The addresses and paths in `text`, in order; offsets are into `text` with `base` added. Punctuation behind an address, and a closing bracket that it does not
 * open, are not part of it.
 */
export function textLinks(text: string, base = 0): TextLink[] {
  const found: TextLink[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const word = match[0];
    // All that is looked for holds a dot.
    if (!word.includes('.') || word.length > LONGEST) continue;
    const from = ADDRESS.exec(word)?.index;
    const start = match.index + (from ?? leading(word));
    const bare = trailing(word.slice(start - match.index));
    const target = targetOf(bare, from !== undefined);
    if (target) found.push({ span: { start: base + start, end: base + start + bare.length }, target });
  }
  return found;
}

function targetOf(text: string, address: boolean): TextLink['target'] | undefined {
  if (address) {
    const host = text.replace(/^https?:\/\//i, '');
    if (!/^[\p{L}\d-]+(?:\.[\p{L}\d-]+|:\d|\/|$)/u.test(host) || (host === text && !/^www\.[^./]+\./i.test(text)))
      return undefined;
    return { kind: 'url', text: host === text ? `https://${text}` : text };
  }
  if (MAIL.test(text)) return { kind: 'url', text: `mailto:${text}` };
  return PATH.test(text) ? { kind: 'path', text } : undefined;
}

/** How many characters of opening brackets and marks stand before a path. */
function leading(word: string): number {
  let at = 0;
  while (at < word.length && "([*'•,;:".includes(word[at]!)) at++;
  return at;
}

/** An address without the punctuation behind it. */
function trailing(word: string): string {
  const ends = `.,;:!?'*…${word.includes('(') ? '' : ')'}${word.includes('[') ? '' : ']'}`;
  let end = word.length;
  while (end > 0 && ends.includes(word[end - 1]!)) end--;
  return word.slice(0, end);
}
