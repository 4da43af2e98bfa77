import { loadModels, type Models } from '../learn/models';
import type { Steps } from '../steps';

/** The trained models, which nothing needs before a dump is analysed: made on first use, piece by piece. */
export function makeModels(): Steps<Models> {
  return loadModels();
}
