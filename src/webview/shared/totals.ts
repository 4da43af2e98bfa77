import type { DealRow } from '../messages';

/** What the deals of one currency come to. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly value: number;
  readonly deals: number;
}

/** Totals of deals. */
export interface Totals {
  /** By currency, the one that most deals have first. */
  readonly byCurrency: readonly CurrencyTotal[];
  readonly deals: number;
  /** How many deals tell no sum. */
  readonly withoutSum: number;
}

/** Adds up the amounts by currency; a sum that is told in several currencies counts in the first. */
export function totalsOf(rows: readonly DealRow[]): Totals {
  const totals = new Map<string, { currency: string; value: number; deals: number }>();
  let withoutSum = 0;
  for (const { sums } of rows) {
    const [sum] = sums;
    if (!sum) {
      withoutSum++;
      continue;
    }
    const total = totals.get(sum.currency) ?? { currency: sum.currency, value: 0, deals: 0 };
    total.value += sum.value;
    total.deals++;
    totals.set(sum.currency, total);
  }
  const byCurrency = [...totals.values()].sort((a, b) => b.deals - a.deals || (a.currency < b.currency ? -1 : 1));
  return { byCurrency, deals: rows.length, withoutSum };
}
