/** A stretch of rows: indices, half-open. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** The rows in view of `count` rows of one height, and `beyond` more on both sides. Lengths are in pixels. */
export function visibleRows(
  count: number,
  rowHeight: number,
  scrolled: number,
  viewHeight: number,
  beyond: number,
): RowRange {
  const top = Math.floor(scrolled / rowHeight) - beyond;
  const bottom = Math.ceil((scrolled + viewHeight) / rowHeight) + beyond;
  const first = Math.max(0, Math.min(top, count));
  return { first, end: Math.max(first, Math.min(bottom, count)) };
}

/** How far to scroll so that the row at `index` is in view; the present place where it is already. `head`: height of what covers the top. */
export function scrollFor(
  index: number,
  rowHeight: number,
  scrolled: number,
  viewHeight: number,
  head: number,
): number {
  const top = index * rowHeight;
  if (top < scrolled) return top;
  const room = viewHeight - head - rowHeight;
  return top > scrolled + room ? Math.max(0, top - room) : scrolled;
}
