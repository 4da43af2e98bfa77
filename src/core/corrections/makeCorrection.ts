import type { Deal } from '../analysis';
import { dealParties } from '../deals/dealParties';
import { type Span, slice } from '../text/span';
import { hash32 } from '../text/stableId';
import {
  CORRECTION_CONTEXT,
  type Correction,
  type CorrectionBody,
  type CorrectionTarget,
  type DealReference,
  MOTIVATIONS,
  WHOLE_FOLDER,
} from './correction';
import { sourceOfPath } from './correctionSource';

/** How much of the text on each side a quote tells, in UTF-16 units. */
const CONTEXT = 32;

/** The place `at` of `text`, the decoded text of the dump at `path` (relative to the folder), as a target. */
export function targetAt(path: string, text: string, at: Span): CorrectionTarget {
  const prefix = text.slice(Math.max(0, at.start - CONTEXT), at.start);
  const suffix = text.slice(at.end, at.end + CONTEXT);
  return {
    source: sourceOfPath(path),
    selector: [
      { type: 'TextPositionSelector', start: at.start, end: at.end },
      {
        type: 'TextQuoteSelector',
        exact: slice(text, at),
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
      },
    ],
  };
}

/** The whole dump at `path` as a target; every dump of the folder where no path is given. */
export function wholeTarget(path?: string): CorrectionTarget {
  return { source: path === undefined ? WHOLE_FOLDER : sourceOfPath(path) };
}

/**
 * A correction; its id is made from what it says and, where `taken` has it already, from a number behind it. `created` is the ISO 8601 time that
 * the host knows.
 */
export function makeCorrection(
  body: CorrectionBody,
  target: CorrectionTarget,
  taken: ReadonlySet<string> = new Set(),
  created?: string,
): Correction {
  const content = JSON.stringify([body, target]);
  const own = `urn:seed-dump:correction:${hash32(content, 0x811c9dc5).toString(36)}${hash32(content, 0x01000193).toString(36)}`;
  let id = own;
  for (let number = 2; taken.has(id); number++) id = `${own}-${number}`;
  return {
    '@context': CORRECTION_CONTEXT,
    id,
    type: 'Annotation',
    motivation: MOTIVATIONS[body.type],
    ...(created === undefined ? {} : { created }),
    body,
    target,
  };
}

/** How a correction names a deal of the record. */
export function dealReference(deal: Deal): DealReference {
  const { id, type, amount } = deal;
  return {
    id,
    type,
    parties: dealParties(deal),
    ...(amount ? { amount: { value: amount.value, currency: amount.currency } } : {}),
  };
}

/** Where a deal's corrections are put: its main sentence. */
export function dealPlace(deal: Deal): Span {
  return deal.evidence[0]?.span ?? { start: 0, end: 0 };
}
