import { anchorTarget } from '../core/corrections/anchorCorrection';
import type { Span } from '../core/text/span';
import type { PlaceReference, ResultPlaces } from './resultPlaces';

/**
 * What became of a place: its text is `same`; it was `moved` and stands at `span` now; it is `gone`; nothing was recorded of it, so that it is `unchecked`;
 * or the dump ends before it, `outside`.
 */
export type LocatedPlace =
  | { readonly state: 'same' | 'unchecked'; readonly span: Span }
  | { readonly state: 'moved'; readonly span: Span; readonly recorded: string }
  | { readonly state: 'gone'; readonly recorded: string }
  | { readonly state: 'outside' };

/** How long a text must be to tell how far what stands around it has moved. */
const TELLING = 24;

/** What became of the place of `reference` in `dump`, the dump's text as it is now; `json` is the text that `places` are of. Linear in the dump. */
export function locatePlace(dump: string, json: string, places: ResultPlaces, reference: PlaceReference): LocatedPlace {
  const { place } = reference;
  const recorded = recordedText(json, reference);
  if (recorded === undefined)
    return place.end <= dump.length ? { state: 'unchecked', span: place } : { state: 'outside' };
  if (place.end - place.start === recorded.length && dump.startsWith(recorded, place.start))
    return { state: 'same', span: place };
  const span = recorded && find(dump, place, recorded, driftOf(dump, json, places, reference));
  return span ? { state: 'moved', span, recorded } : { state: 'gone', recorded };
}

/** What the result says that stood at a place; `undefined` where it does not say. */
export function recordedText(json: string, { quote }: PlaceReference): string | undefined {
  if (!quote) return undefined;
  try {
    const value: unknown = JSON.parse(json.slice(quote.start, quote.end));
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How far the longest text of the item has moved: short names stand in many places, their sentence in one. */
function driftOf(dump: string, json: string, places: ResultPlaces, { item }: PlaceReference): number {
  if (!item) return 0;
  let longest: PlaceReference | undefined;
  for (const other of places.ofItem(item))
    if (lengthOf(other) > Math.max(TELLING, longest ? lengthOf(longest) : 0)) longest = other;
  const text = longest && recordedText(json, longest);
  const span = longest && text && find(dump, longest.place, text, 0);
  return longest && span ? span.start - longest.place.start : 0;
}

function lengthOf({ quote }: PlaceReference): number {
  return quote ? quote.end - quote.start : 0;
}

function find(dump: string, { start, end }: Span, exact: string, drift: number): Span | undefined {
  const selector = [
    { type: 'TextPositionSelector' as const, start, end },
    { type: 'TextQuoteSelector' as const, exact },
  ];
  return anchorTarget(dump, { source: '', selector }, drift);
}
