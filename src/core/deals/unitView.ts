import { isCommonWord, isVerbForm, NATIONALITIES, PLACES, verbBase } from '../recognize/lexicon/lexicon';
import { COMPANY_NOUNS, FUNCTION_WORDS, PERSON_TITLES, SAYING } from '../recognize/lexicon/nameWords';
import { BoundedCache } from '../text/boundedCache';
import { shapeOf, type Token } from '../text/tokens';
import { ClauseReader } from './clause';
import { ClauseTags } from './clauseTags';
import { dealClass } from './lexicon/dealWords';
import type { Unit } from './unit';

/** What each token of a unit is in the eyes of the models: participants, sums, percentages and dates are one symbol each. */
export interface UnitView {
  readonly unit: Unit;
  /** One symbol a token from `unit.from` on; the tokens inside a participant or value behind its first are empty. */
  readonly symbols: readonly string[];
  /** Words as the models know them: verbs in base form, others in lower case; empty where the symbol stands for several tokens. */
  readonly lemmas: readonly string[];
  /** Deal classes of its words, each once. */
  readonly cueNames: readonly string[];
  readonly clause: ClauseReader;
}

/** Prepares a unit for the features of its parts. */
export function viewUnit(unit: Unit): UnitView {
  const { tokens } = unit.paragraph;
  const size = unit.to - unit.from;
  const symbols = new Array<string>(size).fill('');
  const lemmas = new Array<string>(size).fill('');
  const put = (from: number, to: number, symbol: string): void => {
    for (let i = from; i < to; i++) symbols[i - unit.from] = i === from ? symbol : '\u0000';
  };
  for (const { from, to } of unit.money) put(from, to, '<$>');
  for (const { from, to } of unit.percents) put(from, to, '<%>');
  for (const { from, to } of unit.dates) put(from, to, '<date>');
  for (const { from, to, naming, who } of unit.participants)
    put(
      from,
      to,
      naming === 'name' || naming === 'doubtful'
        ? who.type === 'person'
          ? '<person>'
          : '<name>'
        : naming === 'phrase'
          ? '<unit>'
          : '<it>',
    );
  for (let i = 0; i < size; i++) {
    if (symbols[i]) {
      if (symbols[i] === '\u0000') symbols[i] = '';
      else lemmas[i] = symbols[i]!;
      continue;
    }
    const token = tokens[unit.from + i]!;
    symbols[i] = symbolOf(token);
    lemmas[i] = token.kind === 'word' ? wordOf(token, symbols[i]!) : symbols[i]!;
  }
  return {
    unit,
    symbols,
    lemmas,
    cueNames: [...new Set(unit.cues.map((cue) => cue.name))],
    clause: new ClauseReader(new ClauseTags(unit, symbols)),
  };
}

const SYMBOLS = new BoundedCache(readSymbol);

/** A token by what it is to a deal: its class, its kind, or itself where it is a function word or a mark. */
function symbolOf(token: Token): string {
  if (token.kind === 'number') return '0';
  if (token.kind === 'mark') return token.text === '’s' ? "'s" : token.text;
  return SYMBOLS.get(token.text);
}

function readSymbol(text: string): string {
  const lower = text.toLowerCase();
  const deal = dealClass(lower);
  if (deal) return deal;
  if (FUNCTION_WORDS.has(lower)) return lower;
  if (SAYING.has(lower)) return 'SAY';
  if (COMPANY_NOUNS.has(lower)) return 'COMPANY';
  if (PERSON_TITLES.has(lower)) return 'TITLE';
  if (NATIONALITIES.has(lower)) return 'NATION';
  if (PLACES.has(lower)) return 'PLACE';
  if (isVerbForm(lower) && /(?:ed|ing|s)$/.test(lower)) return 'verb';
  return shapeOf(text) === 'lower' ? 'word' : 'Word';
}

/** A word of the lexicon or of the lists in its base form; any other word, which may be somebody's name, is only its kind. */
function wordOf({ lower }: Token, symbol: string): string {
  const listed = symbol !== 'word' && symbol !== 'Word' && symbol !== 'PLACE';
  return listed || isCommonWord(lower) ? verbBase(lower) : symbol;
}
