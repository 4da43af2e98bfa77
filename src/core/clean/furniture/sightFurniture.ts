import type { Removal } from '../../analysis';
import { readStory, type StoryWords } from '../../duplicates/storyWords';
import { readSource } from '../../read/readSource';
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
  let next = 0;
  const sightRemoved = (end: number, article: number): void => {
    for (; next < removals.length && removals[next]!.span.start < end; next++) {
      const removal = removals[next]!;
      sight(removal.span, 'removed', article, removal);
    }
  };
  for (const [index, article] of articles.entries()) {
    const { headline, header, body, items, span } = article;
    sightRemoved(span.start, -1);
    const first = lines.length;
    sight(headline, 'headline', index);
    for (const own of header) sight(own, 'header', index);
    for (const own of body) sight(own, 'body', index);
    sightRemoved(span.end, index);
    // An article's lines were sighted by what they are.
    for (const line of lines.splice(first).sort((a, b) => bySpan(a.span, b.span))) lines.push(line);
    stories.push(readStory(view, headline, body, items !== undefined));
    yield { stage: 'reading', fraction: span.end / view.length };
  }
  sightRemoved(Number.POSITIVE_INFINITY, -1);
  return { text: view, lines, stories };
}

/** A 53-bit hash. */
function keyOf(text: string): number {
  return (hash32(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + hash32(text, 0x01000193);
}
