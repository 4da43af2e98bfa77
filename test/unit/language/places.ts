import type { Analysis } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import { type DumpPlaces, placesSteps } from '../../../src/language/dumpPlaces';

/** The places of an analysis. */
export function placesOf(analysis: Analysis): DumpPlaces {
  return runSteps(placesSteps(analysis));
}
