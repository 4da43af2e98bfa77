import { isCommonWord, verbBase } from '../recognize/lexicon/lexicon';
import { FUNCTION_WORDS } from '../recognize/lexicon/nameWords';
import { dealClass } from './lexicon/dealWords';
import type { Unit } from './unit';

/** What the article as a whole adds to a deal's status. */
export interface StatusView {
  /** Whether the article is about the deal's subject. */
  readonly aboutSubject: boolean;
  /** ISO date of the article, where it states one. */
  readonly date: string | undefined;
  readonly type: string;
}

/** Auxiliaries and adverbs that carry tense, mood and doubt. */
const TENSE = new Set(
  'will would shall may might could can should must is are was were be been being has have had having did does do to not no never nor already yet still previously earlier ago last recently former formerly first originally once since before after when until reportedly allegedly potentially if whether'.split(
    ' ',
  ),
);

/** Features of the unit that tells a deal, for telling how far the deal has come and whether the story only recalls it. */
export function statusFeatures(unit: Unit, view: StatusView): string[] {
  const { paragraph } = unit;
  const features = ['bias', `type=${view.type}`, view.aboutSubject ? 'about' : 'other'];
  if (paragraph.isHeadline) features.push('headline');
  features.push(paragraph.index <= 1 ? 'lead' : paragraph.index <= 3 ? 'early' : 'late');
  features.push(`sentence=${Math.min(2, paragraph.sentences.filter((start) => start <= unit.from).length)}`);
  let previous = '^';
  for (let i = unit.from; i < unit.to; i++) {
    const token = paragraph.tokens[i]!;
    if (token.kind === 'number') {
      if (/^(?:19|20)\d\d$/.test(token.text))
        features.push(view.date ? (token.text < view.date.slice(0, 4) ? 'year:past' : 'year:now') : 'year');
      previous = '0';
      continue;
    }
    const { lower } = token;
    const name = dealClass(lower);
    if (TENSE.has(lower)) features.push(`t=${lower}`);
    if (name === 'TALK' || name === 'FAIL' || name === 'AGREE' || name === 'CLOSE')
      features.push(`w=${lower}`, `c=${name}`);
    if (name && TENSE.has(previous)) features.push(`tc=${previous}|${name}`, `tl=${previous}|${lower}`);
    if (name && /ed$|ought$|old$/.test(lower)) features.push(`past=${name}`);
    if (token.shape === 'lower' && !FUNCTION_WORDS.has(lower) && isCommonWord(lower))
      features.push(`l=${verbBase(lower)}`);
    previous = lower;
  }
  for (const { value } of unit.dates)
    if (view.date) features.push(value.iso.slice(0, 7) < view.date.slice(0, 7) ? 'date:past' : 'date:near');
  return features;
}
