import * as vscode from 'vscode';
import type { DealStatus, DealType, DumpKind, EntityType, RemovalReason } from '../core/analysis';
import type { DealRole } from '../core/corrections/correction';
import { words } from '../core/export/dealText';
import type { RoundType } from '../core/roundTypes';

const { t } = vscode.l10n;

/** What a kind of dump is called. */
export function kindLabel(kind: DumpKind): string {
  const labels: Record<DumpKind, string> = {
    plain_archive: t('Plain archive'),
    dated_archive: t('Dated archive'),
    magazine_page: t('Magazine page'),
    feed_digest: t('Feed digest'),
    newsletter: t('Newsletter'),
    listing: t('Listing'),
    single_article: t('Single article'),
    not_a_dump: t('Not a dump'),
  };
  return labels[kind];
}

/** What the entities of a type, or deals, are called together. */
export function groupLabel(group: EntityType | 'deals'): string {
  const labels: Record<EntityType | 'deals', string> = {
    deals: t('Deals'),
    organization: t('Organizations'),
    person: t('People'),
    place: t('Places'),
    product: t('Products'),
    money: t('Money'),
    percent: t('Percentages'),
    date: t('Dates'),
  };
  return labels[group];
}

/** What one entity of a type is called. */
export function entityTypeLabel(type: EntityType): string {
  const labels: Record<EntityType, string> = {
    organization: t('Organization'),
    person: t('Person'),
    place: t('Place'),
    product: t('Product'),
    money: t('Money'),
    percent: t('Percentage'),
    date: t('Date'),
  };
  return labels[type];
}

/** What a type of deal is called. */
export function dealTypeLabel(type: DealType): string {
  const labels: Record<DealType, string> = {
    funding_round: t('Funding round'),
    acquisition: t('Acquisition'),
    stake_purchase: t('Stake purchase'),
    merger: t('Merger'),
    fund_raise: t('Fund raised'),
    ipo: t('IPO'),
    partnership: t('Partnership'),
  };
  return labels[type];
}

/** What a deal's status is called. */
export function statusLabel(status: DealStatus): string {
  const labels: Record<DealStatus, string> = {
    completed: t('completed'),
    announced: t('announced'),
    planned: t('planned'),
    rumored: t('rumored'),
    failed: t('called off'),
  };
  return labels[status];
}

/** What a funding round is called: `series_a` is `Series A`, `pre_seed` is `Pre-seed`. */
export function roundLabel(round: RoundType): string {
  const name = words(round);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a reason for taking text away is called. */
export function reasonLabel(reason: RemovalReason): string {
  const labels: Record<RemovalReason, string> = {
    navigation: t('Navigation'),
    share: t('Share buttons'),
    counter: t('Counters'),
    comment: t('Comments'),
    comment_form: t('Comment form'),
    leaked_json: t('Leaked page data'),
    duplicate: t('Repeated text'),
    author_bio: t('About the author'),
    advert: t('Advertisement'),
    newsletter_form: t('Newsletter form'),
    related: t('Related stories'),
    source_link: t('Link to the source'),
    footer: t('Footer'),
    credit: t('Credit'),
    caption: t('Caption'),
    tags: t('Tags'),
    page_header: t('Page header'),
    code: t('Code'),
    markup: t('Markup'),
    stray: t('Stray characters'),
  };
  return labels[reason];
}

/** `1 article`, `2 articles`. */
export function countArticles(count: number): string {
  return count === 1 ? t('1 article') : t('{0} articles', count);
}

/** `1 record`, `12,345 records`. */
export function countRecords(count: number): string {
  return count === 1 ? t('1 record') : t('{0} records', count.toLocaleString('en'));
}

/** `1 deal`, `2 deals`. */
export function countDeals(count: number): string {
  return count === 1 ? t('1 deal') : t('{0} deals', count);
}

/** `1 entity`, `2 entities`. */
export function countEntities(count: number): string {
  return count === 1 ? t('1 entity') : t('{0} entities', count);
}

/** `1 mention`, `2 mentions`. */
export function countMentions(count: number): string {
  return count === 1 ? t('1 mention') : t('{0} mentions', count);
}

/** `1 removal`, `2 removals`. */
export function countRemovals(count: number): string {
  return count === 1 ? t('1 removal') : t('{0} removals', count);
}

/** `1 dump`, `2 dumps`: where it is plain that those are seed dumps. */
export function countPlainDumps(count: number): string {
  return count === 1 ? t('1 dump') : t('{0} dumps', count);
}

/** `1 seed dump`, `2 seed dumps`. */
export function countDumps(count: number): string {
  return count === 1 ? t('1 seed dump') : t('{0} seed dumps', count);
}

/** A share of one as whole per cent: 0.5 is `50%`. */
export function percentLabel(share: number): string {
  return t('{0}%', Math.round(share * 100));
}

/** What a part in a deal is called. */
export function roleLabel(role: DealRole): string {
  const labels: Record<DealRole, string> = {
    company: t('Company'),
    target: t('Target'),
    acquirer: t('Acquirer'),
    seller: t('Seller'),
    investors: t('Investors'),
    parties: t('Parties'),
    manager: t('Manager'),
    fund: t('Fund'),
    exchange: t('Exchange'),
  };
  return labels[role];
}
