import type { ArticleDraft } from '../segment/segmentation';
import type { Steps } from '../steps';
import { DuplicateFinder } from './duplicateFinder';
import { readStory } from './storyWords';

/** For each article the index of the one that it repeats, in full, in part or in nearly the same words; undefined where it repeats none. */
export function* repeatedArticles(text: string, articles: readonly ArticleDraft[]): Steps<(number | undefined)[]> {
  const finder = new DuplicateFinder();
  for (const { headline, body, items } of articles) {
    finder.add(readStory(text, headline, body, items !== undefined));
    yield { stage: 'merging', fraction: 1 };
  }
  return finder.found;
}
