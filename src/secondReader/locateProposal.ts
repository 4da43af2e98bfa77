import type {
  Article,
  DealBase,
  DealDate,
  DealType,
  Entity,
  EntityType,
  Mention,
  Money,
  Party,
} from '../core/analysis';
import type { DealChanges, DealRole } from '../core/corrections/correction';
import { buildDeal, type DealRoles, ROLES_OF_TYPE, SINGLE_ROLES } from '../core/corrections/dealRoles';
import { ROUND_TYPES, type RoundType } from '../core/roundTypes';
import { contains, overlaps, type Span } from '../core/text/span';
import { hash32 } from '../core/text/stableId';
import type { ArticlePart } from './articleText';
import { FoldedText } from './foldedText';
import type { Proposal } from './proposal';
import type { RawProposal } from './readerAnswer';

/** What proposals are looked for in. */
export interface ReadArticle {
  /** The text of the dump. */
  readonly dump: string;
  readonly article: Article;
  readonly parts: readonly ArticlePart[];
  /** Everything that is named in the article, with its mentions there. */
  readonly named: readonly { readonly entity: Entity; readonly mention: Mention }[];
}

/** Why a proposal is dropped whole: its sentence, or whom it is about, does not stand in the text. */
export type Refusal = 'quote' | 'subject';

/** Shortest sentence that tells a deal, in characters. */
const SHORTEST_QUOTE = 12;

/** Words that name nobody, as they are folded. */
const NOBODY = new Set(
  'it its they them he she we who which company the company the companies the firm the startup the start-up the group the buyer the seller the target investors the investors undisclosed unknown unnamed none n/a'.split(
    ' ',
  ),
);

/** The roles of whom a deal is about: one of them must be found, of parties two. */
const SUBJECTS: Readonly<Record<DealType, readonly DealRole[]>> = {
  funding_round: ['company'],
  acquisition: ['target'],
  stake_purchase: ['target'],
  merger: ['parties'],
  fund_raise: ['manager', 'fund'],
  ipo: ['company'],
  partnership: ['parties'],
};

/** Puts a model's proposal into the record's form, each value with its place in the text; a value that does not stand there is dropped. */
export function locateProposal(raw: RawProposal, read: ReadArticle): Proposal | Refusal {
  const quote = raw.quote.length >= SHORTEST_QUOTE ? find(read, raw.quote) : undefined;
  if (!quote) return 'quote';
  const dropped: string[] = [];
  const locate = (role: DealRole, name: string): Party | undefined => {
    const party = locateParty(name, quote, read);
    if (!party) dropped.push(`${role}: ${name}`);
    return party;
  };
  const roles: DealRoles = {};
  for (const role of ROLES_OF_TYPE[raw.type]) {
    const parties = distinct((raw.parties[role] ?? []).flatMap((name) => locate(role, name) ?? []));
    if (parties.length > 0) roles[role] = SINGLE_ROLES.has(role) ? parties.slice(0, 1) : parties;
  }
  const subjects = SUBJECTS[raw.type].flatMap((role) => roles[role] ?? []);
  if (subjects.length < (SUBJECTS[raw.type][0] === 'parties' ? 2 : 1)) return 'subject';
  const investors = new Set((roles.investors ?? []).map(({ name }) => name));
  const leads = raw.leads
    .flatMap((name) => locate('investors', name)?.name ?? [])
    .filter((name) => investors.has(name));

  const value = <T>(name: string, text: string | undefined, make: (at: Span) => T | undefined): T | undefined => {
    const at = text === undefined ? undefined : find(read, text, quote);
    const made = at && make(at);
    if (text !== undefined && made === undefined) dropped.push(`${name}: ${text}`);
    return made;
  };
  const amount = value('amount', raw.amount, (at) => moneyAt(at, read));
  const date = value('date', raw.date, (at) => dateAt(at, read));
  const hasRound = raw.type === 'funding_round';
  const round = hasRound ? value('round', raw.round, () => roundNamed(raw.round ?? '')) : undefined;
  const hasStake = raw.type === 'acquisition' || raw.type === 'stake_purchase';
  const stakePercent = hasStake ? value('stake', raw.stake, (at) => percentAt(at, read)) : undefined;

  const base: DealBase = {
    id: '',
    articleId: read.article.id,
    status: raw.status,
    background: raw.background,
    confidence: 0,
    ...(amount ? { amount } : {}),
    ...(date ? { date } : {}),
    evidence: [{ span: quote, text: read.dump.slice(quote.start, quote.end) }],
  };
  const changes: DealChanges = {
    dealType: raw.type,
    status: raw.status,
    background: raw.background,
    parties: Object.fromEntries(
      Object.entries(roles).map(([role, parties]) => [role, parties.map(({ name }) => name)]),
    ),
    ...(leads.length > 0 ? { leads } : {}),
    ...(amount ? { amount: { value: amount.value, currency: amount.currency } } : {}),
    ...(date ? { date: date.iso } : {}),
    ...(round ? { round } : {}),
    ...(stakePercent === undefined ? {} : { stakePercent }),
  };
  const names = Object.values(roles).flatMap((parties) => parties.map(({ name }) => name.toLowerCase()));
  const key = `${read.article.id} ${raw.type} ${names.sort().join('|')} ${amount ? `${amount.value} ${amount.currency}` : ''}`;
  const id = `p-${hash32(key, 0x811c9dc5).toString(36)}${hash32(key, 0x01000193).toString(36)}`;
  const deal = buildDeal(raw.type, { ...base, id }, roles, { leads: new Set(leads), round, stakePercent });
  return { key, deal, changes, dropped };
}

/** Where words stand in the article: in the sentence `first` where they do, else as near to it as can be. */
function find({ parts }: ReadArticle, words: string, first?: Span): Span | undefined {
  const folded = new FoldedText(words);
  let best: Span | undefined;
  for (const part of parts) {
    const at = part.find(folded, first?.start);
    if (!at) continue;
    if (!first) return at;
    const inner = contains(part.span, first);
    if (inner && contains(first, at)) return at;
    if (!best || distance(at, first) < distance(best, first)) best = at;
  }
  return best;
}

function distance(at: Span, from: Span): number {
  return Math.abs(at.start - from.start);
}

/** Somebody by name: as the thing that is named there, else by the words of the text. */
function locateParty(name: string, quote: Span, read: ReadArticle): Party | undefined {
  const folded = new FoldedText(name).text;
  if (folded.length < 2 || NOBODY.has(folded) || !/[\p{L}\p{N}]/u.test(folded)) return undefined;
  const span = find(read, name, quote);
  if (!span) return undefined;
  const text = read.dump.slice(span.start, span.end);
  // What crosses markup has no words that could be looked for again.
  if (/[<>\r\n]/.test(text)) return undefined;
  const named = at(read, span, ['organization', 'person', 'product', 'place']).find(({ mention }) =>
    contains(mention.span, span),
  );
  // A small part of a name, such as its last word, is another name or none.
  if (named && (span.end - span.start) * 2 < named.mention.text.length) return undefined;
  return named ? { name: named.entity.name, entityId: named.entity.id, text, span } : { name: text, text, span };
}

function at({ named }: ReadArticle, span: Span, types: readonly EntityType[]): ReadArticle['named'] {
  return named.filter(({ entity, mention }) => types.includes(entity.type) && overlaps(mention.span, span));
}

function moneyAt(span: Span, read: ReadArticle): Money | undefined {
  for (const { entity, mention } of at(read, span, ['money']))
    if (entity.value && 'currency' in entity.value) return { ...entity.value, text: mention.text, span: mention.span };
  return undefined;
}

function dateAt(span: Span, read: ReadArticle): DealDate | undefined {
  for (const { entity, mention } of at(read, span, ['date']))
    if (entity.value && 'iso' in entity.value) return { iso: entity.value.iso, text: mention.text, span: mention.span };
  return undefined;
}

function percentAt(span: Span, read: ReadArticle): number | undefined {
  for (const { entity } of at(read, span, ['percent'])) {
    const value = entity.value && !('iso' in entity.value) ? entity.value.value : undefined;
    if (value !== undefined && value > 0 && value <= 100) return value;
  }
  return undefined;
}

/** The kind of round that words name: `Series A round` is `series_a`. */
function roundNamed(words: string): RoundType | undefined {
  const name = words
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$|_(?:round|funding|financing|investment)$/g, '')
    .replace(/_(?:round|funding|financing|investment)$/, '');
  return ROUND_TYPES.find((type) => type === name || type === `${name}_financing`);
}

function distinct(parties: readonly Party[]): Party[] {
  return parties.filter(({ name }, i) => parties.findIndex((other) => other.name === name) === i);
}
