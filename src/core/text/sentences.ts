import type { Token } from './tokens';

/** Abbreviations after which a dot ends no sentence, however the next word is written: titles and the like. */
const BEFORE_NAMES = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt capt sgt rev hon st mt ft vs no nos vol fig art sec pp messrs mssrs mme mlle'.split(
    ' ',
  ),
);
/** Abbreviations after which a dot ends a sentence only where a new one clearly begins. */
const ABBREVIATIONS = new Set(
  'inc corp co ltd llc lp plc bros cos dept univ assn intl natl mfg jr sr esq etc al est approx jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd calif mass conn fla ga ill ind md mich minn mo ore pa tenn tex va wash wis ariz ark colo del ky la nev okla vt mln bln dlrs cts pct'.split(
    ' ',
  ),
);
/** Words that open a sentence far more often than they stand inside a name. */
const OPENERS = new Set(
  'the a an it he she they we i this that these those in on at for from by as but and or so yet if when while after before since however meanwhile its his her their our there here both some many most all each what who why how with under over to last earlier today yesterday'.split(
    ' ',
  ),
);

/**
 * Cuts a paragraph's tokens into sentences: gives the index of the first token of each, ascending, starting with 0.
 * A sentence ends at `.`, `!`, `?`, `…` (with closing quotes and brackets after it) where the next token can begin one.
 */
export function sentenceStarts(tokens: readonly Token[]): number[] {
  const starts = tokens.length > 0 ? [0] : [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isStop(tokens[i]!)) continue;
    let next = i + 1;
    while (next < tokens.length && isCloser(tokens[next]!)) next++;
    const after = tokens[next];
    if (!after) break;
    if (after.glued && next === i + 1 && !(tokens[i]!.text !== '.' || after.shape === 'capital')) continue;
    if (isInsideName(tokens, i)) continue;
    if (tokens[i]!.lower.endsWith('.') && !canEnd(tokens, i, after)) continue;
    if (after.kind === 'word' && after.shape === 'lower' && tokens[i]!.text !== '!') continue;
    if (after.kind === 'mark' && !isOpener(after)) continue;
    starts.push(next);
    i = next - 1;
  }
  return starts;
}

/**
 * Whether the point or exclamation mark at `at` stands inside a name (`Tide.Orchard`, `Go!Lantern`, `QuillboxSat.1`): a capital word or a digit stands
 * on either side without space, and behind them nothing that goes on as a sentence whose start lost its space (`at Otterburn.Shares rose`).
 */
export function isInsideName(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next, behind] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if ((mark.text !== '.' && mark.text !== '!') || !mark.glued || !next?.glued) return false;
  if (before?.kind !== 'word' || before.shape === 'lower') return false;
  if (next.kind === 'number') return next.text.length < 3 && before.shape === 'mixed';
  if (next.kind !== 'word' || next.shape === 'lower' || next.text.length < 3 || OPENERS.has(next.lower)) return false;
  return !behind || behind.kind === 'mark' || OPENERS.has(behind.lower) || behind.lower === 'of';
}

function isStop(token: Token): boolean {
  return (
    token.text === '.' ||
    token.text === '!' ||
    token.text === '?' ||
    token.text === '…' ||
    token.text === '。' ||
    (token.kind === 'word' && token.text.endsWith('.'))
  );
}

function isCloser(token: Token): boolean {
  return (
    token.glued &&
    (token.text === '”' ||
      token.text === '"' ||
      token.text === '’' ||
      token.text === "'" ||
      token.text === ')' ||
      token.text === ']' ||
      token.text === '»')
  );
}

function isOpener(token: Token): boolean {
  return '“"‘\'([$€£₹¥•—–-'.includes(token.text[0]!);
}

function canEnd(tokens: readonly Token[], at: number, after: Token): boolean {
  const token = tokens[at]!;
  if (token.kind === 'word') return OPENERS.has(after.lower); // U.S. The …
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !token.glued) return true;
  if (BEFORE_NAMES.has(before.lower)) return false;
  const initial = before.text.length === 1 && before.shape === 'capital' && before.lower !== 'i';
  if (initial || (ABBREVIATIONS.has(before.lower) && before.shape !== 'lower')) return OPENERS.has(after.lower);
  return true;
}
