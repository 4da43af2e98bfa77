import type { MoneyValue } from '../../../src/core/analysis';
import type { DealRow, Labels, RowParty } from '../../../src/webview/messages';
import { filledIn, type Words } from '../../../src/webview/shared/texts';

/** A row of an acquisition that nothing more is known of. */
export function row(key: string, more: Partial<DealRow> = {}): DealRow {
  return {
    key,
    type: 'acquisition',
    status: 'completed',
    confidence: 0.9,
    title: key,
    parties: [],
    sums: [],
    article: 'Headline',
    dump: 'dump.txt',
    start: 0,
    evidence: '',
    told: 1,
    ...more,
  };
}

/** A sum of money. */
export function sum(value: number, currency: string): MoneyValue {
  return { value, currency };
}

/** Somebody with a name of their own. */
export function party(role: RowParty['role'], name: string): RowParty {
  return { role, name, id: name.toLowerCase() };
}

const LABELS: Labels = {
  types: {
    funding_round: 'Funding round',
    acquisition: 'Acquisition',
    stake_purchase: 'Stake purchase',
    merger: 'Merger',
    fund_raise: 'Fund raised',
    ipo: 'IPO',
    partnership: 'Partnership',
  },
  statuses: {
    completed: 'completed',
    announced: 'announced',
    planned: 'planned',
    rumored: 'rumored',
    failed: 'called off',
  },
};

/** The words of an English window. */
export const WORDS: Words = { t: filledIn0, labels: LABELS };

function filledIn0(message: string, ...args: readonly (string | number)[]): string {
  return filledIn(message, args);
}
