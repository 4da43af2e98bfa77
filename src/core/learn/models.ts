import type { ExtractionModels } from '../deals/extractDeals';
import type { NameModels } from '../recognize/recognizeArticle';
import type { Progress, Steps } from '../steps';
import background from './data/background.json';
import deals from './data/deals.json';
import dealTrees from './data/dealTrees.json';
import joint from './data/joint.json';
import names from './data/names.json';
import roles from './data/roles.json';
import statements from './data/statements.json';
import status from './data/status.json';
import sums from './data/sums.json';
import wordGroups from './data/wordGroups.json';
import { LinearModel } from './linearModel';
import { TreeModel } from './treeModel';
import { WordGroups } from './wordGroups';

/** The trained models that the pipeline weighs signals with. */
export interface Models extends ExtractionModels, NameModels {}

const LINEAR = { names, deals, joint, statements, roles, sums, status, background };
type LinearName = keyof typeof LINEAR;

const LOADING: Progress = { stage: 'reading', fraction: 0 };

/** What is made already, for all analyses. */
const made: Partial<Record<LinearName, LinearModel>> = {};
let trees: TreeModel | undefined;
let words: WordGroups | undefined;

/** The models that the program ships: made on first use, one after the other, since together they hold a host too long. */
export function* loadModels(): Steps<Models> {
  for (const name of Object.keys(LINEAR) as LinearName[]) {
    if (made[name]) continue;
    made[name] = new LinearModel(LINEAR[name]);
    yield LOADING;
  }
  if (!words) {
    words = shippedWords();
    yield LOADING;
  }
  trees ??= new TreeModel(dealTrees);
  return { ...(made as Record<LinearName, LinearModel>), dealTrees: trees, words };
}

/** The groups of words that the program ships; nothing is trained in them. */
export function shippedWords(): WordGroups {
  return new WordGroups(wordGroups);
}
