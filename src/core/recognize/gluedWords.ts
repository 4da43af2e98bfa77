import type { Span } from '../text/span';
import { type Token, tokenize } from '../text/tokens';
import { isCommonWord } from './lexicon/lexicon';
import { FUNCTION_WORDS } from './lexicon/nameWords';

/** Where two words stand together because a link or a line end between them was lost. */
const JOIN = /\p{Ll}\p{Lu}\p{Ll}/u;
/** What links to the rest of a story say. */
const LINK_TEXT =
  /^(?:Read (?:more|on|the (?:full|rest|whole|original))|Continue reading|More here|Click here|Learn more|Find out more|View (?:more|original|all)|See (?:more|also)|Sign up|Share (?:this|on))\b/i;
/** How much behind a join is looked at for one, in UTF-16 units. */
const LINK_LENGTH = 24;
/** Words that end names of firms and stand in no brand in front of another capital. */
const NAME_ENDS = new Set(
  'capital ventures partners investments holdings angels technologies inc corp corporation incorporated ltd limited llc plc gmbh'.split(
    ' ',
  ),
);

/** Tokens of an article's paragraphs with glued words taken apart, and the places of those that may be glued. */
export interface Unglued {
  readonly paragraphs: readonly (readonly Token[])[];
  /** Words that are perhaps two, but not surely. */
  readonly doubtful: readonly Span[];
}

/**
 * Takes words apart that were glued when a link between them was lost: before the text of a link (`raised $5mRead more`), behind a word that ends
 * firms' names (`Alpha CapitalBeta Ventures`), between two names that the article has apart too, before a word that opens a sentence
 * (`in fundingThe company`). An empty mark stands between the parts: a comma between names, a full stop between sentences. What only looks
 * like it (`Bank OneBank Two`) is left as it is. Names written so on purpose (`AlderBank`) are those that nothing of this holds for.
 * `text` is the reading's.
 */
export function unglueWords(text: string, paragraphs: readonly (readonly Token[])[]): Unglued {
  if (!paragraphs.some((tokens) => tokens.some(isSuspect))) return { paragraphs, doubtful: [] };
  const counts = new Map<string, number>();
  for (const tokens of paragraphs) for (const { text: word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  const doubtful: Span[] = [];
  const unglued = paragraphs.map((tokens) => {
    if (!tokens.some(isSuspect)) return tokens;
    const parts: Token[] = [];
    for (const [index, token] of tokens.entries()) {
      const behind = tokens[index + 1];
      let rest: Token | undefined = token;
      while (rest) {
        const before: Token | undefined = parts.at(-1);
        const isOnce = counts.get(token.text) === 1;
        const cut: Cut | undefined = isSuspect(rest)
          ? findCut(text, { token: rest, before, counts, isOnce })
          : undefined;
        if (!cut) {
          if (isOnce && isSuspect(rest) && standsAmongNames(before, behind))
            doubtful.push({ start: rest.start, end: rest.end });
          parts.push(rest);
          break;
        }
        const left: readonly Token[] = tokenize(text, rest.start, cut.at);
        const right: readonly Token[] = tokenize(text, cut.at, rest.end);
        parts.push({ ...left[0]!, glued: rest.glued }, ...left.slice(1), emptyMark(cut), ...right.slice(0, -1));
        rest = right.at(-1);
      }
    }
    return parts;
  });
  return { paragraphs: unglued, doubtful };
}

function isSuspect({ kind, shape, text }: Token): boolean {
  return kind === 'word' && (shape === 'mixed' || shape === 'capital') && text.length > 3 && JOIN.test(text);
}

/** Where a glued word is to be cut, and the mark that was lost. */
interface Cut {
  readonly at: number;
  readonly mark: ',' | '.';
}

interface Suspect {
  readonly token: Token;
  readonly before: Token | undefined;
  /** How often each word stands in the article. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether the whole of it stands in the article only here: brands come again. */
  readonly isOnce: boolean;
}

/** The first join of a word at which it certainly was glued. */
function findCut(text: string, { token, before, counts, isOnce }: Suspect): Cut | undefined {
  for (let at = token.start + 1; at + 1 < token.end; at++) {
    if (!JOIN.test(text.slice(at - 1, at + 2))) continue;
    if (LINK_TEXT.test(text.slice(at, at + LINK_LENGTH))) return { at, mark: '.' };
    if (!isOnce) continue;
    const [left, right] = [text.slice(token.start, at), text.slice(at, token.end)];
    if (endsSentence(left) && FUNCTION_WORDS.has(right.toLowerCase())) return { at, mark: '.' };
    if (isName(before) && NAME_ENDS.has(left.toLowerCase())) return { at, mark: ',' };
    if (counts.has(left) && counts.has(right) && isRare(left) && isRare(right)) return { at, mark: ',' };
  }
  return undefined;
}

/** Whether a word in small letters is long and common enough to be no part of a brand. */
function endsSentence(word: string): boolean {
  return word.length > 2 && word === word.toLowerCase() && isCommonWord(word) && !FUNCTION_WORDS.has(word);
}

function isRare(word: string): boolean {
  return word !== word.toLowerCase() && !isCommonWord(word.toLowerCase());
}

function isName(token: Token | undefined): boolean {
  return token?.shape === 'capital' && token.kind === 'word' && !FUNCTION_WORDS.has(token.lower);
}

function standsAmongNames(before: Token | undefined, behind: Token | undefined): boolean {
  return isName(before) && behind?.shape === 'capital' && !behind.glued;
}

function emptyMark({ at, mark }: Cut): Token {
  return { start: at, end: at, text: mark, lower: mark, kind: 'mark', shape: 'none', glued: true };
}
