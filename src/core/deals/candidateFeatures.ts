import type { FeatureSink } from '../learn/featureSink';
import { clusterOf } from '../recognize/lexicon/lexicon';
import type { Beside } from './beside';
import type { Candidate } from './candidate';
import { looksLikeInvestor } from './investorName';
import { probabilityStep } from './probabilityStep';
import type { Member, ReadUnit } from './readUnit';
import { ROLES, type Role, SUBJECT_ROLE } from './role';
import type { ArticleView } from './roleFeatures';
import type { Support } from './support';

/** Features of what a unit says, for telling whether it tells deals, and of which type: the same for all candidates of the unit. */
export function tellingFeatures(sink: FeatureSink, { unit, view }: ReadUnit): void {
  const { lemmas, symbols } = view;
  sink.add('bias');
  sink.add(unit.paragraph.index <= 1 ? 'lead' : 'later');
  sink.add('people=', String(Math.min(unit.participants.length, 4)));
  if (unit.percents.length > 0) sink.add('percent');
  if (unit.paragraph.isHeadline) sink.add('headline');
  for (const name of view.cueNames) sink.add('u=', name);
  for (let i = 0; i < lemmas.length; i++) {
    if (symbols[i]!.length < 2 || symbols[i]![0] === '<' || lemmas[i]!.length < 3) continue;
    sink.add('w=', lemmas[i]);
    const cluster = clusterOf(lemmas[i]!);
    if (cluster) sink.add('c=', cluster);
  }
}

/**
 * Features of a possible deal, beyond {@link tellingFeatures}, for telling whether the text tells it. They are weighed for the deal's type; those
 * with a star weigh the same for all types.
 */
export function candidateFeatures(
  sink: FeatureSink,
  candidate: Candidate,
  article: ArticleView,
  support: Support,
  beside: Beside,
): void {
  const { type, subjects, others, sums, read } = candidate;
  const role = SUBJECT_ROLE[type];
  for (const subject of subjects.slice(0, 2)) subjectFeatures(sink, subject, role, candidate, article, support);
  if (subjects.length !== 1) sink.add('subjects=', String(Math.min(subjects.length, 3)));
  const best = new Map<string, number>();
  for (const other of others) best.set(other.role, Math.max(best.get(other.role) ?? 0, other.chance));
  const buyer = Math.max(best.get('acquirer') ?? 0, best.get('investor') ?? 0, best.get('lead') ?? 0);
  if (buyer > 0) sink.add('buyer=', bucket(buyer));
  else sink.add('no-buyer');
  if (best.has('lead')) sink.add('has-lead');
  if (best.has('seller')) {
    sink.add('seller');
    sink.add('seller=', bucket(best.get('seller')!));
  }
  if (best.has('fund')) sink.add('fund');
  if (sums[0]) {
    sink.add('amount=', bucket(sums[0].amount));
    sink.add('size=', String(Math.max(0, Math.floor(Math.log10(Math.max(1, sums[0].match.value.value))))));
  } else sink.add('no-amount');
  if (!sums[0] && buyer === 0) {
    sink.add('bare');
    sink.add('*bare');
  }
  sink.add(buyer > 0 ? '*buyer' : '*no-buyer');
  sink.add(sums[0] ? '*amount' : '*no-amount');
  const told = read.types.find(({ name }) => name === type)?.chance ?? 0;
  const silent = read.types.find(({ name }) => name === 'none')?.chance ?? 0;
  sink.add('type=', bucket(told));
  sink.add('*type=', bucket(told));
  sink.add('*silent=', bucket(silent));
  sink.add('silent=', bucket(silent));
  besideFeatures(sink, candidate, beside);
  const likely = Math.min(1, ...subjects.map(({ chances }) => chances[role]));
  const terms = `${rough(likely)}${rough(buyer)}${rough(sums[0]?.amount ?? 0)}${rough(told)}`;
  sink.add('terms=', terms);
  sink.add('*terms=', terms);
  if (candidate.valuation) sink.add('valuation');
  if (buyer === 0) for (const name of read.view.cueNames) sink.add('u=', name, '|no-buyer');
}

/** Whether the sentences beside speak of the same, and of the same subject. */
function besideFeatures(sink: FeatureSink, { type, subjects }: Candidate, { previous, next }: Beside): void {
  for (const [side, unit] of [
    ['before', previous],
    ['behind', next],
  ] as const) {
    if (!unit) {
      sink.add('*beside=', side, '^');
      continue;
    }
    const { name, chance } = unit.top;
    const what = name === type ? `same${bucket(chance)}` : name === 'none' ? 'none' : 'other';
    const shared = unit.members.some(({ participant }) => participant.who === subjects[0]?.participant.who)
      ? '|shared'
      : '';
    sink.add('*beside=', side, what, shared);
    sink.add('beside=', side, what, shared);
  }
}

/** How likely the member is the subject, and what it could be instead. */
function subjectFeatures(
  sink: FeatureSink,
  subject: Member,
  role: Role,
  { read }: Candidate,
  article: ArticleView,
  support: Support,
): void {
  const { chances, participant } = subject;
  sink.add('chance=', bucket(chances[role]));
  sink.add('none=', bucket(chances.none));
  let rival: Role = 'none';
  for (const other of ROLES) if (other !== role && chances[other] > chances[rival]) rival = other;
  sink.add('rival=', rival);
  if (chances[rival] > chances[role]) sink.add('beaten=', rival);
  else sink.add('first');
  if (participant.who.name === article.subject) sink.add('about');
  sink.add('naming=', participant.naming);
  sink.add('kind=', participant.who.type);
  sink.add(looksLikeInvestor(participant.who.name) ? 'investor' : 'no-investor');
  const { right, left } = read.view.clause.relations(participant.from);
  sink.add('r=', right.kind, right.governorClass ?? '', right.passive ? '!' : '');
  sink.add('l=', left.kind, left.governorClass ?? '', left.passive ? '!' : '');
  const elsewhere = support.elsewhere(read, subject, role);
  sink.add('*chance=', bucket(chances[role]));
  sink.add('*elsewhere=', bucket(elsewhere.body));
  sink.add('rank=', String(Math.min(read.members.filter((member) => member.chances[role] > chances[role]).length, 2)));
  sink.add('elsewhere=', bucket(elsewhere.body));
  sink.add('in-headline=', elsewhere.headline === undefined ? 'no' : bucket(elsewhere.headline));
}

const ROUGH = [0.15, 0.4, 0.75];
/** Finer at both ends. */
const BUCKETS = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96];

function rough(p: number): string {
  return probabilityStep(ROUGH, p);
}

function bucket(p: number): string {
  return probabilityStep(BUCKETS, p);
}
