import type { Removal, RemovalReason } from '../analysis';
import type { ArticleDraft, Segmentation } from '../segment/segmentation';
import type { MappedText } from '../text/mappedText';
import { bySpan, overlaps, type Span, trimSpan } from '../text/span';
import { viewSpan } from '../text/viewSpan';
import { hull } from './correctDrafts';
import { BY_HAND, type Correction, type CorrectionKind } from './correction';
import type { CorrectionPlan, Placed } from './correctionPlan';

/**
 * Keeps and removes what corrections say. What is kept becomes a paragraph of the article that it stands in or behind, or a line about the first where it
 * stands above it; what is removed is taken out of paragraphs, but never out of headlines. A correction of a place goes before one of a rule, and that before one of a
 * reason; of two of the same reach the later counts.
 */
export function correctRemovals(view: MappedText, segmentation: Segmentation, plan: CorrectionPlan): Segmentation {
  const wanted = plan.of('keep', 'remove');
  if (wanted.length === 0) return segmentation;
  const work = new Cleaning(view.text, segmentation, plan, wanted);
  for (const one of wanted) {
    if (one.body.scope !== 'place') plan.apply(one.correction);
    else if (one.at) {
      const place = viewSpan(view, one.at);
      if (one.body.type === 'keep') work.keep(place, one.correction);
      else work.remove(place, one.correction, one.body.reason ?? 'stray');
    }
  }
  return work.finish(segmentation);
}

/** What stands apart while corrections go over it: what is removed, what is kept all the same, and the articles. */
class Cleaning {
  private removed: Removal[] = [];
  private kept: Removal[] = [];
  private readonly articles: ArticleDraft[];

  constructor(
    private readonly text: string,
    { articles, removals }: Segmentation,
    private readonly plan: CorrectionPlan,
    wanted: readonly Placed<'keep' | 'remove'>[],
  ) {
    this.articles = [...articles];
    const verdicts = new Map<string, CorrectionKind>();
    for (const { body } of wanted)
      if (body.scope !== 'place') verdicts.set(`${body.scope} ${body[body.scope]}`, body.type);
    for (const removal of removals) {
      const verdict = verdicts.get(`rule ${removal.rule}`) ?? verdicts.get(`reason ${removal.reason}`);
      if (verdict === 'keep') this.kept.push(removal);
      else this.removed.push(removal);
    }
  }

  /** Keeps what is removed of a place. */
  keep(place: Span, correction: Correction): void {
    const parted = part(this.text, this.removed, place);
    this.removed = parted.outside;
    this.kept.push(...parted.inside.filter(({ corrected }) => !corrected));
    this.giveBack(parted.inside.flatMap(({ span, corrected }) => (corrected ? [span] : [])));
    if (parted.inside.length === 0 || this.articles.length > 0) this.plan.apply(correction);
    else this.plan.fail(correction, 'there is no article that it could belong to');
  }

  /** Removes a place: what is kept there by a correction, and what paragraphs have there. */
  remove(place: Span, correction: Correction, reason: RemovalReason): void {
    const parted = part(this.text, this.kept, place);
    this.kept = parted.outside;
    this.removed.push(...parted.inside);
    let headline = false;
    let taken = parted.inside.length > 0 || this.removed.some(({ span }) => overlaps(span, place));
    for (const [index, article] of this.articles.entries()) {
      if (!overlaps(article.span, place)) continue;
      headline ||= overlaps(article.headline, place);
      const header = cut(this.text, article.header, place);
      const body = cut(this.text, article.body, place);
      const gone = [...header.inside, ...body.inside];
      if (gone.length === 0) continue;
      taken = true;
      const rest = { ...article, header: header.outside, body: body.outside };
      this.articles[index] = { ...rest, span: hull(rest) };
      for (const span of gone) this.removed.push({ span, rule: BY_HAND, reason, corrected: true });
    }
    if (headline) this.plan.fail(correction, 'an article’s headline cannot be removed');
    else if (taken) this.plan.apply(correction);
    else this.plan.fail(correction, 'no text of an article stands there');
  }

  /** The segmentation with what was kept put into its articles. */
  finish(segmentation: Segmentation): Segmentation {
    const kept = this.articles.length > 0 ? this.kept.sort(inOrder) : [];
    if (kept.length === 0) this.removed.push(...this.kept);
    this.giveBack(kept.map(({ span }) => span));
    const { articles, removed } = this;
    return { ...segmentation, articles, removals: removed.sort(inOrder), ...(kept.length > 0 ? { kept } : {}) };
  }

  /** Makes each stretch a part of the article that it stands in or behind, or of the first. */
  private giveBack(spans: readonly Span[]): void {
    const given = new Map<number, Span[]>();
    for (const span of spans) {
      const index = Math.max(0, lastBefore(this.articles, span.start));
      const list = given.get(index);
      if (list) list.push(span);
      else given.set(index, [span]);
    }
    for (const [index, list] of given) {
      const article = this.articles[index];
      if (!article) continue;
      // Of an article whose headline stands behind its text, what stands before the headline is text all the same.
      const top = Math.min(article.headline.start, article.body[0]?.start ?? article.headline.start);
      const above = (span: Span): boolean => span.start < top;
      const header = [...article.header, ...list.filter(above)].sort(bySpan);
      const body = [...article.body, ...list.filter((span) => !above(span))].sort(bySpan);
      this.articles[index] = { ...article, header, body, span: hull({ headline: article.headline, header, body }) };
    }
  }
}

function inOrder(a: Removal, b: Removal): number {
  return bySpan(a.span, b.span);
}

/** The index of the last article that begins at or before an offset; -1 where there is none. */
function lastBefore(articles: readonly ArticleDraft[], offset: number): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Spans cut at the ends of a place, without white space at theirs: what is inside of it and what is outside. */
function cut(text: string, spans: readonly Span[], place: Span): { inside: Span[]; outside: Span[] } {
  const inside: Span[] = [];
  const outside: Span[] = [];
  const add = (list: Span[], start: number, end: number): void => {
    const piece = trimSpan(text, { start, end: Math.max(start, end) });
    if (piece.start < piece.end) list.push(piece);
  };
  for (const span of spans) {
    if (!overlaps(span, place)) {
      outside.push(span);
      continue;
    }
    add(outside, span.start, Math.min(span.end, place.start));
    add(inside, Math.max(span.start, place.start), Math.min(span.end, place.end));
    add(outside, Math.max(span.start, place.end), span.end);
  }
  return { inside, outside };
}

function part(text: string, removals: readonly Removal[], place: Span): { inside: Removal[]; outside: Removal[] } {
  const inside: Removal[] = [];
  const outside: Removal[] = [];
  for (const removal of removals) {
    if (!overlaps(removal.span, place)) {
      outside.push(removal);
      continue;
    }
    const pieces = cut(text, [removal.span], place);
    for (const span of pieces.inside) inside.push({ ...removal, span });
    for (const span of pieces.outside) outside.push({ ...removal, span });
  }
  return { inside, outside };
}
