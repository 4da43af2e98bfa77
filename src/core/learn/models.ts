import names from './data/names.json';
import { LinearModel, type LinearModelData } from './linearModel';

/** The trained models that the pipeline weighs signals with. */
export interface Models {
  /** Tells the type of a name by the features of `nameFeatures`. */
  readonly names: LinearModel;
}

let shipped: Models | undefined;

/** The models that the program ships; made on first use. */
export function shippedModels(): Models {
  shipped ??= { names: new LinearModel(names as LinearModelData) };
  return shipped;
}
