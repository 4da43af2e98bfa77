import { readFileSync } from 'node:fs';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { runSteps } from '../../../src/core/steps';
import type { ResultPlaces } from '../../../src/results/resultPlaces';
import { resultSteps } from '../../../src/results/resultScan';

/** A sample dump: its path, text and analysis. */
export interface Sample {
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

const read = (name: string): Sample => {
  const path = `test/samples/${name}`;
  const text = readFileSync(path, 'utf8');
  return { path, text, analysis: analyzeDump({ text, path }) };
};

/** Two of the sample dumps, analysed. */
export const samples: readonly Sample[] = [read('tech-desk-archive.txt'), read('month-archive-march-2024.txt')];

/** What a JSON text speaks of. */
export function placesOf(json: string, lines = false): ResultPlaces {
  return runSteps(resultSteps(json, lines));
}
