import type { DealType, MoneyValue } from '../analysis';
import { FeatureWeigher } from '../learn/featureSink';
import type { LinearModel } from '../learn/linearModel';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { besideOf } from './beside';
import { jointFeatures } from './jointFeatures';
import { moneyFeatures } from './moneyFeatures';
import type { Participant } from './participant';
import { type Chances, noChances, type Role } from './role';
import { type ArticleView, roleFeatures } from './roleFeatures';
import { statementFeatures } from './statementFeatures';
import { Support } from './support';
import type { Unit } from './unit';
import { type UnitView, viewUnit } from './unitView';

/** A participant with the probability of each role in its unit. */
export interface Member {
  readonly participant: Participant;
  readonly chances: Readonly<Chances>;
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
  /** The likeliest of {@link types}. */
  readonly top: StatementType;
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

/** Reads units one by one: who may be what, each participant by itself. Made once for many units. */
export class UnitReader {
  private readonly roles: FeatureWeigher;
  private readonly sums: FeatureWeigher;
  private readonly statements: FeatureWeigher;
  private readonly amount: number;
  private readonly valuation: number;

  constructor(private readonly models: UnitModels) {
    this.roles = new FeatureWeigher(models.roles);
    this.sums = new FeatureWeigher(models.sums);
    this.statements = new FeatureWeigher(models.statements);
    this.amount = models.sums.classes.indexOf('amount');
    this.valuation = models.sums.classes.indexOf('valuation');
  }

  /** Reads a unit of an article. */
  read(unit: Unit, article: ArticleView): ReadUnit {
    const { models, roles, sums, statements } = this;
    const view = viewUnit(unit);
    statementFeatures(statements.start(), view);
    const types = statements
      .probabilities()
      .map((chance, i): StatementType => ({ name: models.statements.classes[i] as StatementType['name'], chance }));
    const members = unit.participants.map((participant): Member => {
      roleFeatures(roles.start(), view, participant, article);
      return { participant, chances: chancesOf(models.roles, roles) };
    });
    const amounts = unit.money.map((match): Sum => {
      moneyFeatures(sums.start(), view, match);
      const probabilities = sums.probabilities();
      return { match, amount: probabilities[this.amount] ?? 0, valuation: probabilities[this.valuation] ?? 0 };
    });
    const top = types.reduce((a, b) => (b.chance > a.chance ? b : a));
    return { unit, view, members, sums: amounts, types, top };
  }
}

/**
 * Reads the participants of an article's units once more, each in the light of what the others, its unit and its other mentions look like.
 * Takes the units as {@link UnitReader} gives them and gives them with new chances.
 */
export function readJointly(units: readonly ReadUnit[], article: ArticleView, joint: LinearModel): ReadUnit[] {
  const support = new Support(units);
  const weigher = new FeatureWeigher(joint);
  return units.map((read, index) => {
    const beside = besideOf(units, index);
    const members = read.members.map((member): Member => {
      jointFeatures(weigher.start(), read, member, article, support, beside);
      return { participant: member.participant, chances: chancesOf(joint, weigher) };
    });
    return { ...read, members };
  });
}

function chancesOf(model: LinearModel, weigher: FeatureWeigher): Chances {
  const probabilities = weigher.probabilities();
  const chances = noChances();
  for (let i = 0; i < probabilities.length; i++) chances[model.classes[i] as Role] = probabilities[i]!;
  return chances;
}
