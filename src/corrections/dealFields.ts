import type { Analysis, Deal, Entity, MoneyValue } from '../core/analysis';
import type { DealChanges, DealRole } from '../core/corrections/correction';
import { convertRoles, ROLES_OF_TYPE, rolesOf, SINGLE_ROLES } from '../core/corrections/dealRoles';

/** What of a deal can be edited: each is one step of the form. */
export type DealField =
  | 'type'
  | 'status'
  | 'background'
  | 'amount'
  | 'date'
  | 'round'
  | 'stakePercent'
  | 'leads'
  | DealRole;

/** A deal as it would be with changes, as plain values. */
export interface DealValues {
  readonly type: Deal['type'];
  readonly status: Deal['status'];
  readonly background: boolean;
  readonly amount?: MoneyValue | undefined;
  readonly date?: string | undefined;
  readonly round?: string | undefined;
  readonly stakePercent?: number | undefined;
  readonly leads: readonly string[];
  /** Names by role. */
  readonly parties: Partial<Record<DealRole, readonly string[]>>;
}

/** The values of a deal with changes. */
export function valuesOf(deal: Deal, changes: DealChanges): DealValues {
  const type = changes.dealType ?? deal.type;
  const roles = convertRoles(rolesOf(deal), deal.type, type);
  const parties: Partial<Record<DealRole, readonly string[]>> = {};
  for (const role of ROLES_OF_TYPE[type])
    parties[role] = changes.parties?.[role] ?? (roles[role] ?? []).map(({ name }) => name);
  const led = 'investors' in deal ? deal.investors.filter(({ lead }) => lead).map(({ name }) => name) : [];
  const was = <T>(change: T | null | undefined, value: T | undefined): T | undefined =>
    change === undefined ? value : (change ?? undefined);
  return {
    type,
    status: changes.status ?? deal.status,
    background: changes.background ?? deal.background,
    amount: was(changes.amount, deal.amount),
    date: was(changes.date, deal.date?.iso),
    round: was(changes.round, 'round' in deal ? deal.round : undefined),
    stakePercent: was(changes.stakePercent, 'stakePercent' in deal ? deal.stakePercent : undefined),
    leads: changes.leads ?? led,
    parties,
  };
}

/** The fields that deals of a type have, in the order of the form. */
export function fieldsOf(type: Deal['type']): DealField[] {
  const roles = ROLES_OF_TYPE[type];
  return [
    'type',
    'status',
    'background',
    ...roles,
    ...(roles.includes('investors') ? (['leads'] as const) : []),
    'amount',
    ...(type === 'funding_round' ? (['round'] as const) : []),
    ...(type === 'acquisition' || type === 'stake_purchase' ? (['stakePercent'] as const) : []),
    'date',
  ];
}

/** Whether a field holds several names. */
export function isList(role: DealRole): boolean {
  return !SINGLE_ROLES.has(role);
}

/** What an article names of some types: those of a deal's sentences first, then in the order of `types`. */
export function namedIn(
  { entities }: Pick<Analysis, 'entities'>,
  { articleId, evidence }: Deal,
  types: readonly Entity['type'][],
): Entity[] {
  const near: Entity[] = [];
  const far: Entity[] = [];
  for (const entity of entities) {
    if (!types.includes(entity.type)) continue;
    const mentions = entity.mentions.filter((mention) => mention.articleId === articleId);
    if (mentions.length === 0) continue;
    const told = mentions.some(({ span }) =>
      evidence.some((sentence) => sentence.span.start <= span.start && span.end <= sentence.span.end),
    );
    (told ? near : far).push(entity);
  }
  const byType = (a: Entity, b: Entity): number => types.indexOf(a.type) - types.indexOf(b.type);
  return [...near.sort(byType), ...far.sort(byType)];
}
