import type { DealType } from '../analysis';
import type { Beside } from './beside';
import type { Candidate } from './candidate';
import { looksLikeInvestor } from './investorName';
import type { Naming } from './participant';
import type { Member } from './readUnit';
import { ROLES, SUBJECT_ROLE } from './role';
import type { ArticleView } from './roleFeatures';
import type { Support } from './support';

const TYPES: readonly DealType[] = [
  'funding_round',
  'acquisition',
  'stake_purchase',
  'fund_raise',
  'ipo',
  'merger',
  'partnership',
];
const NAMINGS: readonly Naming[] = ['name', 'doubtful', 'noun', 'pronoun', 'phrase'];
const OTHERS = ['acquirer', 'investor', 'lead', 'seller', 'fund'] as const;
/** What a unit may speak of, as the statement model tells it. */
const STATEMENTS = ['none', 'acquisition', 'funding_round', 'fund_raise', 'ipo', 'merger', 'partnership'] as const;

/** The names of what {@link candidateMeasures} gives, in its order. */
export const CANDIDATE_MEASURES: readonly string[] = [
  'score',
  'type',
  'subject',
  ...ROLES.map((role) => `subject:${role}`),
  'second subject',
  'subjects',
  ...OTHERS.map((role) => `other:${role}`),
  'others',
  'amount',
  'size',
  'sums',
  'valuation',
  'elsewhere',
  'in headline',
  ...STATEMENTS.map((name) => `says:${name}`),
  'says the type',
  'before:same',
  'before:none',
  'before:shared',
  'behind:same',
  'behind:none',
  'behind:shared',
  ...ROLES.map((role) => `best:${role}`),
  'members',
  'money',
  'percents',
  'headline',
  'paragraph',
  'length',
  'naming',
  'kind',
  'investor',
  'about',
  'sureness of name',
  'mentions',
  'rank',
  'index',
];

/**
 * What a possible deal looks like in numbers: how sure the models are of its parts, and what stands around it. `score` is what the linear model makes of
 * `candidateFeatures`. What is not there measures -1.
 */
export function candidateMeasures(
  candidate: Candidate,
  article: ArticleView,
  support: Support,
  beside: Beside,
  score: number,
): number[] {
  const { type, subjects, others, sums, valuation, read } = candidate;
  const { unit, members } = read;
  const [subject, second] = subjects;
  const role = SUBJECT_ROLE[type];
  const own = subject ? subject.chances[role] : 0;
  const told = (name: string): number => read.types.find((one) => one.name === name)?.chance ?? 0;
  const elsewhere = subject ? support.elsewhere(read, subject, role) : undefined;
  const [sum] = sums;
  return [
    score,
    TYPES.indexOf(type),
    own,
    ...ROLES.map((other) => subject?.chances[other] ?? 0),
    second ? second.chances[role] : -1,
    subjects.length,
    ...OTHERS.map((part) => best(others.map((one) => (one.role === part ? one.chance : 0)))),
    others.length,
    sum?.amount ?? -1,
    sum ? Math.log10(Math.max(1, sum.match.value.value)) : -1,
    sums.length,
    valuation?.valuation ?? 0,
    elsewhere?.body ?? 0,
    elsewhere?.headline ?? -1,
    ...STATEMENTS.map(told),
    told(type === 'stake_purchase' ? 'acquisition' : type),
    ...besideMeasures(candidate, beside.previous),
    ...besideMeasures(candidate, beside.next),
    ...ROLES.map((part) => best(members.map((one) => (one === subject ? 0 : one.chances[part])))),
    members.length,
    unit.money.length,
    unit.percents.length,
    unit.paragraph.isHeadline ? 1 : 0,
    unit.paragraph.index,
    unit.to - unit.from,
    ...nameMeasures(subject, article),
    members.filter(({ chances }) => chances[role] > own).length,
    subject ? members.indexOf(subject) : -1,
  ];
}

function besideMeasures({ type, subjects }: Candidate, unit: Beside['previous']): [number, number, number] {
  if (!unit) return [-1, -1, -1];
  const { name, chance } = unit.top;
  const shared = unit.members.some(({ participant }) => participant.who === subjects[0]?.participant.who);
  return [
    name === type || (name === 'acquisition' && type === 'stake_purchase') ? chance : 0,
    name === 'none' ? chance : 0,
    shared ? 1 : 0,
  ];
}

function nameMeasures(subject: Member | undefined, article: ArticleView): number[] {
  if (!subject) return [-1, -1, -1, -1, -1, -1];
  const { naming, who } = subject.participant;
  return [
    NAMINGS.indexOf(naming),
    who.type === 'organization' ? 0 : who.type === 'person' ? 1 : 2,
    looksLikeInvestor(who.name) ? 1 : 0,
    who.name === article.subject ? 1 : 0,
    who.probability,
    who.mentions.length,
  ];
}

function best(chances: readonly number[]): number {
  let most = 0;
  for (const chance of chances) if (chance > most) most = chance;
  return most;
}
