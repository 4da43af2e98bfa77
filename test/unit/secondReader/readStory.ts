import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import type { ReadArticle } from '../../../src/secondReader/locateProposal';
import { ArticleReader } from '../../../src/secondReader/readArticle';

/** A dump with one story, in typesetters’ quotes and dashes. */
export const STORY = `Harrow Quay takes the helm at Pellworm Ferries

3 May 2024

By Ada Fenwick

The board of Pellworm Ferries met on Thursday. Harrow Quay will “take the helm” at Pellworm Ferries for $40 million – its largest step so far. The seller is Dunmore Holdings.

Earlier, on 12 March 2024, Tansy Robotics said that Kestrel Ventures and Marlowe Ridge had put in €12 million; Kestrel Ventures led the Series A round. It’s a “good fit”, said Bo Lund.

Marlowe Ridge took 25 per cent of Otterburn Mills. Share this story on your networks.
`;

/** An analysed dump, with its first article ready to be read. */
export interface Story {
  readonly analysis: Analysis;
  readonly read: ReadArticle;
}

/** Analyses `text` and prepares its first article. */
export function readStory(text = STORY): Story {
  const analysis = analyzeDump({ text, path: 'story.txt' });
  const [article] = analysis.articles;
  if (!article) throw new Error('The story has no article');
  return { analysis, read: new ArticleReader(text, analysis).read(article) };
}
