import type { Analysis, Deal, Entity } from '../analysis';
import type { DealRole } from '../corrections/correction';
import { ROLES_OF_TYPE, rolesOf } from '../corrections/dealRoles';
import { bySpan, type Span } from '../text/span';
import { type ArticleText, articleTexts } from './articleText';
import type { ExportItems } from './exportFormats';
import type { ExportInput } from './exportWriter';

/** A mention in an article's text; its span is into that. */
export interface MarkedMention {
  readonly entity: Entity;
  readonly span: Span;
}

/** A party or term of a deal, where it stands in the article's text. */
export interface MarkedPart {
  /** Its role in the record, `lead` for the investors that lead, or what term it is. */
  readonly role: DealRole | 'lead' | 'amount' | 'valuation' | 'date';
  readonly span: Span;
  /** Of a party: its entity, where it has one. */
  readonly entityId?: string;
}

/** A deal that an article tells. */
export interface MarkedDeal {
  readonly deal: Deal;
  /** Where its sentences stand in the article's text, the main one first. */
  readonly evidence: readonly Span[];
  readonly parts: readonly MarkedPart[];
}

/** An article's text with what is marked in it: what tools for training and annotating call a document. */
export interface MarkedArticle extends ArticleText {
  /** In order of place, the longer first; they may overlap. Names in bylines are not among them. */
  readonly mentions: readonly MarkedMention[];
  /** Those that the article tells, with a sentence in its text. */
  readonly deals: readonly MarkedDeal[];
}

/** The articles of a dump with what `items` asks to be marked: entities, deals, or both. */
export function* markedArticles(input: ExportInput, items: ExportItems): Generator<MarkedArticle> {
  const { analysis } = input;
  const mentions = items === 'deals' ? new Map<string, PlacedMention[]>() : mentionsByArticle(analysis);
  const deals = byArticle(items === 'entities' ? [] : analysis.deals, ({ articleId }) => articleId);
  for (const own of articleTexts(input)) {
    const { id } = own.article;
    yield {
      ...own,
      mentions: (mentions.get(id) ?? [])
        .flatMap(({ entity, span }) => {
          const at = own.at(span);
          return at ? [{ entity, span: at }] : [];
        })
        .sort((a, b) => bySpan(a.span, b.span)),
      deals: (deals.get(id) ?? []).flatMap((deal) => marked(deal, own) ?? []),
    };
  }
}

/** Those of `marks` (in order of place, the longer first) that overlap none before them. */
export function withoutOverlaps<T extends { readonly span: Span }>(marks: readonly T[]): T[] {
  let end = 0;
  return marks.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** A mention of an entity, its span in the dump. */
interface PlacedMention {
  readonly entity: Entity;
  readonly span: Span;
  readonly articleId: string;
}

function mentionsByArticle({ entities }: Analysis): Map<string, PlacedMention[]> {
  const all = entities.flatMap((entity) => entity.mentions.map(({ articleId, span }) => ({ entity, span, articleId })));
  return byArticle(all, ({ articleId }) => articleId);
}

function byArticle<T>(items: readonly T[], articleOf: (item: T) => string): Map<string, T[]> {
  const of = new Map<string, T[]>();
  for (const item of items) {
    const id = articleOf(item);
    const list = of.get(id);
    if (list) list.push(item);
    else of.set(id, [item]);
  }
  return of;
}

function marked(deal: Deal, text: ArticleText): MarkedDeal | undefined {
  const evidence = deal.evidence.flatMap(({ span }) => text.at(span) ?? []);
  if (evidence.length === 0) return undefined;
  const parts: MarkedPart[] = [];
  const roles = rolesOf(deal);
  for (const role of ROLES_OF_TYPE[deal.type])
    for (const party of roles[role] ?? []) {
      const span = text.at(party.span);
      const leads = 'lead' in party && party.lead === true;
      if (span)
        parts.push({ role: leads ? 'lead' : role, span, ...(party.entityId ? { entityId: party.entityId } : {}) });
    }
  for (const role of ['amount', 'valuation', 'date'] as const) {
    const term = deal[role];
    const span = term && text.at(term.span);
    if (span) parts.push({ role, span });
  }
  return { deal, evidence, parts };
}
