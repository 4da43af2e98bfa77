import type { Removal } from '../../analysis';
import { readStory, type StoryWords } from '../../duplicates/storyWords';
import { readSource } from '../../read/readSource';
import { segmentDump } from '../../segment/segmentDump';
import type { Steps } from '../../steps';
import { bySpan, type Span, slice } from '../../text/span';
import { hash32 } from '../../text/stableId';
import { mayBeFurniture } from './furnitureForm';
import { furnitureShape } from './furnitureShape';

/** What a line is in its dump. */
export type SightedRole = 'headline' | 'header' | 'body' | 'removed';

/** A line of a dump, as far as learning furniture needs to know it. */
export interface SightedLine {
  /** Hash of its shape, or of its text where it is too long to be furniture. */
  readonly key: number;
  readonly role: SightedRole;
  /** Whether it is as long as a full paragraph. */
  readonly long: boolean;
  /** Index of the article that it stands in; -1 outside of all. */
  readonly article: number;
  /** What took it: rule and reason. */
  readonly removal?: Pick<Removal, 'rule' | 'reason'>;
}

/** The lines of one dump, and the stories that it tells. Holds nothing of the dump's text but what may be furniture. */
export interface DumpSighting {
  readonly lines: readonly SightedLine[];
  /** How the lines are written that may be furniture by their form or by what took them, by their keys. */
  readonly spellings: ReadonlyMap<number, string>;
  readonly stories: readonly StoryWords[];
}

/** A stretch of a dump and what it is. */
interface Part {
  readonly span: Span;
  readonly role: SightedRole;
  readonly removal?: Removal;
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
  const spellings = new Map<number, string>();
  const sight = ({ span, role, removal }: Part, article: number): void => {
    const own = slice(view, span);
    if (own.trim() === '') return;
    const shape = furnitureShape(own);
    const key = keyOf(shape ?? own);
    if (shape !== undefined && !spellings.has(key) && (removal || mayBeFurniture(own))) spellings.set(key, copyOf(own));
    lines.push({ key, role, long: own.length >= PARAGRAPH, article, ...(removal ? { removal } : {}) });
  };
  let next = 0;
  const removedBefore = (end: number): Part[] => {
    const first = next;
    while (next < removals.length && removals[next]!.span.start < end) next++;
    return removals.slice(first, next).map((removal) => ({ span: removal.span, role: 'removed', removal }));
  };
  for (const [index, article] of articles.entries()) {
    const { headline, header, body, items, span } = article;
    for (const part of removedBefore(span.start)) sight(part, -1);
    const parts: Part[] = [{ span: headline, role: 'headline' }, ...removedBefore(span.end)];
    for (const own of header) parts.push({ span: own, role: 'header' });
    for (const own of body) parts.push({ span: own, role: 'body' });
    for (const part of parts.sort((one, other) => bySpan(one.span, other.span))) sight(part, index);
    stories.push(readStory(view, headline, body, items !== undefined));
    yield { stage: 'reading', fraction: span.end / view.length };
  }
  for (const part of removedBefore(Number.POSITIVE_INFINITY)) sight(part, -1);
  return { lines, spellings, stories };
}

/** The same text without the whole text that it was cut from, which engines keep for it. */
function copyOf(text: string): string {
  return Array.from(text).join('');
}

/** A 53-bit hash. */
function keyOf(text: string): number {
  return (hash32(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + hash32(text, 0x01000193);
}
