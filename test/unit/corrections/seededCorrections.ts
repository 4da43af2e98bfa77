import fc from 'fast-check';
import { type Analysis, DEAL_TYPES, REMOVAL_REASONS } from '../../../src/core/analysis';
import { type Correction, type CorrectionBody, NAME_TYPES } from '../../../src/core/corrections/correction';
import {
  dealPlace,
  dealReference,
  makeCorrection,
  targetAt,
  wholeTarget,
} from '../../../src/core/corrections/makeCorrection';
import { LineIndex } from '../../../src/core/text/lineIndex';
import type { Span } from '../../../src/core/text/span';

/** Three numbers that a correction is chosen by. */
export type Seed = readonly [kind: number, first: number, second: number];

/** Seeds of up to `maxLength` corrections. */
export const seeds = (maxLength: number): fc.Arbitrary<Seed[]> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength });

const PATH = 'dump.txt';

/** Corrections of an analysis of `text`: each seed chooses a kind and what it is about. */
export function seededCorrections(text: string, analysis: Analysis, list: readonly Seed[]): Correction[] {
  const taken = new Set<string>();
  return list.flatMap((seed) => {
    const chosen = choose(text, analysis, seed);
    if (!chosen) return [];
    const { body, at } = chosen;
    const correction = makeCorrection(body, at ? targetAt(PATH, text, at) : wholeTarget(), taken);
    taken.add(correction.id);
    return [correction];
  });
}

function choose(
  text: string,
  { entities, deals, removals, articles }: Analysis,
  [kind, first, second]: Seed,
): { body: CorrectionBody; at?: Span } | undefined {
  const pick = <T>(list: readonly T[], n = first): T | undefined => list[n % Math.max(1, list.length)];
  const lines = new LineIndex(text).lines.filter(({ blank }) => !blank);
  const line = pick(lines);
  const entity = pick(entities);
  const names = entity && [entity.name, ...entity.aliases];
  const deal = pick(deals);
  const removal = pick(removals);
  const entityType = pick(NAME_TYPES, second)!;
  const part = line && { start: line.start + (second % (line.end - line.start)), end: line.end };
  switch (kind % 14) {
    case 0:
      return line && { body: { type: 'article-start' }, at: line };
    case 1: {
      const article = pick(articles);
      return article && { body: { type: 'no-article-start' }, at: article.headlineSpan };
    }
    case 2:
      return removal && { body: { type: 'keep', scope: 'place' }, at: removal.span };
    case 3:
      return removal && { body: { type: 'keep', scope: 'rule', rule: removal.rule } };
    case 4:
      return { body: { type: 'keep', scope: 'reason', reason: pick(REMOVAL_REASONS)! } };
    case 5:
      return part && { body: { type: 'remove', scope: 'place' }, at: part };
    case 6:
      return names && { body: { type: 'entity-type', names, entityType }, at: entity.mentions[0]!.span };
    case 7:
      return part && { body: { type: 'entity-type', names: [text.slice(part.start, part.end)], entityType }, at: part };
    case 8:
      return names && { body: { type: 'entity-none', names }, at: entity.mentions[0]!.span };
    case 9: {
      const other = pick(entities, second)!;
      return (
        names && { body: { type: 'entity-same', names, name: other.name, entityType }, at: entity.mentions[0]!.span }
      );
    }
    case 10:
      return (
        names && { body: { type: 'entity-apart', names: names.slice(-1), entityType }, at: entity.mentions[0]!.span }
      );
    case 11:
      return (
        names && { body: { type: 'entity-name', names, name: `${entity.name} Quartz` }, at: entity.mentions[0]!.span }
      );
    case 12: {
      const company = pick(entities, second);
      const changes = {
        dealType: pick(DEAL_TYPES)!,
        ...(company ? { parties: { company: [company.name], parties: [company.name] } } : {}),
      };
      return line && { body: { type: 'deal-added', changes }, at: line };
    }
    default: {
      if (!deal) return undefined;
      const own = { deal: dealReference(deal) };
      const bodies: readonly CorrectionBody[] = [
        { type: 'deal-confirmed', ...own },
        { type: 'deal-rejected', ...own },
        { type: 'deal-edited', ...own, changes: { dealType: pick(DEAL_TYPES)!, amount: null } },
      ];
      return { body: pick(bodies, second)!, at: dealPlace(deal) };
    }
  }
}
