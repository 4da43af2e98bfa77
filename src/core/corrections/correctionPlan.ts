import type { Issue } from '../analysis';
import type { Steps } from '../steps';
import type { Span } from '../text/span';
import { anchorTarget } from './anchorCorrection';
import type { Correction, CorrectionBody, CorrectionKind } from './correction';

/** A correction whose body is of type `K`, and where it stands in the source now. */
export interface Placed<K extends CorrectionKind> {
  readonly correction: Correction;
  readonly body: Extract<CorrectionBody, { type: K }>;
  /** Offsets into the source; `undefined` for corrections without a place, and where the place is gone. */
  readonly at: Span | undefined;
}

const GONE = 'the text that it is about is no longer there';

/** The corrections of one dump with their places in its text, and a note of which have come to nothing. */
export class CorrectionPlan {
  private readonly unused: Map<string, string>;

  private constructor(private readonly all: readonly Placed<CorrectionKind>[]) {
    this.unused = new Map(all.map(({ correction }) => [correction.id, GONE]));
  }

  /** Finds the places of `corrections`, which are in the order that they were made, in `text`. */
  static *make(text: string, corrections: readonly Correction[]): Steps<CorrectionPlan> {
    const placed: Placed<CorrectionKind>[] = [];
    let drift = 0;
    for (const correction of corrections) {
      const { body, target } = correction;
      const at = anchorTarget(text, target, drift);
      const was = target.selector?.find((one) => one.type === 'TextPositionSelector');
      if (at && was) drift = at.start - was.start;
      placed.push({ correction, body, at });
      yield { stage: 'reading', fraction: 0 };
    }
    return new CorrectionPlan(placed);
  }

  /** The corrections of these types, in the order that they were made. */
  of<K extends CorrectionKind>(...kinds: readonly K[]): Placed<K>[] {
    const wanted: readonly CorrectionKind[] = kinds;
    return this.all.filter(({ body }) => wanted.includes(body.type)) as unknown as Placed<K>[];
  }

  /** Whether any of the corrections are of deals. */
  hasDeals(): boolean {
    return this.all.some(({ body }) => body.type.startsWith('deal-'));
  }

  /** Takes note that a correction has had its effect, or that the analysis says what it wants already. */
  apply({ id }: Correction): void {
    this.unused.delete(id);
  }

  /** Takes note why a correction cannot have its effect, or not all of it: the end of a sentence about it, for people. */
  fail({ id }: Correction, why: string): void {
    this.unused.set(id, why);
  }

  /** An issue for each correction that has come to nothing, or to less than it says. */
  issues(): Issue[] {
    return this.all.flatMap(({ correction, body, at }): Issue[] => {
      const why = this.unused.get(correction.id);
      if (why === undefined) return [];
      const message = `A correction (${describeBody(body)}) is lost: ${why}.`;
      return [
        {
          code: 'correction-lost',
          severity: 'warning',
          message,
          ...(at ? { span: at } : {}),
          correction: correction.id,
        },
      ];
    });
  }
}

/** A correction's body in a few words, for people: `“Otterburn” is a person`. */
function describeBody(body: CorrectionBody): string {
  switch (body.type) {
    case 'entity-type':
      return `“${body.names[0]}” is ${body.entityType === 'organization' ? 'an' : 'a'} ${body.entityType}`;
    case 'entity-name':
      return `“${body.names[0]}” is called “${body.name}”`;
    case 'entity-same':
      return `“${body.names[0]}” is “${body.name}”`;
    case 'entity-apart':
      return `“${body.names[0]}” is a thing of its own`;
    case 'entity-none':
      return `“${body.names[0]}” is no entity`;
    case 'deal-confirmed':
      return `deal of ${partiesOf(body.deal.parties)} confirmed`;
    case 'deal-rejected':
      return `deal of ${partiesOf(body.deal.parties)} rejected`;
    case 'deal-edited':
      return `deal of ${partiesOf(body.deal.parties)} edited`;
    case 'deal-added':
      return `deal of ${partiesOf(Object.values(body.changes.parties ?? {}).flat())} added`;
    case 'article-start':
      return 'an article begins here';
    case 'no-article-start':
      return 'no article begins here';
    case 'keep':
      return body.scope === 'place' ? 'text kept' : `all of ${body.scope} ${body[body.scope]} kept`;
    case 'remove':
      return body.scope === 'place' ? 'text removed' : `all of ${body.scope} ${body[body.scope]} removed`;
  }
}

function partiesOf(names: readonly string[]): string {
  return names.length > 0 ? names.slice(0, 3).join(', ') : 'unnamed parties';
}
