/** Into which step a probability falls, as a feature's value: the number of `edges` (ascending) that it reaches. */
export function probabilityStep(edges: readonly number[], probability: number): string {
  let at = 0;
  while (at < edges.length && probability >= edges[at]!) at++;
  return String(at);
}
