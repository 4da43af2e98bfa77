import type {
  Article,
  Deal,
  DealBase,
  DealDate,
  DealType,
  Entity,
  Mention,
  Money,
  MoneyValue,
  Party,
} from '../analysis';
import { contains, overlaps, type Span, slice } from '../text/span';
import type { DealChanges } from './correction';
import { buildDeal, convertRoles, type DealRoles, rolesOf } from './dealRoles';

/** What deals are corrected with. */
export interface DealContext {
  /** The dump's text, which all spans are of. */
  readonly text: string;
  /** In the order of the dump. */
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  /** Makes the id of a deal that is added. */
  makeId(type: DealType, at: Span): string;
}

/** A deal with new values, and what could not be put in: the end of a sentence, for people. */
export interface EditedDeal {
  readonly deal: Deal;
  readonly missing?: string;
}

interface Named {
  readonly entity: Entity;
  readonly mentions: Mention[];
}

/** Puts new values into deals; each value is looked for in the deal's article, so that it has a place. */
export class DealEditor {
  private named: Map<string, Named[]> | undefined;

  constructor(private readonly context: DealContext) {}

  /** A deal with changes, as sure as can be. */
  edit(deal: Deal, changes: DealChanges): EditedDeal {
    const missing: string[] = [];
    const type = changes.dealType ?? deal.type;
    const roles = convertRoles(rolesOf(deal), deal.type, type);
    for (const [role, names] of Object.entries(changes.parties ?? {}) as [keyof DealRoles, string[]][])
      roles[role] = names.flatMap((name) => {
        const party = this.party(name, deal);
        if (!party) missing.push(`the article does not name ${name}`);
        return party ?? [];
      });
    const leads = new Set(
      changes.leads ?? ('investors' in deal ? deal.investors.flatMap(({ lead, name }) => (lead ? [name] : [])) : []),
    );
    const base = this.base(deal, changes, missing);
    const round =
      changes.round === undefined ? ('round' in deal ? deal.round : undefined) : (changes.round ?? undefined);
    const own = 'stakePercent' in deal ? deal.stakePercent : undefined;
    const stake = changes.stakePercent === undefined ? own : (changes.stakePercent ?? undefined);
    const edited = buildDeal(type, base, roles, { leads, round, stakePercent: stake });
    return { deal: edited, ...(missing.length > 0 ? { missing: missing.join('; ') } : {}) };
  }

  /** A deal that the sentence at a place tells. */
  make(changes: DealChanges, at: Span): Partial<EditedDeal> {
    const article = this.context.articles.find(({ span }) => overlaps(span, at));
    if (!article) return { missing: 'no article stands there' };
    const type = changes.dealType!;
    const base: DealBase = {
      id: this.context.makeId(type, at),
      articleId: article.id,
      status: 'completed',
      background: false,
      confidence: 1,
      evidence: [{ span: at, text: slice(this.context.text, at) }],
    };
    return this.edit(buildDeal(type, base, {}, { leads: new Set() }), changes);
  }

  private base(deal: Deal, { status, background, amount, date }: DealChanges, missing: string[]): DealBase {
    const { id, articleId, evidence, valuation, sources, sameAs, elsewhere } = deal;
    let { amount: sum, alternateAmounts, date: day } = deal;
    if (amount !== undefined) {
      const found = amount === null ? undefined : this.money(amount, deal);
      if (amount && !found) missing.push(`the article names no sum of ${amount.value} ${amount.currency}`);
      if (found || amount === null) {
        sum = found;
        alternateAmounts = undefined;
      }
    }
    if (date !== undefined) {
      const found = date === null ? undefined : this.date(date, deal);
      if (date && !found) missing.push(`the article does not name the date ${date}`);
      if (found || date === null) day = found;
    }
    return {
      id,
      articleId,
      status: status ?? deal.status,
      background: background ?? deal.background,
      confidence: 1,
      ...(sum ? { amount: sum } : {}),
      ...(alternateAmounts ? { alternateAmounts } : {}),
      ...(valuation ? { valuation } : {}),
      ...(day ? { date: day } : {}),
      evidence,
      ...(sources ? { sources } : {}),
      ...(sameAs ? { sameAs } : {}),
      ...(elsewhere ? { elsewhere } : {}),
      corrected: true,
    };
  }

  /** Somebody whom the deal's article names, as close to the deal as can be. */
  private party(name: string, deal: Deal): Party | undefined {
    const wanted = name.toLowerCase();
    const known = Object.values(rolesOf(deal))
      .flat()
      .find((party) => party.name.toLowerCase() === wanted);
    if (known)
      return {
        name: known.name,
        ...(known.entityId ? { entityId: known.entityId } : {}),
        text: known.text,
        span: known.span,
      };
    const called = this.namedIn(deal.articleId).find(({ entity }) =>
      [entity.name, ...entity.aliases].some((own) => own.toLowerCase() === wanted),
    );
    if (called) {
      const { span, text } = nearest(called.mentions, deal);
      return { name: called.entity.name, entityId: called.entity.id, text, span };
    }
    const span = this.find(name, deal);
    return span && { name, text: slice(this.context.text, span), span };
  }

  private money({ value, currency }: MoneyValue, deal: Deal): Money | undefined {
    const same = (sum: MoneyValue): boolean => sum.value === value && sum.currency === currency;
    const known = [deal.amount, ...(deal.alternateAmounts ?? [])].find((sum) => sum && same(sum));
    if (known) return known;
    const called = this.namedIn(deal.articleId).find(
      ({ entity }) => entity.value && 'currency' in entity.value && same(entity.value),
    );
    if (!called) return undefined;
    const { span, text } = nearest(called.mentions, deal);
    return { value, currency, text, span };
  }

  private date(iso: string, deal: Deal): DealDate | undefined {
    if (deal.date?.iso === iso) return deal.date;
    const called = this.namedIn(deal.articleId).find(
      ({ entity }) => entity.value && 'iso' in entity.value && entity.value.iso === iso,
    );
    if (called) {
      const { span, text } = nearest(called.mentions, deal);
      return { iso, text, span };
    }
    const article = this.context.articles.find(({ id }) => id === deal.articleId);
    const span = article?.datePublished === iso && article.dateText ? this.find(article.dateText, deal) : undefined;
    return span && { iso, text: slice(this.context.text, span), span };
  }

  /** Where words stand in the deal's evidence, else in its article. */
  private find(words: string, deal: Deal): Span | undefined {
    const article = this.context.articles.find(({ id }) => id === deal.articleId);
    for (const { start, end } of [...deal.evidence.map(({ span }) => span), ...(article ? [article.span] : [])]) {
      const at = this.context.text.slice(start, end).indexOf(words);
      if (at >= 0) return { start: start + at, end: start + at + words.length };
    }
    return undefined;
  }

  /** What an article names. */
  private namedIn(articleId: string): readonly Named[] {
    this.named ??= byArticle(this.context.entities);
    return this.named.get(articleId) ?? [];
  }
}

function byArticle(entities: readonly Entity[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const list = found.get(mention.articleId) ?? [];
      found.set(mention.articleId, list);
      const last = list.at(-1);
      if (last?.entity === entity) last.mentions.push(mention);
      else list.push({ entity, mentions: [mention] });
    }
  return found;
}

/** The first mention in a deal's evidence, else the first of all. */
function nearest(mentions: readonly Mention[], { evidence }: Deal): Mention {
  return mentions.find((mention) => evidence.some(({ span }) => contains(span, mention.span))) ?? mentions[0]!;
}
