import { INVESTOR_WORDS, LEGAL_FORMS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';
import { cueFeatures, listHead, pathFeature, type UnitView, verbFeatures, windowFeatures } from './contextFeatures';
import type { Participant } from './participant';

/** What an article says about its participants as a whole. */
export interface ArticleView {
  /** Name of the organization that the article is about. */
  readonly subject: string | undefined;
  readonly paragraphs: number;
}

/** Features of a participant for telling its role in what its unit says. */
export function roleFeatures(view: UnitView, participant: Participant, article: ArticleView): string[] {
  const { unit } = view;
  const { from, to, naming, who } = participant;
  const features = [
    'bias',
    `naming=${naming}`,
    `type=${who.type}`,
    ...windowFeatures(view, from, to),
    ...cueFeatures(view, from, to),
    ...verbFeatures(view, from, to),
  ];
  const investor = looksLikeInvestor(who.name);
  if (naming === 'name') features.push(...spelling(who.name));
  if (investor) features.push('investor');
  if (who.name === article.subject) features.push('subject');
  if (unit.paragraph.isHeadline)
    features.push('headline', unit.paragraph.casing === 'title' ? 'title-case' : 'prose-title');
  if (unit.paragraph.index === 1) features.push('first-paragraph');
  if (unit.from === 0) features.push('first-sentence');
  const index = unit.participants.indexOf(participant);
  const count = unit.participants.length;
  features.push(
    `index=${Math.min(index, 3)}`,
    `count=${Math.min(count, 5)}`,
    index === count - 1 ? 'last' : 'not-last',
    `index=${Math.min(index, 2)}|count=${Math.min(count, 3)}`,
  );
  const [head, beforeHead, steps] = listHead(view, from);
  features.push(`head=${head}`, `head=${beforeHead}|${head}`, `head=${head}|${investor ? 'inv' : 'org'}`);
  if (steps > 0) features.push(`listhead=${head}`);
  features.push(...neighbourFeatures(view, participant, index), ...valueFeatures(view, participant));
  const cues = new Set(unit.cues.map((cue) => cue.name));
  for (const cue of cues)
    features.push(
      `u=${cue}`,
      `u=${cue}|${Math.min(index, 2)}`,
      ...(investor ? [`u=${cue}|inv`] : []),
      ...(who.name === article.subject ? [`u=${cue}|subject`] : []),
    );
  return features;
}

/** Whether a name ends like an investment firm's: `Capital`, `Ventures`, `Partners`. */
export function looksLikeInvestor(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return (
    (words.length > 1 && words.slice(1).some((word) => INVESTOR_WORDS.has(word))) ||
    /(?:ventures|capital|partners|vc)$/.test(words.at(-1)!)
  );
}

function spelling(name: string): string[] {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1)!.replace('.', '');
  const kind = LEGAL_FORMS.has(last)
    ? 'LEGAL'
    : INVESTOR_WORDS.has(last)
      ? last
      : ORGANIZATION_WORDS.has(last)
        ? 'ORGWORD'
        : 'other';
  return [`last=${kind}`, `words=${Math.min(words.length, 3)}`];
}

function neighbourFeatures(view: UnitView, participant: Participant, index: number): string[] {
  const { participants } = view.unit;
  const features: string[] = [];
  const next = participants[index + 1];
  const previous = participants[index - 1];
  const kind = (other: Participant): string =>
    other.naming === 'name' ? (looksLikeInvestor(other.who.name) ? 'inv' : other.who.type) : other.naming;
  if (next) {
    const path = pathFeature(view, participant.to, next.from, 5);
    features.push(`next=${kind(next)}`, path === undefined ? 'npath=long' : `npath=${path}`);
    if (path !== undefined) features.push(`npath=${path}|${kind(next)}`);
  }
  if (previous) {
    const path = pathFeature(view, previous.to, participant.from, 5);
    features.push(`prev=${kind(previous)}`, path === undefined ? 'ppath=long' : `ppath=${path}`);
    if (path !== undefined) features.push(`ppath=${path}|${kind(previous)}`);
  }
  return features;
}

function valueFeatures(view: UnitView, participant: Participant): string[] {
  const { unit } = view;
  const features = [`money=${Math.min(unit.money.length, 2)}`, `percent=${Math.min(unit.percents.length, 1)}`];
  const after = unit.money.find((sum) => sum.from >= participant.to);
  if (after) {
    const path = pathFeature(view, participant.to, after.from, 5);
    features.push('$R', path === undefined ? '$path=long' : `$path=${path}`);
  }
  const before = unit.money.findLast((sum) => sum.to <= participant.from);
  if (before) {
    const path = pathFeature(view, before.to, participant.from, 5);
    features.push('$L', path === undefined ? 'path$=long' : `path$=${path}`);
  }
  const share = unit.percents.find((percent) => percent.from >= participant.to);
  if (share) features.push('%R');
  const shareBefore = unit.percents.findLast((percent) => percent.to <= participant.from);
  if (shareBefore) features.push('%L', `path%=${pathFeature(view, shareBefore.to, participant.from, 4) ?? 'long'}`);
  return features;
}
