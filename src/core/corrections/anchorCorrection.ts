import type { Span } from '../text/span';
import type { CorrectionTarget, PositionSelector, QuoteSelector } from './correction';

/** How many places of a quote are weighed on each side of where it stood. */
const MOST_PLACES = 2_000;

/**
 * Where in `text` a target's place stands now: where its position says, if the quote stands there still; else where the quote stands with the context that
 * fits best, the nearest such place. `drift` tells how far places around have moved, so that a quote that stands everywhere is looked for near its new place.
 * `undefined` where the quote is gone, and for targets without a place. Linear in the text.
 */
export function anchorTarget(text: string, { selector }: CorrectionTarget, drift = 0): Span | undefined {
  const position = selector?.find((one): one is PositionSelector => one.type === 'TextPositionSelector');
  const quote = selector?.find((one): one is QuoteSelector => one.type === 'TextQuoteSelector');
  if (!quote) return undefined;
  const { exact } = quote;
  const at = (start: number): Span => ({ start, end: start + exact.length });
  if (position && text.startsWith(exact, position.start) && position.start + exact.length <= text.length)
    return at(position.start);
  const expected = Math.max(0, Math.min(text.length, (position?.start ?? 0) + drift));
  let best: number | undefined;
  let bestFit = -1;
  for (const place of placesAround(text, exact, expected)) {
    const fit = fitOf(text, place, quote);
    const nearer = best !== undefined && Math.abs(place - expected) < Math.abs(best - expected);
    if (fit > bestFit || (fit === bestFit && nearer)) {
      best = place;
      bestFit = fit;
    }
  }
  return best === undefined ? undefined : at(best);
}

/** Where a quote stands behind and before an offset, the nearest first on each side. */
function* placesAround(text: string, exact: string, expected: number): Generator<number> {
  let place = text.indexOf(exact, expected);
  for (let count = 0; place >= 0 && count < MOST_PLACES; count++) {
    yield place;
    place = text.indexOf(exact, place + 1);
  }
  place = expected > 0 ? text.lastIndexOf(exact, expected - 1) : -1;
  for (let count = 0; place >= 0 && count < MOST_PLACES; count++) {
    yield place;
    place = place > 0 ? text.lastIndexOf(exact, place - 1) : -1;
  }
}

/** How many characters around a place are those around the quote. */
function fitOf(text: string, place: number, { exact, prefix = '', suffix = '' }: QuoteSelector): number {
  let fit = 0;
  for (let i = 1; i <= prefix.length && text[place - i] === prefix[prefix.length - i]; i++) fit++;
  const end = place + exact.length;
  for (let i = 0; i < suffix.length && text[end + i] === suffix[i]; i++) fit++;
  return fit;
}
