import type { TokenMatch } from '../../../src/core/recognize/recognizers/moneyRecognizer';
import type { Token } from '../../../src/core/text/tokens';

/** Per cent by the noun of a fraction. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33.3],
  ['quarter', 25],
  ['fifth', 20],
]);

/** Fractions in words, as per cent: `a third of`, `one quarter of`. */
export function recognizeFractions(tokens: readonly Token[]): TokenMatch<{ value: number }>[] {
  const found: TokenMatch<{ value: number }>[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const value = FRACTIONS.get(tokens[i + 1]!.lower);
    const counted = tokens[i]!.lower === 'a' || tokens[i]!.lower === 'one';
    if (counted && value !== undefined && tokens[i + 2]!.lower === 'of')
      found.push({ from: i, to: i + 2, value: { value } });
  }
  return found;
}
