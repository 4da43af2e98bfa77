import type { DealType, MoneyValue } from '../analysis';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import type { DealDraft, Part } from './dealDraft';
import type { Cast, ReadUnit, Sum } from './readUnit';
import { type Role, SUBJECT_ROLE, TYPE_OF_ROLE } from './role';
import { roundTypeIn } from './roundType';

/** Types whose subjects stand together in one deal. */
const JOINT: ReadonlySet<DealType> = new Set(['merger', 'partnership']);
/** How many paragraphs later a deal can still be added to by a unit that names no subject. */
const REACH = 2;

/** The deals that the units tell, each unit's own; a unit without a subject adds to the deal told last before it. */
export function buildDrafts(units: readonly ReadUnit[]): DealDraft[] {
  const drafts: DealDraft[] = [];
  for (const read of units) {
    const types = new Set<DealType>();
    for (const { role } of read.cast) if (role !== 'none' && role !== 'seller') types.add(TYPE_OF_ROLE[role]);
    if (types.size === 0 && read.cast.some(({ role }) => role === 'seller')) types.add('acquisition');
    for (const type of types) {
      const own = draftsOf(read, type, types);
      if (own.length > 0) drafts.push(...own);
      else addToLast(drafts, read, type);
    }
    if (types.size === 0) addSums(drafts, read);
  }
  return drafts.filter(isWhole);
}

function castOf(read: ReadUnit, type: DealType, types: ReadonlySet<DealType>): Cast[] {
  return read.cast.filter(
    ({ role }) =>
      role !== 'none' &&
      (TYPE_OF_ROLE[role] === type || (role === 'seller' && type === 'stake_purchase' && !types.has('acquisition'))),
  );
}

function draftsOf(read: ReadUnit, type: DealType, types: ReadonlySet<DealType>): DealDraft[] {
  const cast = castOf(read, type, types);
  let subjects = cast.filter(({ role }) => role === SUBJECT_ROLE[type]);
  if (type === 'fund_raise' && subjects.length === 0) subjects = cast.filter(({ role }) => role === 'fund').slice(0, 1);
  if (subjects.length === 0) return [];
  const amounts = read.sums.filter(({ role }) => role === 'amount');
  const valuations = read.sums.filter(({ role }) => role === 'valuation');
  if (JOINT.has(type))
    return subjects.length < 2 ? [] : [draft(read, type, subjects, sumGroups(read, amounts)[0] ?? [], valuations[0])];
  const distinct = subjects.filter(
    (subject, i) => subjects.findIndex((other) => other.participant.who === subject.participant.who) === i,
  );
  const others = cast.filter((member) => !subjects.includes(member));
  const groups = sumGroups(read, amounts);
  return distinct.map((subject, i) => {
    const mine = others.filter(
      (member) =>
        ownerOf(distinct, member.participant.from) === i || distinct.length === 1 || sharedBy(distinct, member, others),
    );
    const sums =
      groups.length === distinct.length
        ? groups[i]!
        : (groups.find((group) => ownerOf(distinct, group[0]!.match.from) === i) ?? []);
    const valuation = valuations.find((value) => ownerOf(distinct, value.match.from) === i);
    return draft(read, type, [subject, ...mine], sums, valuation);
  });
}

/** Which of several subjects something at token `at` belongs to: the last before it, else the first. */
function ownerOf(subjects: readonly Cast[], at: number): number {
  let owner = 0;
  for (let i = 0; i < subjects.length; i++) if (subjects[i]!.participant.from <= at) owner = i;
  return owner;
}

/** A buyer that stands before all of several targets buys them all; one behind them all too, where it is the only one. */
function sharedBy(subjects: readonly Cast[], member: Cast, others: readonly Cast[]): boolean {
  const before = member.participant.from < subjects[0]!.participant.from;
  const behind = member.participant.from > subjects.at(-1)!.participant.from;
  const alone = others.filter(({ role }) => role === member.role).length === 1;
  return (before && member.role !== 'seller') || (behind && alone && isBuyer(member.role));
}

function isBuyer(role: Role): boolean {
  return role === 'acquirer' || role === 'stakeBuyer' || role === 'seller';
}

/** Sums that say the same in other currencies stand together: in brackets, or behind `or`, `about`, a comma. */
function sumGroups(read: ReadUnit, sums: readonly Sum[]): Sum[][] {
  const groups: Sum[][] = [];
  const { tokens } = read.unit.paragraph;
  for (const sum of sums) {
    const last = groups.at(-1)?.at(-1);
    const close = last && sum.match.from - last.match.to <= 4 && sum.match.value.currency !== last.match.value.currency;
    const joined =
      close &&
      tokens
        .slice(last.match.to, sum.match.from)
        .every(
          (token) =>
            token.kind === 'mark' ||
            /^(?:or|about|around|approximately|roughly|some|nearly|almost|i|e|equivalent|to|us|approx)$/.test(
              token.lower,
            ),
        );
    if (joined) groups.at(-1)!.push(sum);
    else groups.push([sum]);
  }
  return groups;
}

function draft(
  read: ReadUnit,
  type: DealType,
  cast: readonly Cast[],
  sums: readonly Sum[],
  valuation: Sum | undefined,
): DealDraft {
  const { unit } = read;
  const near = cast[0]!.participant.to;
  const round = type === 'funding_round' ? roundTypeIn(unit, sums[0]?.match.from ?? near) : undefined;
  const stake = type === 'stake_purchase' || type === 'acquisition' ? nearest(unit.percents, near) : undefined;
  return {
    type,
    parts: cast.map((member) => partOf(read, member)),
    amounts: sums.map(({ match }) => ({ unit, match })),
    ...(valuation ? { valuation: { unit, match: valuation.match } } : {}),
    ...(round ? { round } : {}),
    ...(stake && hasStakeWord(read) ? { stake: { unit, match: stake } } : {}),
    ...(unit.dates[0] ? { date: { unit, match: nearest(unit.dates, near)! } } : {}),
    status: 'completed',
    background: false,
    units: [unit],
  };
}

function hasStakeWord(read: ReadUnit): boolean {
  return read.unit.cues.some(({ name }) => name === 'STAKE' || name === 'BUY' || name === 'SELL' || name === 'TAKE');
}

function partOf(read: ReadUnit, { participant, role, probability }: Cast): Part {
  return { role: role as Exclude<Role, 'none'>, participant, unit: read.unit, probability };
}

function nearest<T>(matches: readonly TokenMatch<T>[], at: number): TokenMatch<T> | undefined {
  return matches.length === 0
    ? undefined
    : matches.reduce((a, b) => (Math.abs(b.from - at) < Math.abs(a.from - at) ? b : a));
}

/** Adds what a unit without a subject says of a deal (`X led the round`) to the last deal of the type. */
function addToLast(drafts: readonly DealDraft[], read: ReadUnit, type: DealType): void {
  const last = drafts.findLast((candidate) => candidate.type === type);
  if (!last || !isNear(last, read)) return;
  const known = new Set(last.parts.map(({ participant }) => participant.who));
  const types = new Set([type]);
  for (const member of castOf(read, type, types))
    if (!known.has(member.participant.who)) last.parts.push(partOf(read, member));
  addTerms(last, read);
}

/** Adds the sums of a unit that names nobody with a role to the last deal, where that still lacks one. */
function addSums(drafts: readonly DealDraft[], read: ReadUnit): void {
  const last = drafts.at(-1);
  if (last && isNear(last, read)) addTerms(last, read);
}

function addTerms(last: DealDraft, read: ReadUnit): void {
  const { unit } = read;
  const before = last.units.length;
  const group = sumGroups(
    read,
    read.sums.filter(({ role, probability }) => role === 'amount' && probability > 0.6),
  )[0];
  if (last.amounts.length === 0 && group) {
    last.amounts.push(...group.map(({ match }: { match: TokenMatch<MoneyValue> }) => ({ unit, match })));
    last.units.push(unit);
  }
  const valuation = read.sums.find(({ role }) => role === 'valuation');
  if (!last.valuation && valuation) last.valuation = { unit, match: valuation.match };
  if (last.type === 'funding_round' && !last.round) {
    const round = roundTypeIn(unit, unit.from);
    if (round) last.round = round;
  }
  if (last.units.length === before && !last.units.includes(unit)) last.units.push(unit);
}

function isNear(last: DealDraft, read: ReadUnit): boolean {
  return read.unit.paragraph.index - last.units[0]!.paragraph.index <= REACH;
}

/** Whether a deal says enough: mergers and partnerships need two parties. */
function isWhole(candidate: DealDraft): boolean {
  return !JOINT.has(candidate.type) || new Set(candidate.parts.map(({ participant }) => participant.who)).size >= 2;
}
