import { type Analysis, ENTITY_TYPES, type EntityType } from '../core/analysis';
import type { Steps } from '../core/steps';
import { lineOf } from '../core/text/lineStarts';
import type { Span } from '../core/text/span';
import { type DumpPlaces, mentionsWithin } from './dumpPlaces';

/** What is marked: each type of entity, deals, removals. */
export type MarkKind = EntityType | 'deal' | 'removal';

/** All {@link MarkKind}s; what stands further back is drawn over what stands before it. */
export const MARK_KINDS: readonly MarkKind[] = ['removal', 'deal', ...ENTITY_TYPES];

/** The setting that switches a kind of mark. */
export function switchOf(kind: MarkKind): 'decorations.entities' | 'decorations.deals' | 'decorations.removals' {
  if (kind === 'deal') return 'decorations.deals';
  return kind === 'removal' ? 'decorations.removals' : 'decorations.entities';
}

/** Most marks of a kind that are drawn at a time: a page without line ends would have as many as a book. */
const MOST = 4000;

/** The spans to mark in `at`, by kind, in the order of the text; each at least with no span. */
export function marksWithin(places: DumpPlaces, at: Span): Map<MarkKind, Span[]> {
  const marks = new Map<MarkKind, Span[]>(MARK_KINDS.map((kind) => [kind, []]));
  const add = (kind: MarkKind, span: Span): void => {
    const spans = marks.get(kind)!;
    const last = spans.at(-1);
    // One sentence may tell several deals.
    if (spans.length < MOST && !(last && last.start === span.start && last.end === span.end)) spans.push(span);
  };
  for (const { span, entity } of mentionsWithin(places, at)) add(entity.type, span);
  for (const { span } of places.evidence.within(at)) add('deal', span);
  for (const { span } of places.removals.within(at)) add('removal', span);
  return marks;
}

/** Lines of the overview ruler, 0-based, both ends included. */
export interface RulerLines {
  readonly first: number;
  readonly last: number;
}

/** How many steps a ruler has: about as many as it has pixels. Lines of one step are one mark. */
const STEPS = 800;
/** How many marks are taken in between two chances to give way. */
const PIECE = 4000;

/** What the overview ruler of a text whose lines begin at `starts` shows of the whole analysis, by kind; each with few marks, however long the text. */
export function* rulerSteps(
  { entities, deals, removals }: Pick<Analysis, 'entities' | 'deals' | 'removals'>,
  starts: Int32Array,
): Steps<Map<MarkKind, RulerLines[]>> {
  const pause = { stage: 'reading', fraction: 0 } as const;
  const perStep = Math.max(1, Math.ceil(starts.length / STEPS));
  const marked = new Map<MarkKind, Uint8Array>();
  let pieces = 0;
  const mark = (kind: MarkKind, { start, end }: Span): void => {
    const steps = marked.get(kind) ?? new Uint8Array(Math.ceil(starts.length / perStep));
    marked.set(kind, steps);
    const from = Math.floor(lineOf(starts, start) / perStep);
    const to = Math.floor(lineOf(starts, Math.max(start, end - 1)) / perStep);
    steps.fill(1, from, to + 1);
  };
  for (const { type, mentions } of entities)
    for (const { span } of mentions) {
      mark(type, span);
      if (++pieces % PIECE === 0) yield pause;
    }
  for (const { evidence } of deals) {
    for (const { span } of evidence) mark('deal', span);
    if (++pieces % PIECE === 0) yield pause;
  }
  for (const { span } of removals) {
    mark('removal', span);
    if (++pieces % PIECE === 0) yield pause;
  }
  return new Map(MARK_KINDS.map((kind) => [kind, runsOf(marked.get(kind), perStep, starts.length)]));
}

/** Steps that are marked one after the other, as lines. */
function runsOf(steps: Uint8Array | undefined, perStep: number, lineCount: number): RulerLines[] {
  const runs: RulerLines[] = [];
  if (!steps) return runs;
  for (let i = 0; i < steps.length; i++) {
    if (steps[i] === 0) continue;
    const from = i;
    while (i + 1 < steps.length && steps[i + 1] === 1) i++;
    runs.push({ first: from * perStep, last: Math.min(lineCount, (i + 1) * perStep) - 1 });
  }
  return runs;
}
