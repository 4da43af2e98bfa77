import type { Token } from '../../text/tokens';
import { NUMBER_WORDS } from '../lexicon/numberWords';
import { parseNumber, type TokenMatch } from './moneyRecognizer';

/** Percentages in a paragraph: `12.5%`, `51 percent`, `10 per cent`, `7 pct`, `ten per cent`. The value of 12.5 % is 12.5. */
export function recognizePercents(tokens: readonly Token[]): TokenMatch<{ value: number }>[] {
  const found: TokenMatch<{ value: number }>[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]!;
    const value = token.kind === 'number' ? parseNumber(token.text) : NUMBER_WORDS.get(token.lower);
    if (value === undefined) continue;
    const to = unitEnd(tokens, tokens[i + 1]!.text === '-' ? i + 2 : i + 1);
    if (to === undefined) continue;
    found.push({ from: i, to, value: { value } });
    i = to - 1;
  }
  return found;
}

function unitEnd(tokens: readonly Token[], at: number): number | undefined {
  const unit = tokens[at];
  if (!unit) return undefined;
  if (unit.text === '%' || unit.lower === 'percent' || unit.lower === 'pct' || unit.lower === 'pc') return at + 1;
  return unit.lower === 'per' && tokens[at + 1]?.lower === 'cent' ? at + 2 : undefined;
}
