/** The index of the last of `starts` (ascending) that is not beyond `offset`; 0 where all are, or none is there. In logarithmic time. */
export function lastAtOrBefore(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
