import { words } from '../../core/export/dealText';
import { moneyText } from '../../core/export/moneyText';
import type { DealRow, PartyRole } from '../messages';
import { dealName } from '../shared/dealFacts';
import type { Words } from '../shared/texts';

/** A column of the deals table. */
export interface DealColumn {
  readonly id: string;
  readonly label: string;
  /** What a cell shows; empty where nothing is known. */
  readonly text: (row: DealRow) => string;
  /** What it is sorted by; undefined comes last in either direction. */
  readonly value: (row: DealRow) => string | number | undefined;
  /** Width in pixels, to start with. */
  readonly width: number;
  /** Figures stand at the end of their cells. */
  readonly figures?: true;
  /** Whether the first click sorts the largest to the top. */
  readonly largestFirst?: true;
}

/** The columns that are shown where nobody has chosen. */
export const DEFAULT_COLUMNS: readonly string[] = [
  'deal',
  'type',
  'amount',
  'date',
  'status',
  'money',
  'round',
  'confidence',
  'article',
  'dump',
];

/** The column that opens the evidence; it is always shown. */
export const MAIN_COLUMN = 'deal';

/** Whom a deal is about, whose money it is. */
const SUBJECTS: readonly PartyRole[] = ['company', 'target', 'manager', 'fund', 'parties'];
const PAYERS: readonly PartyRole[] = ['acquirer', 'investors'];

/** All columns in their order. */
export function dealColumns({ t, labels }: Words): readonly DealColumn[] {
  const text = (id: string, label: string, width: number, of: (row: DealRow) => string): DealColumn => ({
    id,
    label,
    width,
    text: of,
    value: (row) => of(row).toLocaleLowerCase() || undefined,
  });
  const names = (row: DealRow, roles: readonly PartyRole[]): string =>
    row.parties
      .filter(({ role }) => roles.includes(role))
      .map(({ name, lead }) => (lead ? t('{0} (lead)', name) : name))
      .join(', ');
  return [
    text('deal', t('Deal'), 260, (row) => dealName(row, { labels })),
    text('type', t('Type'), 120, ({ type }) => labels.types[type]),
    {
      id: 'amount',
      label: t('Amount'),
      width: 110,
      figures: true,
      largestFirst: true,
      text: ({ sums: [sum] }) => (sum ? moneyText(sum) : ''),
      value: ({ sums: [sum] }) => sum?.value,
    },
    text('currency', t('Currency'), 80, ({ sums: [sum] }) => sum?.currency ?? ''),
    {
      id: 'date',
      label: t('Date'),
      width: 96,
      largestFirst: true,
      text: ({ date }) => date?.slice(0, 10) ?? '',
      value: ({ date }) => date,
    },
    text('status', t('Status'), 120, ({ status, background }) =>
      background ? t('{0}, background', labels.statuses[status]) : labels.statuses[status],
    ),
    text('subject', t('Company'), 170, (row) => names(row, SUBJECTS)),
    text('money', t('Buyer or investors'), 210, (row) => names(row, PAYERS)),
    text('seller', t('Seller'), 150, (row) => names(row, ['seller'])),
    text('round', t('Round'), 100, ({ round }) => (round ? capitalized(words(round)) : '')),
    {
      id: 'stake',
      label: t('Stake'),
      width: 76,
      figures: true,
      largestFirst: true,
      text: ({ stakePercent }) => (stakePercent === undefined ? '' : `${stakePercent}%`),
      value: ({ stakePercent }) => stakePercent,
    },
    {
      id: 'valuation',
      label: t('Valuation'),
      width: 110,
      figures: true,
      largestFirst: true,
      text: ({ valuation }) => (valuation ? moneyText(valuation) : ''),
      value: ({ valuation }) => valuation?.value,
    },
    {
      id: 'confidence',
      label: t('Confidence'),
      width: 104,
      figures: true,
      largestFirst: true,
      text: ({ confidence }) => `${Math.round(confidence * 100)}%`,
      value: ({ confidence }) => confidence,
    },
    {
      id: 'told',
      label: t('Told by'),
      width: 84,
      figures: true,
      largestFirst: true,
      text: ({ told }) => String(told),
      value: ({ told }) => told,
    },
    text('article', t('Article'), 280, ({ article }) => article),
    text('dump', t('Dump'), 190, ({ dump }) => dump),
    text('evidence', t('Evidence'), 420, ({ evidence }) => evidence),
  ];
}

/** The ids among `ids` that there are, without doubles and with the main column first where it is missing; the standard ones where none is left. */
export function knownColumns(ids: readonly unknown[], all: readonly DealColumn[]): readonly string[] {
  const known = all.map(({ id }) => id).filter((id) => ids.includes(id));
  if (known.length === 0) return DEFAULT_COLUMNS;
  return known.includes(MAIN_COLUMN) ? known : [MAIN_COLUMN, ...known];
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
