import type { DealType, MoneyValue } from '../analysis';
import type { LinearModel } from '../learn/linearModel';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { type UnitView, viewUnit } from './contextFeatures';
import { moneyFeatures } from './moneyFeatures';
import type { Participant } from './participant';
import { type Role, type SumRole, TYPE_OF_ROLE } from './role';
import { type ArticleView, roleFeatures } from './roleFeatures';
import type { Unit } from './unit';

/** A participant with its role in its unit. */
export interface Cast {
  readonly participant: Participant;
  readonly role: Role;
  readonly probability: number;
}

/** A sum with its role in its unit. */
export interface Sum {
  readonly match: TokenMatch<MoneyValue>;
  readonly role: SumRole;
  readonly probability: number;
}

/** A unit as the models read it. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly view: UnitView;
  /** Participants with a role, in order. */
  readonly cast: readonly Cast[];
  /** Sums with a role, in order. */
  readonly sums: readonly Sum[];
}

/** The models that deals are read with. */
export interface DealModels {
  readonly roles: LinearModel;
  readonly sums: LinearModel;
}

/** Reads who is what in a unit; roles that contradict each other are settled for the unit as a whole. */
export function readUnit(unit: Unit, article: ArticleView, models: DealModels): ReadUnit {
  const view = viewUnit(unit);
  const cast = unit.participants.map((participant): Cast => {
    const { label, probability } = models.roles.best(roleFeatures(view, participant, article));
    return { participant, role: label as Role, probability };
  });
  const sums = unit.money.map((match): Sum => {
    const { label, probability } = models.sums.best(moneyFeatures(view, match));
    return { match, role: label as SumRole, probability };
  });
  return {
    unit,
    view,
    cast: settle(cast.filter(({ role }) => role !== 'none')),
    sums: sums.filter(({ role }) => role !== 'none'),
  };
}

/** For a type that a unit has no subject of: the type whose subject it has, and what the orphans then are. */
const ADOPTIONS: readonly { readonly orphan: Role; readonly subject: Role; readonly becomes: Role }[] = [
  { orphan: 'acquirer', subject: 'stakeTarget', becomes: 'stakeBuyer' },
  { orphan: 'stakeBuyer', subject: 'target', becomes: 'acquirer' },
  { orphan: 'investor', subject: 'stakeTarget', becomes: 'stakeBuyer' },
  { orphan: 'lead', subject: 'stakeTarget', becomes: 'stakeBuyer' },
  { orphan: 'stakeBuyer', subject: 'company', becomes: 'investor' },
  { orphan: 'acquirer', subject: 'company', becomes: 'investor' },
  { orphan: 'investor', subject: 'target', becomes: 'acquirer' },
  { orphan: 'lead', subject: 'target', becomes: 'acquirer' },
  { orphan: 'investor', subject: 'manager', becomes: 'fundInvestor' },
];

const OWN_SUBJECT: Partial<Record<Role, Role>> = {
  acquirer: 'target',
  stakeBuyer: 'stakeTarget',
  investor: 'company',
  lead: 'company',
};

function settle(cast: readonly Cast[]): Cast[] {
  const roles = new Set(cast.map(({ role }) => role));
  const settled = cast.map((member): Cast => {
    const own = OWN_SUBJECT[member.role];
    if (!own || roles.has(own)) return member;
    const adoption = ADOPTIONS.find(({ orphan, subject }) => orphan === member.role && roles.has(subject));
    return adoption ? { ...member, role: adoption.becomes } : member;
  });
  // one thing cannot be bought by itself: the less sure of two roles of one name within a deal goes
  return settled.filter(
    (member) =>
      !settled.some(
        (other) =>
          other !== member &&
          clashes(other, member) &&
          (other.probability > member.probability ||
            (other.probability === member.probability && other.participant.from < member.participant.from)),
      ),
  );
}

function clashes(a: Cast, b: Cast): boolean {
  return (
    a.participant.who === b.participant.who &&
    (a.role !== b.role ? typeOf(a.role) === typeOf(b.role) : true) &&
    a.role !== 'none'
  );
}

function typeOf(role: Role): DealType | undefined {
  return role === 'none' ? undefined : TYPE_OF_ROLE[role];
}
