import type { Token } from '../text/tokens';
import { GIVEN_NAMES, isCommonWord, NATIONALITIES } from './lexicon/lexicon';
import {
  COMPANY_NOUNS,
  FUNCTION_WORDS,
  INVESTOR_WORDS,
  LEGAL_FORMS,
  ORGANIZATION_WORDS,
  PERSON_TITLES,
} from './lexicon/nameWords';
import type { Paragraph } from './paragraph';

/** Capital words that are no names, or belong to none: ranks of rounds, documents, abbreviations of common nouns. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'christmas easter thanksgiving diwali ramadan hanukkah halloween ebita wifi series round ceo cfo coo cto cio cmo ipo m&a spac ebitda ebit gdp vc pe ai ar vr iot api saas b2b b2c ev evs ico nft nfts pr hr it tv dna gps q1 q2 q3 q4 h1 h2 fy phd mba ok covid covid-19 esg r&d i id url faq rss pdf am pm est pst edt pdt bst gmt utc et pt p.m a.m a.m. p.m. etf reit sme smes kpi roi arr usd eur gbp'.split(
    ' ',
  ),
);

/** Titles that open names of other things too: `General Harvest`, `Founder Orchard`, `First Investor Meadow Capital`. */
const WIDE_TITLES = new Set(
  'general major king queen prince princess lord lady sister father captain baron pope chief head partner founder investor designer engineer developer scientist actor artist singer author writer editor reporter coach chef judge justice mayor lawyer entrepreneur'.split(
    ' ',
  ),
);

/** Whether the word at `at`, with more of the run `[…, to)` behind it, is the title of a person whose name follows. */
export function isTitleAt(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower, shape } = tokens[at]!;
  if (!PERSON_TITLES.has(lower) || LEGAL_FORMS.has(tokens[at + 1]!.lower)) return false;
  if (lower === 'ms' && shape === 'upper') return false;
  if (!WIDE_TITLES.has(lower)) return true;
  const next = tokens[at + 1]!;
  if (PERSON_TITLES.has(next.lower) && at + 2 < to) return true;
  if (GIVEN_NAMES.has(next.lower) && at + 2 < to) return true;
  if (isOrganizationWord(tokens[to - 1]!.lower) || next.kind === 'mark') return false;
  return to - at === 2 ? !isCommonWord(next.lower) && lower !== 'general' : !isCommonWord(next.lower);
}

/** Whether a word that is no name by itself belongs to one here: `Fernwood AI`, `PT Sumber Alam`, `Alder PE`, `WQXT-TV`. */
export function isPartOfName(tokens: readonly Token[], start: number, at: number, to: number): boolean {
  const { lower, shape, glued } = tokens[at]!;
  if (glued && at > start) return true;
  if (lower === 'round') return at > start && at + 1 < to && INVESTOR_WORDS.has(tokens[at + 1]!.lower);
  if (lower === 'i') return at > start && INVESTOR_WORDS.has(tokens[at - 1]!.lower);
  if (shape !== 'upper') return false;
  if (lower === 'pt') return at + 1 < to;
  if (!/^(?:ai|pe|vc|tv|vr|ar|ev|iot|it|hr|pr|ag)$/.test(lower)) return false;
  if (at > start) return at + 1 === to || isOrganizationWord(tokens[to - 1]!.lower);
  return to - at === 2 && isOrganizationWord(tokens[to - 1]!.lower);
}

/** Whether `lower` ends names of organizations. */
export function isOrganizationWord(lower: string): boolean {
  return INVESTOR_WORDS.has(lower) || ORGANIZATION_WORDS.has(lower) || LEGAL_FORMS.has(lower);
}

/** Words of function that names begin with too: `New Haven`, `One Acre`, `First Alder`, `Two Rivers`. */
const NAME_OPENERS = new Set(
  'new old one two three first second last next other every all more most best now here near like'.split(' '),
);
/** Participles and the like that names begin with. */
const NAME_PARTICIPLES = new Set(
  'united allied applied associated advanced consolidated amalgamated integrated federated spring sterling living learning rising morning evening boring family monthly weekly daily'.split(
    ' ',
  ),
);

/** Drops words from the start of a sentence that are capital there only. */
export function skipOpeners(paragraph: Paragraph, from: number, to: number): number {
  const { tokens } = paragraph;
  let start = from;
  while (start < to) {
    const { lower, shape } = tokens[start]!;
    if (shape !== 'capital') break;
    const more = start + 1 < to && tokens[start + 1]!.kind === 'word' && !tokens[start + 1]!.glued;
    if (more && (NAME_OPENERS.has(lower) || NAME_PARTICIPLES.has(lower))) break;
    if (FUNCTION_WORDS.has(lower)) start++;
    else if (more && isOpener(lower)) start++;
    else break;
    if (tokens[start]?.kind === 'mark' && start < to) start++;
  }
  return start;
}

/** Adverbs and participles that open sentences: `Backed`, `Founded`, `Following`, `Recently`. */
function isOpener(lower: string): boolean {
  return (
    (/(?:ed|ing|ly)$/.test(lower) && isCommonWord(lower) && !NATIONALITIES.has(lower)) ||
    lower === 'like' ||
    lower === 'led'
  );
}

/** Whether `lower` says what the one named behind it is or does: `Rival Otterburn`, `Activist Jo Dunmore`, `Founders Jo Dunmore and …`. */
export function isRole(lower: string): boolean {
  const single = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  if (WIDE_TITLES.has(lower)) return false;
  if (COMPANY_NOUNS.has(single) || PERSON_TITLES.has(single)) return true;
  return /(?:or|ist|ian)$/.test(single) && isCommonWord(single) && !GIVEN_NAMES.has(single);
}

/** Where a name may begin instead, where its first word is one that is capital at the start of a sentence only, or a nationality. */
export function shorterStart(paragraph: Paragraph, from: number, to: number): number | undefined {
  const { lower, shape } = paragraph.tokens[from]!;
  const next = paragraph.tokens[from + 1];
  if (to - from < 2 || shape !== 'capital' || next!.kind !== 'word' || next!.glued) return undefined;
  return isCommonWord(lower) || FUNCTION_WORDS.has(lower) || NATIONALITIES.has(lower) ? from + 1 : undefined;
}

/** What looks like a name but is none: plurals of abbreviations (`PCs`), numerals (`III`), legal forms alone, sums (`N50bn`). */
export function isNoName(text: string): boolean {
  return (
    /^(?:[A-Z]{2,5}s|[IVX]{2,4}|[A-Z]{1,2}\d{1,4}(?:bn|mn?|k)|R&D|Wi-?Fi|P&L|Q&A)$/.test(text) ||
    /^new year(?:[’']s(?: (?:day|eve))?)?$/i.test(text) ||
    (LEGAL_FORMS.has(text.toLowerCase()) && text !== text.toUpperCase())
  );
}

/** Where the name in `[from, to)` ends without the marks and function words at its end. */
export function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    (tokens[end - 1]!.kind === 'mark' ||
      (FUNCTION_WORDS.has(tokens[end - 1]!.lower) &&
        tokens[end - 1]!.shape !== 'upper' &&
        end - from > 1 &&
        !endsName(tokens, from, end - 1)))
  )
    end--;
  return end;
}

/** Function words at the end of names: `Snip-It`, `Sky On`, the number of `Alder Fund I`. */
function endsName(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower, glued } = tokens[at]!;
  if (glued) return tokens[at - 1]!.text === '-';
  if (lower === 'i') return at > from && INVESTOR_WORDS.has(tokens[at - 1]!.lower);
  return (
    /^(?:on|up|in|out|off|now|one|first|next|plus)$/.test(lower) && at - from === 1 && tokens[from]!.shape !== 'lower'
  );
}
