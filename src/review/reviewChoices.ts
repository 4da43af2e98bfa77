import { anchorTarget } from '../core/corrections/anchorCorrection';
import type { Correction, KeepBody, RemoveBody } from '../core/corrections/correction';
import { overlaps, type Span } from '../core/text/span';
import { placesOf, type ReviewNode } from './reviewNodes';
import type { CleaningChoice } from './reviewState';

type CleaningBody = KeepBody | RemoveBody;

/**
 * What is chosen where an item is to go (`removed`) or to stay. A choice of a rule or a reason holds for all dumps; as narrower choices made before would
 * win over it, those of this dump's `corrections` that are about what the item stands for are chosen anew with it. `text` is the dump's.
 */
export function choicesFor(
  node: ReviewNode,
  removed: boolean,
  corrections: readonly Correction[],
  text: string,
): CleaningChoice[] {
  const type = removed ? 'remove' : 'keep';
  const place = ({
    span,
    rule,
    reason,
  }: {
    span: Span;
    rule: string;
    reason: KeepBody['reason'] & string;
  }): CleaningChoice => ({
    body: { type, scope: 'place', rule, reason },
    at: span,
  });
  const places = placesOf(node);
  if (node.kind === 'place' || node.kind === 'range')
    return places.filter((one) => one.removed !== removed).map(({ removal }) => place(removal));
  const rules = node.kind === 'reason' ? node.children.map(({ rule }) => rule) : [];
  const told = new Set(corrections.map(cleaningBody).flatMap((body) => (body?.scope === 'rule' ? [body.rule] : [])));
  const spans = placesChosen(corrections, text);
  return [
    {
      body:
        node.kind === 'rule'
          ? { type, scope: 'rule', rule: node.rule }
          : { type, scope: 'reason', reason: node.reason },
    },
    ...rules.filter((rule) => told.has(rule)).map((rule): CleaningChoice => ({ body: { type, scope: 'rule', rule } })),
    ...places
      .filter(({ removal }) => spans.some((span) => overlaps(span, removal.span)))
      .map(({ removal }) => place(removal)),
  ];
}

/** Where places have been chosen before. */
function placesChosen(corrections: readonly Correction[], text: string): Span[] {
  return corrections.flatMap((correction) => {
    const at = cleaningBody(correction)?.scope === 'place' ? anchorTarget(text, correction.target) : undefined;
    return at ? [at] : [];
  });
}

function cleaningBody({ body }: Correction): CleaningBody | undefined {
  return body.type === 'keep' || body.type === 'remove' ? body : undefined;
}
