import type { Deal, DealStatus, DealType, MoneyValue, Party } from '../../src/core/analysis';
import type { GoldDeal } from '../../src/core/export/goldFormat';

/** The parts that somebody plays in a deal; `lead` names investors again that led. */
export const PARTY_SLOTS = [
  'subject',
  'acquirer',
  'seller',
  'manager',
  'fund',
  'parties',
  'investors',
  'lead',
] as const;

/** One of {@link PARTY_SLOTS}. */
export type PartySlot = (typeof PARTY_SLOTS)[number];

/** A deal of the labels or of an analysis, in the one shape in which both are compared. */
export interface DealView {
  readonly type: DealType;
  readonly status: DealStatus;
  readonly background: boolean;
  /** Names by part: `subject` is the company of a round or an IPO, or the target of a purchase. */
  readonly names: Readonly<Record<PartySlot, readonly string[]>>;
  readonly amount?: MoneyValue;
  readonly valuation?: MoneyValue;
  readonly round?: string;
  readonly stakePercent?: number;
  /** ISO 8601. */
  readonly date?: string;
}

/** A slot of a deal that is filled. */
export type Slot =
  | { readonly slot: PartySlot | 'type' | 'status' | 'round' | 'date'; readonly text: string }
  | { readonly slot: 'amount' | 'valuation'; readonly money: MoneyValue }
  | { readonly slot: 'stakePercent'; readonly percent: number }
  | { readonly slot: 'background'; readonly background: boolean };

type Named = string | Party | { readonly name: string; readonly lead: boolean };

/** Fields of any deal by name: the types hold different ones. */
interface AnyDeal {
  readonly type: DealType;
  readonly status: DealStatus;
  readonly background: boolean;
  readonly company?: Named;
  readonly target?: Named;
  readonly manager?: Named;
  readonly fund?: Named;
  readonly acquirer?: readonly Named[];
  readonly seller?: readonly Named[];
  readonly parties?: readonly Named[];
  readonly investors?: readonly (Named & { readonly lead: boolean })[];
  readonly amount?: MoneyValue;
  readonly valuation?: MoneyValue;
  readonly round?: string;
  readonly stakePercent?: number;
  readonly date?: string | { readonly iso: string };
}

/** The comparable shape of a labelled or a found deal. */
export function dealView(deal: GoldDeal | Deal): DealView {
  const { type, status, background, amount, valuation, round, stakePercent, date, ...parties }: AnyDeal = deal;
  const investors = parties.investors ?? [];
  return {
    type,
    status,
    background,
    names: {
      subject: names(parties.target ?? parties.company),
      acquirer: names(parties.acquirer),
      seller: names(parties.seller),
      manager: names(parties.manager),
      fund: names(parties.fund),
      parties: names(parties.parties),
      investors: names(investors),
      lead: names(investors.filter(({ lead }) => lead)),
    },
    ...(amount ? { amount } : {}),
    ...(valuation ? { valuation } : {}),
    ...(round ? { round } : {}),
    ...(stakePercent === undefined ? {} : { stakePercent }),
    ...(date === undefined ? {} : { date: typeof date === 'string' ? date : date.iso }),
  };
}

/** The filled slots of a deal. */
export function slotsOf(view: DealView): Slot[] {
  const { type, status, background, amount, valuation, round, stakePercent, date } = view;
  return [
    { slot: 'type', text: type },
    { slot: 'status', text: status },
    { slot: 'background', background },
    ...PARTY_SLOTS.flatMap((slot) => view.names[slot].map((text) => ({ slot, text }))),
    ...(amount ? [{ slot: 'amount' as const, money: amount }] : []),
    ...(valuation ? [{ slot: 'valuation' as const, money: valuation }] : []),
    ...(round ? [{ slot: 'round' as const, text: round }] : []),
    ...(stakePercent === undefined ? [] : [{ slot: 'stakePercent' as const, percent: stakePercent }]),
    ...(date ? [{ slot: 'date' as const, text: date }] : []),
  ];
}

/** Whether two sums are one: the same currency, and no more than half a per cent apart. */
export function sameMoney(a: MoneyValue, b: MoneyValue): boolean {
  return a.currency === b.currency && Math.abs(a.value - b.value) <= Math.abs(a.value) * 0.005;
}

/** A deal in a few words: who, whom, how much. */
export function describeDeal({ type, names: by, amount }: DealView): string {
  const from = [...by.acquirer, ...by.investors].join(' + ');
  const to = [...by.subject, ...by.manager, ...by.parties].join(' + ');
  return `${type} ${from} → ${to}${amount ? `, ${amount.value} ${amount.currency}` : ''}`;
}

function names(value: Named | readonly Named[] | undefined): string[] {
  if (value === undefined) return [];
  const all = Array.isArray(value) ? (value as readonly Named[]) : [value as Named];
  return all.map((one) => (typeof one === 'string' ? one : one.name));
}
