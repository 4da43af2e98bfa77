import { clusterOf } from '../recognize/lexicon/lexicon';
import type { Candidate } from './candidate';
import type { Member, ReadUnit } from './readUnit';
import { type Role, SUBJECT_ROLE } from './role';
import { type ArticleView, looksLikeInvestor } from './roleFeatures';
import type { Support } from './support';

/** Features of what a unit says, for telling whether it tells deals, and of which type: the same for all candidates of the unit. */
export function statementFeatures(read: ReadUnit): string[] {
  const { unit } = read;
  const { lemmas, symbols } = read.view;
  const features = [
    'bias',
    unit.paragraph.index <= 1 ? 'lead' : 'later',
    `people=${Math.min(unit.participants.length, 4)}`,
  ];
  if (unit.percents.length > 0) features.push('percent');
  if (unit.paragraph.isHeadline) features.push('headline');
  for (const name of new Set(unit.cues.map((cue) => cue.name))) features.push(`u=${name}`);
  for (let i = 0; i < lemmas.length; i++) {
    if (symbols[i]!.length < 2 || symbols[i]![0] === '<' || lemmas[i]!.length < 3) continue;
    features.push(`w=${lemmas[i]}`);
    const cluster = clusterOf(lemmas[i]!);
    if (cluster) features.push(`c=${cluster}`);
  }
  return features;
}

/** Features of a possible deal, beyond {@link statementFeatures}, for telling whether the text tells it. They are weighed for the deal's type; those with a star weigh the same for all types. */
export function candidateFeatures(candidate: Candidate, article: ArticleView, support: Support): string[] {
  const { type, subjects, others, sums, read } = candidate;
  const { unit } = read;
  const features: string[] = [];
  const add = (...names: readonly string[]): number => features.push(...names);
  const role = SUBJECT_ROLE[type];
  for (const subject of subjects.slice(0, 2)) {
    add(...subjectFeatures(subject, role));
    if (subject.participant.who.name === article.subject) add('about');
    add(
      `naming=${subject.participant.naming}`,
      `kind=${subject.participant.who.type}`,
      looksLikeInvestor(subject.participant.who.name) ? 'investor' : 'no-investor',
    );
    features.push(
      `*chance=${bucket(subject.chances[role])}`,
      `*elsewhere=${bucket(support.elsewhere(read, subject, role).body)}`,
    );
    const rank = read.members.filter(({ chances }) => chances[role] > subject.chances[role]).length;
    add(`rank=${Math.min(rank, 2)}`);
    const elsewhere = support.elsewhere(read, subject, role);
    add(
      `elsewhere=${bucket(elsewhere.body)}`,
      `in-headline=${elsewhere.headline === undefined ? 'no' : bucket(elsewhere.headline)}`,
    );
  }
  if (subjects.length !== 1) add(`subjects=${Math.min(subjects.length, 3)}`);
  const best = new Map<string, number>();
  for (const other of others) best.set(other.role, Math.max(best.get(other.role) ?? 0, other.chance));
  const buyer = Math.max(best.get('acquirer') ?? 0, best.get('investor') ?? 0, best.get('lead') ?? 0);
  add(buyer > 0 ? `buyer=${bucket(buyer)}` : 'no-buyer');
  if (best.has('lead')) add('has-lead');
  if (best.has('seller')) add('seller', `seller=${bucket(best.get('seller')!)}`);
  if (best.has('fund')) add('fund');
  add(sums[0] ? `amount=${bucket(sums[0].amount)}` : 'no-amount');
  if (sums[0]) add(`size=${Math.max(0, Math.floor(Math.log10(Math.max(1, sums[0].match.value.value))))}`);
  if (!sums[0] && buyer === 0) add('bare', '*bare');
  features.push(buyer > 0 ? '*buyer' : '*no-buyer', sums[0] ? '*amount' : '*no-amount');
  if (candidate.valuation) add('valuation');
  if (buyer === 0) for (const name of new Set(unit.cues.map((cue) => cue.name))) add(`u=${name}|no-buyer`);
  return features;
}

/** How likely the member is the subject, and what it could be instead. */
function subjectFeatures({ chances }: Member, role: Role): string[] {
  const features = [`chance=${bucket(chances[role])}`, `none=${bucket(chances.none)}`];
  let rival: Role = 'none';
  for (const other of Object.keys(chances) as Role[])
    if (other !== role && chances[other] > chances[rival]) rival = other;
  features.push(`rival=${rival}`, chances[rival] > chances[role] ? `beaten=${rival}` : 'first');
  return features;
}

/** A probability in nine steps, finer at both ends. */
function bucket(p: number): number {
  const edges = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96];
  const at = edges.findIndex((edge) => p < edge);
  return at < 0 ? edges.length : at;
}
