import type { FeatureSink } from '../learn/featureSink';
import { INVESTOR_WORDS, LEGAL_FORMS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';
import { cueFeatures, listHead, pathFeature, verbFeatures, windowFeatures } from './contextFeatures';
import { looksLikeInvestor } from './investorName';
import type { Participant } from './participant';
import { relationFeatures } from './relationFeatures';
import type { UnitView } from './unitView';

/** What an article says about its participants as a whole. */
export interface ArticleView {
  /** Name of the organization that the article is about. */
  readonly subject: string | undefined;
}

/** Features of a participant for telling its role in what its unit says. */
export function roleFeatures(sink: FeatureSink, view: UnitView, participant: Participant, article: ArticleView): void {
  const { unit } = view;
  const { from, to, naming, who } = participant;
  sink.add('bias');
  sink.add('naming=', naming);
  sink.add('type=', who.type);
  windowFeatures(sink, view, from, to);
  cueFeatures(sink, view, from, to);
  verbFeatures(sink, view, from, to);
  relationFeatures(sink, view.clause, from);
  const investor = looksLikeInvestor(who.name);
  const subject = who.name === article.subject;
  if (naming === 'name' || naming === 'doubtful') spelling(sink, who.name);
  if (investor) sink.add('investor');
  if (subject) sink.add('subject');
  if (unit.paragraph.isHeadline) {
    sink.add('headline');
    sink.add(unit.paragraph.casing === 'title' ? 'title-case' : 'prose-title');
  }
  if (unit.paragraph.index === 1) sink.add('first-paragraph');
  if (unit.from === 0) sink.add('first-sentence');
  const index = unit.participants.indexOf(participant);
  const count = unit.participants.length;
  const place = String(Math.min(index, 2));
  sink.add('index=', String(Math.min(index, 3)));
  sink.add('count=', String(Math.min(count, 5)));
  sink.add(index === count - 1 ? 'last' : 'not-last');
  sink.add('index=', place, '|count=', String(Math.min(count, 3)));
  const [head, beforeHead, steps] = listHead(view, from);
  sink.add('head=', head);
  sink.add('head=', beforeHead, '|', head);
  sink.add('head=', head, investor ? '|inv' : '|org');
  if (steps > 0) sink.add('listhead=', head);
  neighbourFeatures(sink, view, participant, index);
  valueFeatures(sink, view, participant);
  for (const cue of view.cueNames) {
    sink.add('u=', cue);
    sink.add('u=', cue, '|', place);
    if (investor) sink.add('u=', cue, '|inv');
    if (subject) sink.add('u=', cue, '|subject');
  }
}

function spelling(sink: FeatureSink, name: string): void {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1)!.replace('.', '');
  const kind = LEGAL_FORMS.has(last)
    ? 'LEGAL'
    : INVESTOR_WORDS.has(last)
      ? last
      : ORGANIZATION_WORDS.has(last)
        ? 'ORGWORD'
        : 'other';
  sink.add('last=', kind);
  sink.add('words=', String(Math.min(words.length, 3)));
}

function neighbourFeatures(sink: FeatureSink, view: UnitView, participant: Participant, index: number): void {
  const { participants } = view.unit;
  const next = participants[index + 1];
  const previous = participants[index - 1];
  if (next) {
    const path = pathFeature(view, participant.to, next.from, 5);
    const kind = kindOf(next);
    sink.add('next=', kind);
    sink.add('npath=', path ?? 'long');
    if (path !== undefined) sink.add('npath=', path, '|', kind);
  }
  if (previous) {
    const path = pathFeature(view, previous.to, participant.from, 5);
    const kind = kindOf(previous);
    sink.add('prev=', kind);
    sink.add('ppath=', path ?? 'long');
    if (path !== undefined) sink.add('ppath=', path, '|', kind);
  }
}

function kindOf({ naming, who }: Participant): string {
  return naming === 'name' ? (looksLikeInvestor(who.name) ? 'inv' : who.type) : naming;
}

function valueFeatures(sink: FeatureSink, view: UnitView, participant: Participant): void {
  const { unit } = view;
  sink.add('money=', String(Math.min(unit.money.length, 2)));
  sink.add('percent=', String(Math.min(unit.percents.length, 1)));
  const after = unit.money.find((sum) => sum.from >= participant.to);
  if (after) {
    sink.add('$R');
    sink.add('$path=', pathFeature(view, participant.to, after.from, 5) ?? 'long');
  }
  const before = unit.money.findLast((sum) => sum.to <= participant.from);
  if (before) {
    sink.add('$L');
    sink.add('path$=', pathFeature(view, before.to, participant.from, 5) ?? 'long');
  }
  if (unit.percents.some((percent) => percent.from >= participant.to)) sink.add('%R');
  const share = unit.percents.findLast((percent) => percent.to <= participant.from);
  if (share) {
    sink.add('%L');
    sink.add('path%=', pathFeature(view, share.to, participant.from, 4) ?? 'long');
  }
}
