import type { Span } from '../core/text/span';

/**
 * The mention to go to from `selection`: the first that starts after it (`step` 1) or the last that starts before it (−1), round the ends.
 * `mentions` are in the order of the text. `undefined` where there is none.
 */
export function stepMention<T extends { readonly span: Span }>(
  mentions: readonly T[],
  selection: Span,
  step: 1 | -1,
): T | undefined {
  if (step === 1) return mentions.find(({ span }) => span.start > selection.start) ?? mentions[0];
  return mentions.findLast(({ span }) => span.start < selection.start) ?? mentions.at(-1);
}

/** Whether `selection` is exactly one of `mentions`. */
export function standsOnMention(mentions: readonly { readonly span: Span }[], selection: Span): boolean {
  return mentions.some(({ span }) => span.start === selection.start && span.end === selection.end);
}
