import type { MappedText } from './mappedText';
import { type Span, trimSpan } from './span';

/** The first offset of the view that stands at or behind `offset` of its source. In logarithmic time. */
export function viewOffset(view: MappedText, offset: number): number {
  if (view.offsetOf) return view.offsetOf(offset);
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.toSource({ start: middle, end: middle }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span of the source as one of the view, without white space at its ends; empty where nothing of it is in the view. */
export function viewSpan(view: MappedText, { start, end }: Span): Span {
  return trimSpan(view.text, { start: viewOffset(view, start), end: viewOffset(view, end) });
}
