import { readHeaderLine } from '../../article/headerLine';
import { listMark } from '../../segment/listMark';
import { countWords, endsSentence } from '../../segment/titleForm';

/** Sums, shares and measures: lines with them tell facts, however often their shape comes. */
const FACT =
  /[$€£¥₹%]|\b(?:USD|EUR|GBP|INR|Rs|million|billion|trillion|crore|lakh|mn|bn|dlrs|mln|pct|percent|per cent)\b/i;
/** A label and what it says: `Round: Seed`. */
const LABELLED = /\p{L}: *\S/u;
const INTERVIEW = /^[QA]\d{0,2}[.:]/;
const QUOTATION = /["“”„«»]/;
/** Words in which furniture speaks to its reader or of the page itself; prose does so in quotations alone. */
const TO_READER =
  /\b(?:you|your|yours|yourself|newsletters?|cookies?|copyright|all rights reserved|terms of (?:use|service)|privacy policy|this (?:article|story|post|page|site|website|web site))\b|^(?:please |to )?(?:click|sign up|subscribe|follow|read|register|download|join|get|send|share|watch|listen|visit|support|tap|log in|stay|scroll|try)\b/i;

/** Most words of a label: a longer line without a full stop may be the headline of an article in a list of links. */
const LABEL_WORDS = 4;

/**
 * Whether a line may be furniture by its own form, where nothing but its coming back speaks for it: a label, or a sentence that speaks to the reader.
 * Not so what may be a headline, facts, questions, quotations, bylines, dates, items of lists, and sentences that prose may hold.
 */
export function mayBeFurniture(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || letters * 2 < text.length) return false;
  if (FACT.test(text) || LABELLED.test(text) || INTERVIEW.test(text) || listMark(text) > 0) return false;
  if (text.endsWith('?') || QUOTATION.test(text) || readHeaderLine(text)) return false;
  return (!endsSentence(text) && countWords(text) <= LABEL_WORDS) || TO_READER.test(text);
}
