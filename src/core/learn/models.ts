import type { ExtractionModels } from '../deals/extractDeals';
import background from './data/background.json';
import deals from './data/deals.json';
import dealTrees from './data/dealTrees.json';
import joint from './data/joint.json';
import names from './data/names.json';
import roles from './data/roles.json';
import statements from './data/statements.json';
import status from './data/status.json';
import sums from './data/sums.json';
import { LinearModel } from './linearModel';
import { TreeModel } from './treeModel';

/** The trained models that the pipeline weighs signals with. */
export interface Models extends ExtractionModels {
  /** Tells the type of a name by the features of `nameFeatures`. */
  readonly names: LinearModel;
}

let shipped: Models | undefined;

/** The models that the program ships; made on first use. */
export function shippedModels(): Models {
  shipped ??= {
    names: new LinearModel(names),
    deals: new LinearModel(deals),
    dealTrees: new TreeModel(dealTrees),
    joint: new LinearModel(joint),
    statements: new LinearModel(statements),
    roles: new LinearModel(roles),
    sums: new LinearModel(sums),
    status: new LinearModel(status),
    background: new LinearModel(background),
  };
  return shipped;
}
