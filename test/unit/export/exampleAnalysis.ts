import type { Analysis, Article, Deal, Entity, Investor, Money, Party } from '../../../src/core/analysis';
import type { Span } from '../../../src/core/text/span';

/** The dump that {@link exampleAnalysis} is about. */
export const EXAMPLE_TEXT = `3 May 2024

Quillmark raises €265 million ($289 million) from Marlowe Ridge

Quillmark | a maker of *pens*, said "hello". Otterburn and Quillmark agreed to merge.

=Formula, a fund of Marlowe Ridge, bought 12.5% of Otterburn from Kestrel for £3m.

Otterburn lists in Oslo, and works with Kestrel.
`;

/** A span, text pair for the first `text` in the example. */
export function found(text: string): { text: string; span: Span } {
  const start = EXAMPLE_TEXT.indexOf(text);
  if (start < 0) throw new Error(`The example does not hold ${text}`);
  return { text, span: { start, end: start + text.length } };
}

function party(name: string): Party {
  return { name, ...found(name) };
}

function investor(name: string, lead: boolean): Investor {
  return { ...party(name), lead };
}

function money(text: string, value: number, currency: string): Money {
  return { value, currency, ...found(text) };
}

const ARTICLE: Article = {
  id: 'a-1',
  headline: 'Quillmark raises €265 million ($289 million) from Marlowe Ridge',
  headlineSpan: found('Quillmark raises €265 million ($289 million) from Marlowe Ridge').span,
  span: { start: 0, end: EXAMPLE_TEXT.trimEnd().length },
  headerSpans: [found('3 May 2024').span],
  bodySpans: EXAMPLE_TEXT.trimEnd()
    .split('\n\n')
    .slice(2)
    .map((paragraph) => found(paragraph).span),
  author: ['Ada Fenwick', 'Bo Lund'],
  datePublished: '2024-05-03',
  dateText: '3 May 2024',
  url: 'https://news.example/quillmark',
  articleBody: EXAMPLE_TEXT.trimEnd().split('\n\n').slice(2).join('\n\n'),
};

const BASE = { articleId: 'a-1', status: 'completed', background: false, confidence: 0.9 } as const;

const DEALS: Deal[] = [
  {
    ...BASE,
    id: 'd-1',
    type: 'funding_round',
    company: { ...party('Quillmark'), entityId: 'e-1' },
    investors: [investor('Marlowe Ridge', true), investor('Kestrel', false)],
    round: 'series_b',
    amount: money('€265 million', 265e6, 'EUR'),
    alternateAmounts: [money('$289 million', 289e6, 'USD')],
    evidence: [found('Quillmark raises €265 million ($289 million) from Marlowe Ridge')],
    date: { iso: '2024-05-03', ...found('3 May 2024') },
  },
  {
    ...BASE,
    id: 'd-2',
    type: 'merger',
    status: 'announced',
    parties: [party('Otterburn'), party('Quillmark')],
    evidence: [found('Otterburn and Quillmark agreed to merge.')],
  },
  {
    ...BASE,
    id: 'd-3',
    type: 'stake_purchase',
    acquirer: [party('=Formula')],
    target: party('Otterburn'),
    seller: [party('Kestrel')],
    stakePercent: 12.5,
    amount: money('£3m', 3e6, 'GBP'),
    evidence: [found('=Formula, a fund of Marlowe Ridge, bought 12.5% of Otterburn from Kestrel for £3m.')],
  },
  {
    ...BASE,
    id: 'd-4',
    type: 'acquisition',
    status: 'rumored',
    background: true,
    acquirer: [party('Kestrel'), party('Marlowe Ridge')],
    target: party('Otterburn'),
    seller: [],
    valuation: { ...money('£3m', 3e6, 'GBP'), basis: 'unspecified' },
    evidence: [found('Otterburn')],
  },
  {
    ...BASE,
    id: 'd-5',
    type: 'fund_raise',
    manager: party('Marlowe Ridge'),
    fund: party('=Formula'),
    investors: [],
    evidence: [found('=Formula, a fund of Marlowe Ridge')],
  },
  {
    ...BASE,
    id: 'd-6',
    type: 'ipo',
    status: 'planned',
    company: party('Otterburn'),
    exchange: party('Oslo'),
    evidence: [found('Otterburn lists in Oslo')],
  },
  {
    ...BASE,
    id: 'd-7',
    type: 'partnership',
    parties: [party('Otterburn'), party('Kestrel')],
    evidence: [found('works with Kestrel')],
  },
];

const ENTITIES: Entity[] = [
  {
    id: 'e-1',
    type: 'organization',
    name: 'Quillmark',
    aliases: ['Quill, Inc.'],
    mentions: [{ articleId: 'a-1', ...found('Quillmark') }],
  },
  {
    id: 'e-2',
    type: 'money',
    name: '€265 million',
    aliases: [],
    value: { value: 265e6, currency: 'EUR' },
    mentions: [{ articleId: 'a-1', ...found('€265 million') }],
  },
  {
    id: 'e-3',
    type: 'percent',
    name: '12.5%',
    aliases: [],
    value: { value: 12.5 },
    mentions: [{ articleId: 'a-1', ...found('12.5%') }],
  },
  {
    id: 'e-4',
    type: 'date',
    name: '3 May 2024',
    aliases: [],
    value: { iso: '2024-05-03' },
    mentions: [{ articleId: 'a-1', ...found('3 May 2024') }],
  },
];

/** An analysis with one article, deals of all seven types and entities of four, written by hand. */
export function exampleAnalysis(path: string | undefined = 'folder/example.txt'): Analysis {
  return {
    schemaVersion: 1,
    dump: {
      ...(path ? { path } : {}),
      format: 'text',
      kind: 'single_article',
      confidence: 0.75,
      encoding: 'utf-8',
      length: EXAMPLE_TEXT.length,
      signals: ['a headline over paragraphs'],
    },
    articles: [ARTICLE],
    entities: ENTITIES,
    deals: DEALS,
    removals: [],
    issues: [{ code: 'example', severity: 'info', message: 'This is an example.' }],
  };
}
