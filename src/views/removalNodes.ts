import { type Analysis, REMOVAL_REASONS, type Removal, type RemovalReason } from '../core/analysis';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import type { ArticleNode, DumpNode } from './treeNodes';

/** A stretch that cleaning takes, or would take if nobody had said to keep it. */
export interface RemovalPart {
  readonly removal: Removal;
  readonly kept: boolean;
}

/** What cleaning takes out of an article, or out of a dump between its articles. */
export interface RemovalsNode {
  readonly kind: 'removals';
  readonly id: string;
  readonly parent: DumpNode | ArticleNode;
  /** In the order of the text; at least one. */
  readonly parts: readonly RemovalPart[];
}

/** What cleaning takes for one reason. */
export interface ReasonNode {
  readonly kind: 'reason';
  readonly id: string;
  readonly parent: RemovalsNode;
  readonly reason: RemovalReason;
  readonly parts: readonly RemovalPart[];
}

/** A stretch that cleaning takes. */
export interface RemovalNode {
  readonly kind: 'removal';
  readonly id: string;
  readonly parent: ReasonNode;
  readonly part: RemovalPart;
  /** How the stretch begins, in one line; absent where the text is not at hand. */
  readonly excerpt?: string;
}

/** The removals of an analysis by where they stand: those that begin in each article, by its id, and those outside of all. */
export interface RemovalsByPlace {
  readonly inArticles: ReadonlyMap<string, readonly RemovalPart[]>;
  readonly outside: readonly RemovalPart[];
}

/** How many removals are looked at in one piece. */
const PIECE = 1000;

/** Tells which removals, taken and kept ones, begin in which article. In the time of going through both once. */
export function* removalsByPlaceSteps({ articles, removals, kept = [] }: Analysis): Steps<RemovalsByPlace> {
  const parts: RemovalPart[] = removals.map((removal) => ({ removal, kept: false }));
  for (const removal of kept) parts.push({ removal, kept: true });
  if (kept.length > 0) parts.sort((a, b) => a.removal.span.start - b.removal.span.start);
  const inArticles = new Map<string, RemovalPart[]>();
  const outside: RemovalPart[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / parts.length };
    const { start } = part.removal.span;
    while (at < articles.length && articles[at]!.span.end <= start) at++;
    const article = articles[at];
    if (!article || start < article.span.start) outside.push(part);
    else {
      const known = inArticles.get(article.id);
      if (known) known.push(part);
      else inArticles.set(article.id, [part]);
    }
  }
  return { inArticles, outside };
}

/** The node that gathers removals below `parent`; `undefined` where there are none. */
export function removalsNode(
  parent: DumpNode | ArticleNode,
  parts: readonly RemovalPart[] | undefined,
): RemovalsNode | undefined {
  return parts && parts.length > 0 ? { kind: 'removals', id: `${parent.id}/removals`, parent, parts } : undefined;
}

/** The reasons below a node of removals, in the order of {@link REMOVAL_REASONS}. */
export function reasonNodes(parent: RemovalsNode): ReasonNode[] {
  const byReason = new Map<RemovalReason, RemovalPart[]>();
  for (const part of parent.parts) {
    const known = byReason.get(part.removal.reason);
    if (known) known.push(part);
    else byReason.set(part.removal.reason, [part]);
  }
  return REMOVAL_REASONS.flatMap((reason) => {
    const parts = byReason.get(reason);
    return parts ? [{ kind: 'reason' as const, id: `${parent.id}/${reason}`, parent, reason, parts }] : [];
  });
}

/** The stretches below a reason; `textAt` gives the dump's text at a span, where it is at hand. */
export function removalNodes(parent: ReasonNode, textAt?: (at: Span) => string): RemovalNode[] {
  return parent.parts.map((part) => {
    const { span } = part.removal;
    const excerpt = textAt && excerptOf(textAt({ start: span.start, end: Math.min(span.end, span.start + LOOKED) }));
    return {
      kind: 'removal',
      id: `${parent.id}/${span.start}`,
      parent,
      part,
      ...(excerpt ? { excerpt } : {}),
    };
  });
}

/** How much of a stretch is looked at for its excerpt, and how long that may be, in UTF-16 units. */
const LOOKED = 400;
const EXCERPT = 120;

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
