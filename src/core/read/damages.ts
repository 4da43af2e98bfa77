import type { Span } from '../text/span';
import { controlRepairer } from './repairs/controlRepairer';
import { entityRepairer } from './repairs/entityRepairer';
import { escapeRepairer } from './repairs/escapeRepairer';
import { mojibakeRepairer } from './repairs/mojibakeRepairer';
import type { Repairer } from './repairs/repair';
import { yearRepairer } from './repairs/yearRepairer';

/** THE repairs; no two begin with the same character, so their order says nothing. */
const REPAIRERS: readonly Repairer[] = [
  mojibakeRepairer,
  escapeRepairer,
  entityRepairer,
  controlRepairer,
  yearRepairer,
];

/** A damaged stretch of a text. */
export interface DamagePlace extends Span {
  readonly repairer: Repairer;
  /** What it should be, perhaps nothing; absent where that is not certain. */
  readonly repair?: string;
}

/** The damaged stretches of plain text in order, disjoint. Linear in the text. */
export function* damagesIn(text: string): Generator<DamagePlace, void, void> {
  const signs = new RegExp(REPAIRERS.map(({ sign }) => `(${sign})`).join('|'), 'g');
  for (let hit = signs.exec(text); hit; hit = signs.exec(text)) {
    const start = hit.index;
    const repairer = REPAIRERS[hit.indexOf(hit[0], 1) - 1]!;
    const repair = repairer.repairAt(text, start);
    signs.lastIndex = repair?.end ?? start + 1;
    if (repair) yield { start, end: repair.end, repairer, repair: repair.text };
    else if (repairer.isDamagedAt?.(text, start)) yield { start, end: start + hit[0].length, repairer };
  }
}
