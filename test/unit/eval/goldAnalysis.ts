import type { Analysis, Article, Deal, Entity, Money, Party } from '../../../src/core/analysis';
import type { GoldArticle, GoldDeal, GoldEntities } from '../../../src/core/export/goldFormat';
import { type Span, span } from '../../../src/core/text/span';
import type { LabelledDump } from '../../eval/goldStore';
import { lineVerdicts } from '../../eval/lineVerdicts';

/** Where it does not matter where something stands. */
const NOWHERE: Span = span(0, 0);

/** The analysis that says of a dump what its labels say; marginal deals only where asked for. */
export function goldAnalysis(dump: LabelledDump, marginal = false): Analysis {
  const { gold, text } = dump;
  return {
    schemaVersion: 1,
    dump: { format: 'text', kind: gold.kind, confidence: 1, encoding: 'utf-8', length: text.length, signals: [] },
    articles: gold.articles.map((article) => articleOf(dump, article)),
    entities: gold.entities.flatMap(entitiesOf),
    deals: gold.deals.filter(({ certainty }) => marginal || certainty === 'core').map(dealOf),
    removals: [],
    issues: [],
  };
}

function articleOf({ gold, lines }: LabelledDump, article: GoldArticle): Article {
  const lineSpan = (line: number): Span => span(lines.lines[line - 1]!.start, lines.lines[line - 1]!.end);
  const headlineSpan = lineSpan(article.titleLine);
  const verdicts = lineVerdicts(gold, lines);
  const body: Span[] = [];
  for (let line = article.bodyStartLine; line <= article.endLine; line++)
    if (verdicts.get(line) === 'content' && line !== article.titleLine) body.push(lineSpan(line));
  return {
    id: article.id,
    headline: article.title,
    headlineSpan,
    span: span(lineSpan(article.startLine).start, body.at(-1)?.end ?? headlineSpan.end),
    headerSpans: [],
    bodySpans: body,
    author: [],
    ...(article.date ? { datePublished: article.date } : {}),
    articleBody: '',
  };
}

function entitiesOf(gold: GoldEntities): Entity[] {
  const entity = (type: Entity['type'], name: string): Entity => ({
    id: `${type} ${name}`,
    type,
    name,
    aliases: [],
    mentions: [{ articleId: gold.article, span: NOWHERE, text: name }],
  });
  return [
    ...gold.organizations.map(({ name }) => entity('organization', name)),
    ...gold.people.map(({ name }) => entity('person', name)),
    ...gold.places.map(({ name }) => entity('place', name)),
    ...gold.products.map(({ name }) => entity('product', name)),
    ...gold.money.map(({ text, value, currency }) => ({ ...entity('money', text), value: { value, currency } })),
  ];
}

/** A labelled deal as an analysis gives it, with full confidence. */
export function dealOf(gold: GoldDeal): Deal {
  const base = {
    id: gold.id,
    articleId: gold.article,
    status: gold.status,
    background: gold.background,
    confidence: 1,
    evidence: [],
    ...(gold.amount ? { amount: money(gold.amount) } : {}),
    ...(gold.valuation ? { valuation: { ...money(gold.valuation), basis: gold.valuation.basis } } : {}),
    ...(gold.date ? { date: { iso: gold.date, text: gold.date, span: NOWHERE } } : {}),
  };
  const investors = (gold.investors ?? []).map(({ name, lead }) => ({ ...party(name), lead }));
  const company = gold.company ? { company: party(gold.company) } : {};
  switch (gold.type) {
    case 'funding_round':
      return {
        ...base,
        type: gold.type,
        ...company,
        investors,
        ...(gold.round ? { round: gold.round as 'seed' } : {}),
      };
    case 'acquisition':
    case 'stake_purchase':
      return {
        ...base,
        type: gold.type,
        acquirer: (gold.acquirer ?? []).map(party),
        seller: (gold.seller ?? []).map(party),
        ...(gold.target ? { target: party(gold.target) } : {}),
        ...(gold.stakePercent === undefined ? {} : { stakePercent: gold.stakePercent }),
      };
    case 'merger':
    case 'partnership':
      return { ...base, type: gold.type, parties: (gold.parties ?? []).map(party) };
    case 'fund_raise':
      return {
        ...base,
        type: gold.type,
        investors,
        ...(gold.manager ? { manager: party(gold.manager) } : {}),
        ...(gold.fund ? { fund: party(gold.fund) } : {}),
      };
    case 'ipo':
      return { ...base, type: gold.type, ...company };
  }
}

/** A party of this name. */
export function party(name: string): Party {
  return { name, text: name, span: NOWHERE };
}

/** A sum. */
export function money({ text, value, currency }: { text: string; value: number; currency: string }): Money {
  return { text, value, currency, span: NOWHERE };
}
