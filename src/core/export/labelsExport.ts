import type { Analysis, Article, Deal, Entity, Mention, Money, Party } from '../analysis';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type {
  GoldArticle,
  GoldDeal,
  GoldEntities,
  GoldInvestor,
  GoldMoney,
  GoldName,
  GoldNoise,
  GoldRecord,
  LineRange,
} from './goldFormat';

/** Choices of {@link labelsOf}. */
export interface LabelOptions {
  /** Whether deals that nobody has confirmed or edited count as well; else they are `marginal` and count neither way. */
  readonly trust?: boolean;
}

/** The labels of the evaluation that say of a dump what its corrected analysis says. `text` is the dump's. */
export function labelsOf(analysis: Analysis, text: string, { trust = false }: LabelOptions = {}): GoldRecord {
  return new Labels(analysis, text, trust).record();
}

/** The name that the evaluation gives to the labels of a dump, without ending: that of its file. */
export function labelsName({ dump }: Analysis): string {
  return fileName(dump.path).replace(/\.[^.]*$/, '') || 'dump';
}

function fileName(path: string | undefined): string {
  return path?.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || 'dump.txt';
}

class Labels {
  private readonly lines: LineIndex;
  private readonly stem: string;
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly analysis: Analysis,
    text: string,
    private readonly trust: boolean,
  ) {
    this.lines = new LineIndex(text);
    this.stem = labelsName(analysis);
    for (const [index, { id }] of analysis.articles.entries()) this.ids.set(id, `${this.stem}-${index + 1}`);
  }

  record(): GoldRecord {
    const { dump, articles, deals } = this.analysis;
    const noise = this.noise();
    return {
      file: fileName(dump.path),
      kind: dump.kind,
      altKinds: [],
      articles: articles.map((article) => this.article(article, noise)),
      noise,
      entities: this.entities(),
      deals: deals.map((deal, index) => this.deal(deal, `${this.stem}-d${index + 1}`)),
    };
  }

  private lineOf(offset: number): number {
    return this.lines.lineAt(offset) + 1;
  }

  private article(article: Article, noise: readonly GoldNoise[]): GoldArticle {
    const { headlineSpan, headerSpans, bodySpans, itemSpans, author, dateText, datePublished } = article;
    const titleLine = this.lineOf(headlineSpan.start);
    const body = bodySpans.filter(({ start }) => this.lineOf(start) > titleLine);
    const bodyStartLine = body[0] ? this.lineOf(body[0].start) : titleLine;
    const last = body.at(-1);
    const endLine = last ? this.lineOf(last.end - 1) : titleLine;
    const { text } = this.lines;
    const lineWith = (words: string | undefined): number | undefined => {
      const header = words && headerSpans.find(({ start, end }) => text.slice(start, end).includes(words));
      return header ? this.lineOf(header.start) : undefined;
    };
    const dateLine = lineWith(dateText);
    const authorLine = lineWith(author[0]);
    const inside = noise.flatMap(({ lines }): LineRange[] =>
      lines[0] >= bodyStartLine && lines[1] <= endLine ? [lines] : [],
    );
    return {
      id: this.ids.get(article.id)!,
      title: article.headline,
      titleLine,
      startLine: this.lineOf(article.span.start),
      bodyStartLine,
      endLine,
      excludeLines: inside,
      ...(itemSpans ? { itemLines: itemSpans.map(({ start }) => this.lineOf(start)) } : {}),
      ...(dateLine === undefined ? {} : { dateLine }),
      ...(authorLine === undefined ? {} : { authorLine }),
      ...(datePublished && dateLine !== undefined ? { date: datePublished } : {}),
    };
  }

  /** Lines of which more than half is removed, neighbours of one reason together. */
  private noise(): GoldNoise[] {
    const found: { lines: [number, number]; kind: string }[] = [];
    for (const { span, reason } of this.analysis.removals) {
      const last = this.lineOf(Math.max(span.start, span.end - 1));
      for (let line = this.lineOf(span.start); line <= last; line++) {
        if (!this.isMostly(line, span)) continue;
        const before = found.at(-1);
        if (before?.kind === reason && before.lines[1] === line - 1) before.lines[1] = line;
        else if (!before || before.lines[1] < line) found.push({ lines: [line, line], kind: reason });
      }
    }
    return found;
  }

  private isMostly(line: number, span: Span): boolean {
    const { start, end, blank } = this.lines.lines[line - 1]!;
    return !blank && Math.min(end, span.end) - Math.max(start, span.start) > (end - start) / 2;
  }

  private entities(): GoldEntities[] {
    const named = new Map<string, Map<Entity, Mention[]>>();
    for (const entity of this.analysis.entities)
      for (const mention of entity.mentions) {
        const inArticle = named.get(mention.articleId) ?? new Map<Entity, Mention[]>();
        named.set(mention.articleId, inArticle);
        inArticle.set(entity, [...(inArticle.get(entity) ?? []), mention]);
      }
    return this.analysis.articles.map(({ id }): GoldEntities => {
      const all = [...(named.get(id) ?? [])];
      const of = (type: Entity['type']): GoldName[] =>
        all.flatMap(([entity, mentions]) => (entity.type === type ? [nameOf(entity, mentions)] : []));
      return {
        article: this.ids.get(id)!,
        organizations: of('organization'),
        people: of('person'),
        places: of('place'),
        products: of('product'),
        optional: [],
        money: all.flatMap(([{ value }, mentions]): GoldMoney[] =>
          value && 'currency' in value
            ? [{ text: mentions[0]!.text, value: value.value, currency: value.currency }]
            : [],
        ),
      };
    });
  }

  private deal(deal: Deal, id: string): GoldDeal {
    const { valuation, amount, alternateAmounts, date, evidence, articleId } = deal;
    const parties = partiesOf(deal);
    const others = new Map<string, string[]>();
    for (const { name, text } of parties.all) if (text !== name) others.set(name, [...(others.get(name) ?? []), text]);
    return {
      id,
      article: this.ids.get(articleId)!,
      type: deal.type,
      certainty: deal.corrected || this.trust ? 'core' : 'marginal',
      background: deal.background,
      status: deal.status,
      ...parties.fields,
      ...(amount ? { amount: moneyOf(amount) } : {}),
      ...(alternateAmounts ? { altAmounts: alternateAmounts.map(moneyOf) } : {}),
      ...(valuation ? { valuation: { ...moneyOf(valuation), basis: valuation.basis } } : {}),
      ...('stakePercent' in deal && deal.stakePercent !== undefined ? { stakePercent: deal.stakePercent } : {}),
      ...('round' in deal && deal.round ? { round: deal.round } : {}),
      ...(date ? { date: date.iso } : {}),
      ...(others.size > 0 ? { altNames: Object.fromEntries(others) } : {}),
      evidenceLine: this.lineOf(evidence[0]?.span.start ?? 0),
    };
  }
}

/** A thing's name as its article has it, with the others that stand there. */
function nameOf({ name }: Entity, mentions: readonly Mention[]): GoldName {
  const texts = [...new Set(mentions.map(({ text }) => text.replace(/\s+/g, ' ')))];
  const fullest = texts.includes(name) ? name : texts.reduce((a, b) => (b.length > a.length ? b : a));
  return { name: fullest, aliases: texts.filter((text) => text !== fullest) };
}

function moneyOf({ text, value, currency }: Money): GoldMoney {
  return { text, value, currency };
}

/** A deal's parties as the labels have them, and all of them in one list. */
function partiesOf(deal: Deal): { readonly fields: Partial<GoldDeal>; readonly all: readonly Party[] } {
  const names = (list: readonly Party[]): string[] => list.map(({ name }) => name);
  const one = (key: 'company' | 'target' | 'manager' | 'fund', party: Party | undefined): Partial<GoldDeal> =>
    party ? { [key]: party.name } : {};
  const present = (...list: readonly (Party | undefined)[]): Party[] => list.filter((party) => party !== undefined);
  switch (deal.type) {
    case 'funding_round': {
      const investors = deal.investors.map(({ name, lead }): GoldInvestor => ({ name, lead }));
      return {
        fields: { ...one('company', deal.company), investors },
        all: present(deal.company, ...deal.investors),
      };
    }
    case 'acquisition':
    case 'stake_purchase': {
      const fields = { acquirer: names(deal.acquirer), seller: names(deal.seller), ...one('target', deal.target) };
      return { fields, all: present(...deal.acquirer, deal.target, ...deal.seller) };
    }
    case 'fund_raise': {
      const investors = deal.investors.map(({ name, lead }): GoldInvestor => ({ name, lead }));
      return {
        fields: { ...one('manager', deal.manager), ...one('fund', deal.fund), investors },
        all: present(deal.manager, deal.fund, ...deal.investors),
      };
    }
    case 'ipo':
      return { fields: one('company', deal.company), all: present(deal.company) };
    default:
      return { fields: { parties: names(deal.parties) }, all: deal.parties };
  }
}
