import type { Removal } from '../../analysis';
import { readStory, type StoryWords } from '../../duplicates/storyWords';
import { readSource } from '../../read/readSource';
import type { ArticleDraft } from '../../segment/segmentation';
import { segmentDump } from '../../segment/segmentDump';
import type { Steps } from '../../steps';
import { bySpan, type Span, slice } from '../../text/span';
import { hash32 } from '../../text/stableId';
import { furnitureShape } from './furnitureShape';

/** What a line is in its dump. */
export type SightedRole = 'headline' | 'header' | 'body' | 'removed';

/** A line of a dump, as far as learning furniture needs to know it. */
export interface SightedLine {
  /** Hash of its shape, or of its text where it is too long to be furniture. */
  readonly key: number;
  readonly role: SightedRole;
  /** Whether it is text of an article and as long as a full paragraph. */
  readonly prose: boolean;
  /** Index of the article that it stands in; -1 outside of all. */
  readonly article: number;
  /** Where it stands in the reading's text. */
  readonly span: Span;
  /** What took it. */
  readonly removal?: Removal;
}

/** The lines of one dump, and the stories that it tells. */
export interface DumpSighting {
  readonly text: string;
  readonly lines: readonly SightedLine[];
  readonly stories: readonly StoryWords[];
}

/** Length from which a line of an article is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;

/** Cuts and cleans `text` without any list and gives its lines in order; `undefined` where it is no dump. */
export function* sightFurniture(text: string): Steps<DumpSighting | undefined> {
  const reading = readSource(text);
  const { articles, removals } = yield* segmentDump(reading);
  if (articles.length === 0) return undefined;
  const view = reading.mapped.text;
  const stories: StoryWords[] = [];
  const lines: SightedLine[] = [];
  const sight = (span: Span, role: SightedRole, article: number, removal?: Removal): void => {
    const own = slice(view, span);
    if (own.trim() === '') return;
    const key = keyOf(furnitureShape(own) ?? own);
    const prose = role === 'body' && own.length >= PARAGRAPH;
    lines.push({ key, role, prose, article, span, ...(removal ? { removal } : {}) });
  };
  for (const [index, article] of articles.entries()) {
    const { headline, header, body, items } = article;
    stories.push(readStory(view, headline, body, items !== undefined));
    sight(headline, 'headline', index);
    for (const span of header) sight(span, 'header', index);
    for (const span of body) sight(span, 'body', index);
    yield { stage: 'reading', fraction: article.span.end / view.length };
  }
  let article = 0;
  for (const removal of removals) {
    while (article < articles.length && articles[article]!.span.end <= removal.span.start) article++;
    sight(removal.span, 'removed', isInside(articles[article], removal.span) ? article : -1, removal);
  }
  return { text: view, lines: lines.sort((a, b) => bySpan(a.span, b.span)), stories };
}

function isInside(article: ArticleDraft | undefined, { start }: Span): boolean {
  return article !== undefined && article.span.start <= start;
}

/** A 53-bit hash. */
function keyOf(text: string): number {
  return (hash32(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + hash32(text, 0x01000193);
}
