import type { DealType } from '../analysis';
import type { Member, ReadUnit, Sum } from './readUnit';
import { type Role, SUBJECT_ROLE } from './role';

/** A deal that a unit may tell: its subject and who else would have a part in it. */
export interface Candidate {
  readonly type: DealType;
  readonly read: ReadUnit;
  /** What it is about; several for mergers and partnerships, none for assets that have no name. */
  readonly subjects: readonly Member[];
  readonly others: readonly {
    readonly member: Member;
    readonly role: Exclude<Role, 'none'>;
    readonly chance: number;
  }[];
  /** The sum, then its restatements. */
  readonly sums: readonly Sum[];
  readonly valuation: Sum | undefined;
}

/** Roles that are one to a deal but for its type: who buys or puts money in, and what is bought or paid into. */
const BUYERS: readonly Role[] = ['acquirer', 'investor', 'lead'];

/** Buying roles by type; a type without one has no buyers. */
const BUYER_OF: Partial<Record<DealType, Exclude<Role, 'none'>>> = {
  funding_round: 'investor',
  acquisition: 'acquirer',
  stake_purchase: 'acquirer',
  fund_raise: 'investor',
};

const SINGLE: readonly DealType[] = ['funding_round', 'acquisition', 'stake_purchase', 'fund_raise', 'ipo'];
const JOINT: readonly DealType[] = ['merger', 'partnership'];

/** A subject less likely than this is not tried. */
const LEAST_SUBJECT = 0.06;
/** Chances from which a participant has a part in a deal that is told for sure. */
const PART = 0.5;
/** Chance from which several subjects share out a unit among them. */
const SHARING = 0.4;

/** All deals that a unit may tell. Their number is bounded by the number of its participants. */
export function candidatesOf(read: ReadUnit): Candidate[] {
  const found: Candidate[] = [];
  const groups = sumGroups(read);
  for (const type of SINGLE) {
    const role = SUBJECT_ROLE[type];
    const sharing = distinct(read.members.filter(({ chances }) => chances[role] >= SHARING));
    for (const member of distinct(read.members.filter(({ chances }) => chances[role] >= LEAST_SUBJECT)))
      found.push(single(read, type, member, sharing, groups));
  }
  for (const type of JOINT) {
    const role = SUBJECT_ROLE[type];
    const members = distinct(read.members.filter(({ chances }) => chances[role] >= 0.2));
    if (members.length >= 2)
      found.push({ type, read, subjects: members, others: [], sums: groups[0] ?? [], valuation: undefined });
  }
  const asset = assetDeal(read, groups);
  if (asset) found.push(asset);
  return found;
}

/** One member a thing: the likeliest to be named so. */
function distinct(members: readonly Member[]): Member[] {
  return members.filter(
    (member, i) => members.findIndex(({ participant }) => participant.who === member.participant.who) === i,
  );
}

function single(
  read: ReadUnit,
  type: DealType,
  subject: Member,
  sharing: readonly Member[],
  groups: readonly Sum[][],
): Candidate {
  const subjects = sharing.includes(subject)
    ? sharing
    : [subject, ...sharing].sort((a, b) => a.participant.from - b.participant.from);
  const index = subjects.indexOf(subject);
  const others = read.members.flatMap((member) => {
    if (subjects.some(({ participant }) => participant.who === member.participant.who)) return [];
    const part = partIn(type, member);
    return part && belongs(read, subjects, index, member, part.role) ? [{ member, ...part }] : [];
  });
  const unique = others.filter(
    (other, i) => others.findIndex(({ member }) => member.participant.who === other.member.participant.who) === i,
  );
  const valuation = read.sums
    .filter((sum) => sum.valuation > 0.5)
    .find((sum) => ownerOf(subjects, sum.match.from) === index);
  return { type, read, subjects: [subject], others: unique, sums: sumsOf(subjects, index, groups), valuation };
}

/** The part that a member would have in a deal of the type, other than being its subject. */
function partIn(type: DealType, member: Member): { role: Exclude<Role, 'none'>; chance: number } | undefined {
  const { chances } = member;
  const options: [Exclude<Role, 'none'>, number][] = [];
  const buyer = BUYER_OF[type];
  if (buyer)
    options.push([
      buyer === 'investor' && chances.lead > chances.investor ? 'lead' : buyer,
      BUYERS.reduce((sum, role) => sum + chances[role], 0),
    ]);
  if (type === 'acquisition' || type === 'stake_purchase') options.push(['seller', chances.seller]);
  if (type === 'fund_raise') options.push(['fund', chances.fund]);
  if (type === 'ipo') options.push(['exchange', chances.exchange]);
  const [role, chance] = options.reduce((a, b) => (b[1] > a[1] ? b : a));
  return chance / (chance + chances.none) >= PART && chance > 0.15 ? { role, chance } : undefined;
}

/** Whether a member's part is in the deal of subject `index` where a unit has several: the subject before it, or all of them. */
function belongs(read: ReadUnit, subjects: readonly Member[], index: number, member: Member, role: Role): boolean {
  if (subjects.length === 1) return true;
  const at = member.participant.from;
  const before = at < subjects[0]!.participant.from;
  const behind = at > subjects.at(-1)!.participant.from;
  if (before && role !== 'seller') return true;
  if (behind && (role === 'acquirer' || role === 'seller')) {
    const rivals = read.members.filter((other) => partIn('acquisition', other)?.role === role).length;
    if (rivals <= 1) return true;
  }
  return ownerOf(subjects, at) === index;
}

/** Which of several subjects something at token `at` belongs to: the last before it, else the first. */
function ownerOf(subjects: readonly Member[], at: number): number {
  let owner = 0;
  for (let i = 0; i < subjects.length; i++) if (subjects[i]!.participant.from <= at) owner = i;
  return owner;
}

function sumsOf(subjects: readonly Member[], index: number, groups: readonly Sum[][]): readonly Sum[] {
  if (groups.length === subjects.length) return groups[index]!;
  const mine =
    subjects.length === 1 ? groups : groups.filter((group) => ownerOf(subjects, group[0]!.match.from) === index);
  return mine.length === 0 ? [] : mine.reduce((a, b) => (b[0]!.amount > a[0]!.amount + 0.1 ? b : a));
}

/** Sums that may be amounts; those that say the same in other currencies stand together: in brackets, or behind `or`, `about`, a comma. */
function sumGroups(read: ReadUnit): Sum[][] {
  const groups: Sum[][] = [];
  const { tokens } = read.unit.paragraph;
  let last: Sum | undefined;
  for (const sum of read.sums) {
    const close = last && sum.match.from - last.match.to <= 4 && sum.match.value.currency !== last.match.value.currency;
    const joined =
      close &&
      tokens
        .slice(last!.match.to, sum.match.from)
        .every(
          (token) =>
            token.kind === 'mark' ||
            /^(?:or|about|around|approximately|roughly|some|nearly|almost|i|e|equivalent|to|us|approx)$/.test(
              token.lower,
            ),
        );
    if (joined && groups.at(-1)?.includes(last!)) groups.at(-1)!.push(sum);
    else if (sum.amount >= 0.35) groups.push([sum]);
    last = sum;
  }
  return groups;
}

/** An acquisition whose target has no name of its own: somebody buys from somebody. */
function assetDeal(read: ReadUnit, groups: readonly Sum[][]): Candidate | undefined {
  if (read.members.some(({ chances }) => chances.target > 0.2 || chances.company > 0.4)) return undefined;
  const others = distinct(read.members).flatMap((member) => {
    const part = partIn('acquisition', member);
    return part ? [{ member, ...part }] : [];
  });
  const roles = new Set(others.map(({ role }) => role));
  if (!roles.has('acquirer') || !(roles.has('seller') || groups.length > 0)) return undefined;
  return { type: 'acquisition', read, subjects: [], others, sums: groups[0] ?? [], valuation: undefined };
}
