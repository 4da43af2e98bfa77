import type { Deal, Issue } from '../analysis';
import { dealText, words } from '../export/dealText';
import { moneyText } from '../export/moneyText';
import type { Span } from '../text/span';
import type { ConflictField } from './compareTellings';
import { buyersOf } from './telling';

/** One side of a contradiction: the deal as told there, and what the place is called (`line 12`, `week.txt, line 12`). */
export interface ConflictSide {
  readonly deal: Deal;
  readonly place: string;
}

/** The issue for two tellings of one deal that contradict each other in `field`; it stands at the second. */
export function conflictIssue(field: ConflictField, first: ConflictSide, second: ConflictSide): Issue {
  const [one, other] = [toldValue(first.deal, field), toldValue(second.deal, field)];
  return {
    code: 'deal-conflict',
    severity: 'warning',
    message: `Two tellings of one deal (${dealText(first.deal)}) differ in ${FIELD_NAMES[field]}: ${one} in ${first.place}, ${other} in ${second.place}.`,
    span: conflictSpan(second.deal, field),
  };
}

/** Where a telling says what `field` is; else its main sentence. */
export function conflictSpan(deal: Deal, field: ConflictField): Span {
  if (field === 'amount' && deal.amount) return deal.amount.span;
  if (field === 'buyer') return buyersOf(deal)[0]?.span ?? mainSpan(deal);
  return mainSpan(deal);
}

function mainSpan(deal: Deal): Span {
  return deal.evidence[0]!.span;
}

const FIELD_NAMES: Readonly<Record<ConflictField, string>> = {
  amount: 'the amount',
  round: 'the round',
  buyer: 'the buyer',
  stake: 'the stake',
  status: 'the status',
};

function toldValue(deal: Deal, field: ConflictField): string {
  switch (field) {
    case 'amount':
      return deal.amount ? moneyText(deal.amount) : 'no amount';
    case 'round':
      return 'round' in deal && deal.round ? words(deal.round) : 'no round';
    case 'buyer':
      return buyersOf(deal)
        .map(({ name }) => name)
        .join(', ');
    case 'stake':
      return 'stakePercent' in deal ? `${deal.stakePercent}%` : 'no stake';
    case 'status':
      return deal.status;
  }
}
