import type { Article } from '../analysis';
import { runSteps, type Steps } from '../steps';
import { DuplicateFinder } from './duplicateFinder';
import { readStory, type StoryWords } from './storyWords';

/** An article by the index of its dump and its own in it. */
export interface ArticlePlace {
  readonly dump: number;
  readonly article: number;
}

/** The story of an article of an analysis, to be made once and compared with those of others. */
export function storyOf({ headline, articleBody, itemSpans }: Article): StoryWords {
  const text = `${headline}\n${articleBody}`;
  const end = headline.length;
  return readStory(text, { start: 0, end }, [{ start: end + 1, end: text.length }], itemSpans !== undefined);
}

/** For each dump and article the article of another dump that it repeats; undefined where it repeats none, or one of its own dump. */
export function repeatedAcross(dumps: readonly (readonly StoryWords[])[]): (ArticlePlace | undefined)[][] {
  return runSteps(repeatedAcrossSteps(dumps));
}

/** {@link repeatedAcross} piece by piece. */
export function* repeatedAcrossSteps(dumps: readonly (readonly StoryWords[])[]): Steps<(ArticlePlace | undefined)[][]> {
  const finder = new DuplicateFinder();
  const places: ArticlePlace[] = [];
  for (const [dump, stories] of dumps.entries())
    for (const [article, story] of stories.entries()) {
      finder.add(story);
      places.push({ dump, article });
      yield { stage: 'merging', fraction: dump / dumps.length };
    }
  const { found } = finder;
  const result = dumps.map((stories): (ArticlePlace | undefined)[] => stories.map(() => undefined));
  for (const [index, original] of found.entries()) {
    const { dump, article } = places[index]!;
    if (original !== undefined && places[original]!.dump !== dump) result[dump]![article] = places[original]!;
  }
  return result;
}
