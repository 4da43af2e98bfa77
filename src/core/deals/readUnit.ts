import type { MoneyValue } from '../analysis';
import { FeatureWeigher } from '../learn/featureSink';
import type { LinearModel } from '../learn/linearModel';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { type UnitView, viewUnit } from './contextFeatures';
import { moneyFeatures } from './moneyFeatures';
import type { Participant } from './participant';
import { ROLES, type Role } from './role';
import { type ArticleView, roleFeatures } from './roleFeatures';
import type { Unit } from './unit';

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

/** A unit as the models read it. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly view: UnitView;
  readonly members: readonly Member[];
  readonly sums: readonly Sum[];
}

/** The models that units are read with. */
export interface UnitModels {
  readonly roles: LinearModel;
  readonly sums: LinearModel;
}

/** Reads who may be what in a unit. */
export function readUnit(unit: Unit, article: ArticleView, models: UnitModels): ReadUnit {
  const view = viewUnit(unit);
  const roles = new FeatureWeigher(models.roles);
  const sums = new FeatureWeigher(models.sums);
  const members = unit.participants.map((participant): Member => {
    roleFeatures(roles.start(), view, participant, article);
    const probabilities = roles.probabilities();
    const chances = Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<Role, number>;
    models.roles.classes.forEach((label, i) => {
      chances[label as Role] = probabilities[i]!;
    });
    return { participant, chances };
  });
  const at = (label: string): number => models.sums.classes.indexOf(label);
  const [amount, valuation] = [at('amount'), at('valuation')];
  const amounts = unit.money.map((match): Sum => {
    moneyFeatures(sums.start(), view, match);
    const probabilities = sums.probabilities();
    return { match, amount: probabilities[amount] ?? 0, valuation: probabilities[valuation] ?? 0 };
  });
  return { unit, view, members, sums: amounts };
}
