/** Chance from which the models are surer of single deals than held-out texts bear out. */
const SURE = 0.8;
/** Chance from which nearly all deals that several statements tell are right. */
const VERY_SURE = 0.93;

/**
 * How sure a deal is, 0 to 1, from the chance that the models give it (0 to 1) and the number of statements that tell it. Measured on texts left
 * out of training: up to {@link SURE} the chance is as good as it says; beyond it, five in six of the deals that one statement tells are
 * right however sure the models are, and nearly all of those that are told more than once. So only the latter reach 0.9.
 */
export function confidenceOf(chance: number, statements: number): number {
  if (chance <= SURE) return chance;
  if (statements < 2) return scaled(chance, SURE, 1, SURE, 0.89);
  return chance < VERY_SURE ? scaled(chance, SURE, VERY_SURE, SURE, 0.9) : scaled(chance, VERY_SURE, 1, 0.9, 1);
}

function scaled(value: number, from: number, to: number, low: number, high: number): number {
  return low + ((value - from) / (to - from)) * (high - low);
}
