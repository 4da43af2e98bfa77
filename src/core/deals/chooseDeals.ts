import type { DealType, MoneyValue } from '../analysis';
import { FeatureWeigher } from '../learn/featureSink';
import { type LinearModel, probability } from '../learn/linearModel';
import type { TreeModel } from '../learn/treeModel';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { besideOf } from './beside';
import { type Candidate, candidatesOf } from './candidate';
import { candidateFeatures, tellingFeatures } from './candidateFeatures';
import { candidateMeasures } from './candidateMeasures';
import type { DealDraft, Part } from './dealDraft';
import { enumeratedDeals } from './enumeration';
import type { Member, ReadUnit } from './readUnit';
import { type Role, SUBJECT_ROLE } from './role';
import type { ArticleView } from './roleFeatures';
import { roundTypeIn } from './roundType';
import { Support } from './support';
import type { Unit } from './unit';

/** A deal less likely than this is not told. */
const TOLD = 0.33;
/** How many paragraphs later a deal can still be added to by a unit that tells none. */
const REACH = 2;

/** The models that tell which candidates are told. */
export interface CandidateModels {
  /** Weighs a candidate's words and parts, by `candidateFeatures`. */
  readonly deals: LinearModel;
  /** Tells whether a candidate is told, by `candidateMeasures`, of which the linear model's score is one. */
  readonly dealTrees: TreeModel;
}

/** The deals that the units tell: the likeliest candidates that do not contradict each other; what units without one say goes to the last. */
export function chooseDeals(
  units: readonly ReadUnit[],
  article: ArticleView,
  { deals: model, dealTrees }: CandidateModels,
): DealDraft[] {
  const drafts: DealDraft[] = [];
  const support = new Support(units);
  const weigher = new FeatureWeigher(model);
  for (const [index, read] of units.entries()) {
    const listed = enumeratedDeals(read, units[index - 1]);
    if (listed.length > 0) {
      drafts.push(...listed);
      continue;
    }
    const candidates = candidatesOf(read);
    if (candidates.length === 0) {
      addToLast(drafts, read);
      continue;
    }
    tellingFeatures(weigher.start(), read);
    const statement = weigher.scores();
    const beside = besideOf(units, index);
    const scored = candidates
      .map((candidate) => {
        const column = model.classes.indexOf(candidate.type);
        candidateFeatures(weigher.start(), candidate, article, support, beside);
        const score = (statement[column] ?? 0) + weigher.score(column);
        const told = dealTrees.score(candidateMeasures(candidate, article, support, beside, score));
        return { candidate, chance: probability(told) };
      })
      .sort((a, b) => b.chance - a.chance);
    const chosen: Candidate[] = [];
    for (const { candidate, chance } of scored) {
      if (chance < TOLD) break;
      if (chosen.some((other) => contradicts(other, candidate))) continue;
      chosen.push(candidate);
      drafts.push(draftOf(candidate, chance));
    }
    if (chosen.length === 0) addToLast(drafts, read);
  }
  return drafts;
}

/** Whether two candidates of one unit cannot both be told: they share their subject, or one's subject is the other's buyer of the same thing, or they share a sum. */
function contradicts(a: Candidate, b: Candidate): boolean {
  const who = (members: readonly Member[]) => new Set(members.map(({ participant }) => participant.who));
  const [subjectsA, subjectsB] = [who(a.subjects), who(b.subjects)];
  if ([...subjectsA].some((subject) => subjectsB.has(subject))) return true;
  if (a.subjects.length === 0 && a.type === b.type) return true;
  if (b.subjects.length === 0 && a.type === b.type) return true;
  const othersA = who(a.others.map(({ member }) => member));
  if (a.type === b.type && [...subjectsB].some((subject) => othersA.has(subject))) return true;
  const shared = a.sums[0] !== undefined && a.sums[0] === b.sums[0];
  return shared && a.type !== b.type;
}

function draftOf(candidate: Candidate, chance: number): DealDraft {
  const { read, subjects, others, sums, valuation } = candidate;
  const { unit } = read;
  const role = SUBJECT_ROLE[candidate.type] as Exclude<Role, 'none'>;
  const near = subjects[0]?.participant.to ?? others[0]?.member.participant.to ?? unit.from;
  const stake = STAKES.has(candidate.type)
    ? nearest(
        unit.percents.filter((percent) => isShare(unit, percent)),
        near,
      )
    : undefined;
  const type = stake ? typeOfStake(candidate.type, unit, stake.value.value) : candidate.type;
  const round = type === 'funding_round' ? roundTypeIn(unit, sums[0]?.match.from ?? near) : undefined;
  const date = nearest(unit.dates, near);
  return {
    type,
    chance,
    parts: [
      ...subjects.map(({ participant, chances }): Part => ({ role, participant, unit, probability: chances[role] })),
      ...others.map(
        (other): Part => ({ role: other.role, participant: other.member.participant, unit, probability: other.chance }),
      ),
    ],
    amounts: sums.map(({ match }) => ({ unit, match })),
    ...(valuation ? { valuation: { unit, match: valuation.match } } : {}),
    ...(round ? { round } : {}),
    ...(stake ? { stake: { unit, match: stake } } : {}),
    ...(date ? { date: { unit, match: date } } : {}),
    status: 'completed',
    background: false,
    units: [unit],
  };
}

const STAKES: ReadonlySet<DealType> = new Set(['acquisition', 'stake_purchase']);

/** Whether a percentage is a part of a company (`12 percent stake`, `51% of Otterburn`, `a stake of 9.9%`), not a premium or growth. */
function isShare({ paragraph }: Unit, { from, to }: TokenMatch<{ value: number }>): boolean {
  const { tokens } = paragraph;
  const [next, after] = [tokens[to]?.lower ?? '', tokens[to + 1]?.lower ?? ''];
  if (next === 'of')
    return (
      !/^(?:revenue|revenues|sales|its|profit|profits|the)$/.test(after) ||
      /^(?:company|firm|business|shares|stock|equity|group|startup)$/.test(tokens[to + 2]?.lower ?? '')
    );
  if (/^(?:stake|stakes|interest|share|shares|shareholding|holding|minority|majority|equity|controlling)$/.test(next))
    return true;
  const before = tokens[from - 1]?.lower ?? '';
  return (
    /^(?:of|to|at)$/.test(before) &&
    /^(?:stake|holding|interest|shareholding|share)$/.test(tokens[from - 2]?.lower ?? '')
  );
}

/** Control changes hands with more than half of a company, or where the text calls the part a majority; less is a stake. */
function typeOfStake(type: DealType, unit: Unit, percent: number): DealType {
  const words = unit.paragraph.tokens.slice(unit.from, unit.to);
  if (words.some(({ lower }) => lower === 'majority' || lower === 'controlling')) return 'acquisition';
  if (percent < 50) return 'stake_purchase';
  return percent > 50 ? 'acquisition' : type;
}

function nearest<T>(matches: readonly TokenMatch<T>[], at: number): TokenMatch<T> | undefined {
  return matches.length === 0
    ? undefined
    : matches.reduce((a, b) => (Math.abs(b.from - at) < Math.abs(a.from - at) ? b : a));
}

/** What a unit may add to a deal that was told before it, by type: the roles that it can fill. */
const ADDED: Partial<Record<DealType, readonly Exclude<Role, 'none'>[]>> = {
  funding_round: ['lead', 'investor'],
  fund_raise: ['investor'],
  acquisition: ['acquirer', 'seller'],
  stake_purchase: ['acquirer', 'seller'],
};

/** Adds what a unit that tells no deal itself says (`X led the round`, `The price was …`) to the last deal before it. */
function addToLast(drafts: readonly DealDraft[], read: ReadUnit): void {
  const last = drafts.at(-1);
  if (!last || read.unit.paragraph.index - last.units[0]!.paragraph.index > REACH) return;
  const { unit } = read;
  let added = false;
  const known = new Set(last.parts.map(({ participant }) => participant.who));
  for (const { participant, chances } of read.members) {
    const role = ADDED[last.type]?.find((wanted) => chances[wanted] >= 0.5);
    if (!role || known.has(participant.who) || participant.naming !== 'name') continue;
    if ((role === 'acquirer' || role === 'seller') && last.parts.some((part) => part.role === role)) continue;
    last.parts.push({ role, participant, unit, probability: chances[role] });
    added = true;
  }
  const sum = read.sums.find(({ amount }) => amount > 0.6);
  if (last.amounts.length === 0 && sum) {
    last.amounts.push({ unit, match: sum.match as TokenMatch<MoneyValue> });
    added = true;
  }
  const valuation = read.sums.find((value) => value.valuation > 0.5);
  if (!last.valuation && valuation) {
    last.valuation = { unit, match: valuation.match };
    added = true;
  }
  if (added && last.type === 'funding_round' && !last.round) {
    const round = roundTypeIn(unit, unit.from);
    if (round) last.round = round;
  }
  if (added) last.units.push(unit);
}
