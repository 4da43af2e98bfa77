import type { Span } from '../core/text/span';

/** What signs that look alike, or are put for each other by typesetters and models, are folded to; the empty text for those that are not seen. */
const FOLDS: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′´`ʼ'].map((sign): [string, string] => [sign, "'"]),
  ...[...'“”„‟″«»'].map((sign): [string, string] => [sign, '"']),
  ...[...'‐‑‒–—―−'].map((sign): [string, string] => [sign, '-']),
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map((sign): [string, string] => [sign, '']),
  ['…', '...'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
]);

/** How many places of a quote are looked at: what stands in more says nothing. */
const MOST_TRIES = 1000;

/** A text with what is only typography taken out of it: quotes, dashes and white space are one each, case does not count. */
export class FoldedText {
  readonly text: string;
  /** Where each character of the folded text begins and ends in the text that it is made of. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(original: string) {
    const parts: string[] = [];
    let blank = true;
    for (let at = 0; at < original.length; at++) {
      const sign = original[at]!;
      if (/\s/.test(sign)) {
        if (!blank) this.add(parts, ' ', at);
        blank = true;
        continue;
      }
      const folded = FOLDS.get(sign) ?? lower(sign);
      for (const one of folded) this.add(parts, one, at);
      if (folded) blank = false;
    }
    if (parts.at(-1) === ' ') {
      parts.pop();
      this.starts.pop();
      this.ends.pop();
    }
    this.text = parts.join('');
  }

  /**
   * Where a quote stands in the text that this one is made of, as whole words; the place nearest to `near` (an offset of that text) where it stands in several.
   * `undefined` where it does not stand there. Linear in the text.
   */
  find(quote: FoldedText, near = 0): Span | undefined {
    const wanted = quote.text;
    if (!wanted) return undefined;
    let best: Span | undefined;
    let tries = 0;
    for (let at = this.text.indexOf(wanted); at >= 0 && tries < MOST_TRIES; at = this.text.indexOf(wanted, at + 1)) {
      tries++;
      const end = at + wanted.length;
      if (within(this.text, at) || within(this.text, end)) continue;
      const span = { start: this.starts[at]!, end: this.ends[end - 1]! };
      if (best && Math.abs(span.start - near) >= Math.abs(best.start - near)) break;
      best = span;
    }
    return best;
  }

  private add(parts: string[], sign: string, at: number): void {
    parts.push(sign);
    this.starts.push(at);
    this.ends.push(at + 1);
  }
}

/** Lower case where it is as long: offsets must hold. */
function lower(sign: string): string {
  const small = sign.toLowerCase();
  return small.length === sign.length ? small : sign;
}

/** Whether an offset stands within a word. */
function within(text: string, at: number): boolean {
  return isWordSign(text[at - 1]) && isWordSign(text[at]);
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
}
