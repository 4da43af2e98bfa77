import type { Analysis, Article, Deal, Entity, Issue, Party, Removal } from './analysis';
import { correctDeals } from './corrections/correctDeals';
import type { CorrectionPlan } from './corrections/correctionPlan';
import type { DealContext } from './corrections/dealEditor';
import { dealParties } from './deals/dealParties';
import { mergeDumpSteps } from './merge/mergeDump';
import type { EntityDraft } from './recognize/mention';
import type { RecordReference } from './recordReference';
import type { ArticleDraft, Segmentation } from './segment/segmentation';
import { runSteps, type Steps } from './steps';
import type { Reading } from './text/reading';
import { bySpan, type Span, slice } from './text/span';
import { IdMaker } from './text/stableId';

/** What was found in one article, in the reading's offsets. */
export interface ArticleFindings {
  readonly draft: ArticleDraft;
  readonly entities: readonly EntityDraft[];
  /** Deals without ids; parties name their entity by `name`. */
  readonly deals: readonly Deal[];
  /** What is doubtful about its text. */
  readonly issues?: readonly Issue[];
}

/** What the record says of the source itself. */
export interface SourceFacts {
  readonly text: string;
  readonly path?: string;
  readonly encoding: string;
  readonly record?: RecordReference;
}

/** Puts the findings together as the record, every span mapped back to the source. */
export function assembleAnalysis(
  source: SourceFacts,
  reading: Reading,
  segmentation: Segmentation,
  findings: readonly ArticleFindings[],
  repeated: readonly (number | undefined)[] = [],
): Analysis {
  return runSteps(assembleSteps(source, reading, segmentation, findings, repeated));
}

/**
 * {@link assembleAnalysis} piece by piece, an article at a time. `repeated` has for each article the index of the one that it repeats; `plan` the
 * corrections, of which those of deals have their effect here.
 */
export function assembleSteps(
  source: SourceFacts,
  reading: Reading,
  segmentation: Segmentation,
  findings: readonly ArticleFindings[],
  repeated: readonly (number | undefined)[] = [],
  plan?: CorrectionPlan,
): Steps<Analysis> {
  return new Assembler(source, reading, segmentation, plan).assemble(findings, repeated);
}

/** Holds what all parts of the record share while it is made: the map to the source and the ids given so far. */
class Assembler {
  private readonly ids = new IdMaker();
  private readonly entities = new Map<string, Entity>();

  constructor(
    private readonly source: SourceFacts,
    private readonly reading: Reading,
    private readonly segmentation: Segmentation,
    private readonly plan?: CorrectionPlan,
  ) {}

  *assemble(findings: readonly ArticleFindings[], repeated: readonly (number | undefined)[]): Steps<Analysis> {
    const articles: Article[] = [];
    const deals: Deal[] = [];
    for (const finding of findings) {
      yield { stage: 'merging', fraction: 1 };
      const article = this.article(finding.draft);
      articles.push(article);
      const idOf = this.addEntities(finding.entities, article.id);
      for (const deal of finding.deals) deals.push(this.deal(deal, article.id, idOf));
    }
    for (const [index, original] of repeated.entries())
      if (original !== undefined) articles[index]!.duplicateOf = articles[original]!.id;
    yield { stage: 'merging', fraction: 1 };
    const { source, reading, segmentation } = this;
    const entities = [...this.entities.values()];
    let merged = yield* mergeDumpSteps(source.text, articles, entities, deals);
    if (this.plan?.hasDeals()) {
      // Corrected are the deals that people see, which are merged ones; what then belongs together is found anew.
      const corrected = correctDeals(merged.deals, this.dealContext(articles, entities), this.plan);
      merged = yield* mergeDumpSteps(source.text, articles, entities, corrected);
    }
    const kept = (segmentation.kept ?? []).map((removal) => this.removal(removal));
    return {
      schemaVersion: 1,
      dump: {
        ...(source.path === undefined ? {} : { path: source.path }),
        format: reading.format,
        kind: segmentation.kind,
        confidence: segmentation.confidence,
        encoding: source.encoding,
        length: source.text.length,
        signals: [...segmentation.signals],
        ...(source.record === undefined ? {} : { record: source.record }),
      },
      articles,
      entities: entities.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start),
      deals: merged.deals,
      removals: segmentation.removals.map((removal) => this.removal(removal)).sort((a, b) => bySpan(a.span, b.span)),
      ...(kept.length > 0 ? { kept } : {}),
      issues: this.issues(findings, merged.issues),
    };
  }

  private removal({ span, rule, reason, corrected }: Removal): Removal {
    return { span: this.map(span), rule, reason, ...(corrected ? { corrected } : {}) };
  }

  private dealContext(articles: readonly Article[], entities: readonly Entity[]): DealContext {
    const { text } = this.source;
    return { text, articles, entities, makeId: (type, at) => this.ids.make('d', type, slice(text, at)) };
  }

  private map(at: Span): Span {
    const { start, end } = this.reading.mapped.toSource(at);
    return { start, end };
  }

  private issues(findings: readonly ArticleFindings[], merged: readonly Issue[]): Issue[] {
    const found = [...this.segmentation.issues, ...findings.flatMap(({ issues }) => issues ?? [])];
    const own = found.map((issue) => (issue.span ? { ...issue, span: this.map(issue.span) } : issue));
    return [...this.reading.issues, ...own, ...merged, ...(this.plan?.issues() ?? [])].sort(
      (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
    );
  }

  private article(draft: ArticleDraft): Article {
    const text = this.reading.mapped.text;
    const headline = fold(slice(text, draft.headline));
    const articleBody = draft.body.map((paragraph) => slice(text, paragraph).replace(/\r\n?/g, '\n')).join('\n\n');
    const { author, datePublished, dateText, articleSection, publisher, url, truncated, corrected } = draft;
    return {
      id: this.ids.make('a', headline, articleBody),
      headline,
      headlineSpan: this.map(draft.headline),
      span: this.map(draft.span),
      headerSpans: draft.header.map((at) => this.map(at)),
      bodySpans: draft.body.map((at) => this.map(at)),
      ...(draft.items ? { itemSpans: draft.items.map((at) => this.map(at)) } : {}),
      author: [...author],
      ...defined({ datePublished, dateText, articleSection, publisher, url, truncated, corrected }),
      articleBody,
    };
  }

  /** Adds an article's entities to the dump's and tells which id each name has. */
  private addEntities(drafts: readonly EntityDraft[], articleId: string): Map<string, string> {
    const idOf = new Map<string, string>();
    for (const draft of drafts) {
      const key = `${draft.type}\u0001${entityKey(draft)}`;
      const mentions = draft.mentions.map((mention) => {
        const at = this.map(mention);
        return { articleId, span: at, text: slice(this.source.text, at) };
      });
      const known = this.entities.get(key);
      if (known) {
        known.mentions.push(...mentions);
        if (draft.corrected) known.corrected = true;
        for (const alias of [draft.name, ...draft.aliases])
          if (alias !== known.name && !known.aliases.includes(alias)) known.aliases.push(alias);
        idOf.set(draft.name, known.id);
        continue;
      }
      const id = this.ids.make('e', key);
      const { type, name, value } = draft;
      const corrected = draft.corrected ? { corrected: true } : {};
      const own = { id, type, name, aliases: [...draft.aliases], ...(value ? { value } : {}), mentions, ...corrected };
      this.entities.set(key, own);
      idOf.set(name, id);
    }
    return idOf;
  }

  private deal(draft: Deal, articleId: string, idOf: ReadonlyMap<string, string>): Deal {
    const at = <T extends { span: Span; text: string }>(value: T): T => {
      const mapped = this.map(value.span);
      return { ...value, span: mapped, text: slice(this.source.text, mapped) };
    };
    const party = <T extends Party>(value: T): T => {
      const entityId = idOf.get(value.name);
      return { ...at(value), ...(entityId ? { entityId } : {}) };
    };
    const deal: Record<string, unknown> = { ...draft, articleId };
    for (const key of ['company', 'target', 'manager', 'fund', 'exchange'])
      if (deal[key]) deal[key] = party(deal[key] as Party);
    for (const key of ['acquirer', 'seller', 'investors', 'parties'])
      if (deal[key]) deal[key] = (deal[key] as Party[]).map(party);
    for (const key of ['amount', 'valuation', 'date'])
      if (deal[key]) deal[key] = at(deal[key] as { span: Span; text: string });
    if (draft.alternateAmounts) deal.alternateAmounts = draft.alternateAmounts.map(at);
    deal.evidence = draft.evidence.map(at);
    deal.id = this.ids.make('d', draft.type, ...dealParties(draft), draft.amount?.value, draft.amount?.currency);
    return deal as unknown as Deal;
  }
}

function entityKey(draft: EntityDraft): string {
  return draft.value ? JSON.stringify(draft.value) : draft.name.toLowerCase();
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The object without its undefined fields. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
