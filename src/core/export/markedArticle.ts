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
export function* markedArticles({ analysis, text }: ExportInput, items: ExportItems): Generator<MarkedArticle> {
  const mentions = items === 'deals' ? new Map() : mentionsByArticle(analysis);
  const deals = items === 'entities' ? [] : analysis.deals;
  for (const own of articleTexts(analysis, text)) {
    const { id } = own.article;
    yield {
      ...own,
      mentions: ((mentions.get(id) ?? []) as MarkedMention[])
        .flatMap(({ entity, span }) => {
          const at = own.at(span);
          return at ? [{ entity, span: at }] : [];
        })
        .sort((a, b) => bySpan(a.span, b.span)),
      deals: deals.filter(({ articleId }) => articleId === id).flatMap((deal) => marked(deal, own) ?? []),
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

function mentionsByArticle({ entities }: Analysis): Map<string, MarkedMention[]> {
  const of = new Map<string, MarkedMention[]>();
  for (const entity of entities)
    for (const { articleId, span } of entity.mentions) {
      const list = of.get(articleId);
      if (list) list.push({ entity, span });
      else of.set(articleId, [{ entity, span }]);
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
