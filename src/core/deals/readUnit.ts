import type { DealType, MoneyValue } from '../analysis';
import { FeatureWeigher } from '../learn/featureSink';
import type { LinearModel } from '../learn/linearModel';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { jointFeatures } from './jointFeatures';
import { moneyFeatures } from './moneyFeatures';
import type { Participant } from './participant';
import { ROLES, type Role } from './role';
import { type ArticleView, roleFeatures } from './roleFeatures';
import { statementFeatures } from './statementFeatures';
import { Support } from './support';
import type { Unit } from './unit';
import { type UnitView, viewUnit } from './unitView';

/** A participant with the probability of each role in its unit. */
export interface Member {
  readonly participant: Participant;
  readonly chances: Readonly<Record<Role, number>>;
}

/** A sum with the probability that it is the deal's amount, and that it is a valuation. */
export interface Sum {
  readonly match: TokenMatch<MoneyValue>;
  readonly amount: number;
  readonly valuation: number;
}

/** How likely it is that a unit speaks of deals of a type, or of none. */
export interface StatementType {
  readonly name: DealType | 'none';
  readonly chance: number;
}

/** A unit as the models read it. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly view: UnitView;
  readonly members: readonly Member[];
  readonly sums: readonly Sum[];
  readonly types: readonly StatementType[];
}

/** The models that units are read with one by one. */
export interface UnitModels {
  /** Tells what type of deal a unit speaks of, by `statementFeatures`. */
  readonly statements: LinearModel;
  /** Tells a participant's role by `roleFeatures`. */
  readonly roles: LinearModel;
  /** Tells what a sum is by `moneyFeatures`. */
  readonly sums: LinearModel;
}

/** Reads who may be what in a unit, each participant by itself. */
export function readUnit(unit: Unit, article: ArticleView, models: UnitModels): ReadUnit {
  const view = viewUnit(unit);
  const roles = new FeatureWeigher(models.roles);
  const sums = new FeatureWeigher(models.sums);
  const statements = new FeatureWeigher(models.statements);
  const members = unit.participants.map((participant): Member => {
    roleFeatures(roles.start(), view, participant, article);
    return { participant, chances: chancesOf(models.roles, roles) };
  });
  const at = (label: string): number => models.sums.classes.indexOf(label);
  const [amount, valuation] = [at('amount'), at('valuation')];
  const amounts = unit.money.map((match): Sum => {
    moneyFeatures(sums.start(), view, match);
    const probabilities = sums.probabilities();
    return { match, amount: probabilities[amount] ?? 0, valuation: probabilities[valuation] ?? 0 };
  });
  statementFeatures(statements.start(), view);
  const types = statements
    .probabilities()
    .map((chance, i): StatementType => ({ name: models.statements.classes[i] as StatementType['name'], chance }));
  return { unit, view, members, sums: amounts, types };
}

/**
 * Reads the participants of an article's units once more, each in the light of what the others, its unit and its other mentions look like.
 * Takes the units as {@link readUnit} gives them and gives them with new chances.
 */
export function readJointly(units: readonly ReadUnit[], article: ArticleView, joint: LinearModel): ReadUnit[] {
  const support = new Support(units);
  const weigher = new FeatureWeigher(joint);
  return units.map((read) => ({
    ...read,
    members: read.members.map((member): Member => {
      jointFeatures(weigher.start(), read, member, article, support);
      return { participant: member.participant, chances: chancesOf(joint, weigher) };
    }),
  }));
}

function chancesOf(model: LinearModel, weigher: FeatureWeigher): Record<Role, number> {
  const probabilities = weigher.probabilities();
  const chances = Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>;
  model.classes.forEach((label, i) => {
    chances[label as Role] = probabilities[i]!;
  });
  return chances;
}
