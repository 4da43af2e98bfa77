import { listMark } from './listMark';
import { isIdeograph } from './page';
import { isSectionName } from './sectionName';

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION = /(?:\b\p{L}|\b(?:Inc|Corp|Ltd|Co|Va|Calif|Cal|Mass|Bros|Jr|Sr|No|St|vs)|\.\.)\.$/u;
const NO_TITLE =
  /^(?:about|updated?(?=[:,]| \d{1,2}[:.])|note|correction|editor.s note|disclosure|disclaimer|read more|here are|hi|hello|hey|happy|welcome|dear|good (?:morning|afternoon|evening))\b/i;
/** Where and by which wire a story was filed, without the story. */
const DATELINE =
  /(?:\([^()]{0,40}(?:wire|reuters|\bap\b|comtex)[^()]{0,30}\)|\/(?:pr|business)\s?(?:news)?wire\/)\s*[–—-]*$/i;
const LABELLED = /^(?:[\p{Lu}]{2,4}|[\p{Lu}]\p{Ll}{1,12}): /u;

/** How titles are written on a page, as its first line tells. */
export interface TitleStyle {
  /** Whether they end with a full stop. */
  readonly stopped: boolean;
  /** Whether they begin with a small letter. */
  readonly small: boolean;
}

const PLAIN: TitleStyle = { stopped: false, small: false };

/** What a line's own form says on its being a title, in log-odds. `text` is trimmed. */
export function titleForm(text: string, style: TitleStyle = PLAIN): number {
  const count = countWords(text);
  let score = count === 1 ? -3 : count === 2 ? -1.6 : count === 3 ? -0.7 : count === 4 ? 0.2 : 0.8;
  if (text.length > 140) score -= 1;
  score +=
    style.stopped && text.length < 110 && /[^.]\.$/.test(text) && !text.slice(0, -1).includes('. ')
      ? -1
      : endForm(text, count);
  if (/^\p{Ll}/u.test(text)) score += style.small ? 0.6 : -1.2;
  if (LABELLED.test(text) && count > 3) score -= 0.6;
  if (/^(?:Q|A)\d{0,2}[:.]/.test(text)) score -= 3;
  if (/^[([].*[)\]]$/.test(text)) score -= 3;
  if (NO_TITLE.test(text)) score -= 2.5;
  if (DATELINE.test(text.slice(-90))) score -= 4;
  if (listMark(text) > 0 || isTableRow(text)) score -= 3;
  if (isSectionName(text)) score -= 3;
  if (/^[^\p{L}\p{N}"“‘'«$€£¥₹[(+#]/u.test(text)) score -= 2;
  if (isPortrait(text)) score -= 2.5;
  if (/\d|[$€£¥]/.test(text)) score += 0.4;
  if (isIdeograph(text.charCodeAt(0)) && !/[。！？，：；]/.test(text)) score += 1.2;
  return score;
}

function endForm(text: string, words: number): number {
  const end = text.slice(-12);
  const last = end.charAt(end.length - 1);
  if (last === '.') return !ABBREVIATION.test(end) ? -4.5 : words > 7 ? -3 : -0.5;
  if (/[。，：；]/.test(last)) return -4.5;
  if (/[,;:]/.test(last)) return -3.5;
  if (last === '?') return -0.5;
  if (/["”»’]/.test(last) && /^["“«]/.test(text)) return /[.!?,]["”»’]$/.test(end) ? -3.5 : -0.6;
  if (/[.!?]["”»’]$/.test(end)) return -3;
  if (last === ')' && /[.!?]\)$/.test(end)) return -3;
  return 0;
}

const OFFICE =
  /\b(?:CEO|CTO|CFO|COO|CMO|VP|EVP|SVP|founders?|co-?founders?|president|chair(?:man|woman)?|director|chief|head|minister|partner|manager|analyst|author|professor)\b/i;
/** Words without capitals that a caption may have between names and offices. */
const LINK =
  /^(?:of|and|the|for|at|in|&|co-founder|founder|founders|chief|executive|president|director|head|chairman|partner|minister|left|right)$/;

/** Whether a line names a person by office and nothing else, as captions do: `Acme CTO Jane Roe`. */
function isPortrait(text: string): boolean {
  if (text.length > 90 || !OFFICE.test(text) || !/\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’.-]+$/u.test(text)) return false;
  return text.split(/[\s,–-]+/).every((word) => /^[^\p{Ll}]/u.test(word) || word === '' || LINK.test(word));
}

/** Whether a line is the row of a table drawn with bars. */
function isTableRow(text: string): boolean {
  const first = text.indexOf('|');
  return first >= 0 && text.indexOf('|', first + 1) >= 0;
}

/** The number of words of a trimmed text; two ideographs count for one. */
export function countWords(text: string): number {
  let count = 1;
  let ideographs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 && text.charCodeAt(i + 1) !== 32) count++;
    else if (code > 0x3000 && isIdeograph(code)) ideographs++;
  }
  return ideographs > 1 ? count + ideographs / 2 : count;
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["”’»)\]」』]{0,2}$/.test(text.slice(-3));
}
