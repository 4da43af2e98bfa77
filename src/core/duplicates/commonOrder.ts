/** How many items two lists have in common in the same order (their longest common subsequence). Takes time in the product of their lengths. */
export function commonInOrder(a: readonly number[], b: readonly number[]): number {
  let before = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const item of a) {
    for (let j = 0; j < b.length; j++) row[j + 1] = item === b[j] ? before[j]! + 1 : Math.max(row[j]!, before[j + 1]!);
    [before, row] = [row, before];
  }
  return before[b.length]!;
}
