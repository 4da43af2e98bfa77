import { DEAL_STATUSES, DEAL_TYPES, ENTITY_TYPES } from '../../analysis';
import { offsetsIn } from '../../text/offsetUnits';
import { type Span, slice } from '../../text/span';
import { dealText } from '../dealText';
import type { ExportItems } from '../exportFormats';
import type { ExportedFile, FilesExporter } from '../exportWriter';
import { type MarkedArticle, type MarkedDeal, markedArticles } from '../markedArticle';
import { labelOf } from './entityLabels';
import { FileNames } from './fileNames';

/** Roles in events: those of the record, and terms. */
const ROLES = {
  company: 'Company',
  investors: 'Investor',
  lead: 'LeadInvestor',
  acquirer: 'Acquirer',
  target: 'Target',
  seller: 'Seller',
  manager: 'Manager',
  fund: 'Fund',
  exchange: 'Exchange',
  parties: 'Party',
  amount: 'Amount',
  valuation: 'Valuation',
  date: 'Date',
} as const;

/** Of a party that is no entity of the article. */
const PARTY = 'Organization';

/**
 * brat standoff: for each article its text as `.txt` and an `.ann` with entities and the sentences of deals (T), deals as events (E) with status (A), the ids of entities (N) and
 * notes (#). Offsets are code points; stretches over several lines are given line by line, as brat wants them. `annotation.conf` names the types.
 */
export function bratExporter(items: ExportItems): FilesExporter {
  const names = new FileNames();
  return {
    first: () => [{ name: 'annotation.conf', content: configuration() }],
    *files(input): Generator<ExportedFile> {
      let number = 0;
      for (const article of markedArticles(input, items)) {
        const name = names.take(input.analysis.dump.path, ++number);
        yield { name: `${name}.txt`, content: article.text };
        yield { name: `${name}.ann`, content: new Annotations(article).lines() };
      }
    },
  };
}

/** The lines of one `.ann` file. */
class Annotations {
  private readonly out: string[] = [];
  private readonly counts = new Map<string, number>();
  /** Ids of what is marked, by entity type and place. */
  private readonly marks = new Map<string, string>();
  private readonly offset: (at: number) => number;

  constructor(private readonly article: MarkedArticle) {
    this.offset = offsetsIn(article.text, 'codePoints');
  }

  lines(): string {
    for (const { entity, span } of this.article.mentions) {
      const id = this.mark(labelOf(entity.type), span);
      this.add('N', `Reference ${id} SeedDump:${entity.id}\t${oneLine(entity.name)}`);
      if (entity.value) this.add('#', `AnnotatorNotes ${id}\t${JSON.stringify(entity.value)}`);
    }
    for (const deal of this.article.deals) this.event(deal);
    return this.out.join('');
  }

  private event({ deal, evidence, parts }: MarkedDeal): void {
    const type = labelOf(deal.type);
    const trigger = this.textBound(type, evidence[0]!);
    const seen = new Map<string, number>();
    const roles = parts.map(({ role, span }) => {
      const name = ROLES[role];
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return ` ${name}${count > 1 ? count : ''}:${this.known(span) ?? this.mark(typeOfPart(role), span)}`;
    });
    const id = this.add('E', `${type}:${trigger}${roles.join('')}`);
    this.add('A', `Status ${id} ${deal.status}`);
    if (deal.background) this.add('A', `Background ${id}`);
    this.add('#', `AnnotatorNotes ${id}\t${oneLine(dealText(deal))}`);
  }

  /** The id of an entity that is marked at `span`. */
  private known(span: Span): string | undefined {
    for (const type of ENTITY_TYPES) {
      const id = this.marks.get(`${labelOf(type)} ${span.start} ${span.end}`);
      if (id) return id;
    }
    return undefined;
  }

  /** The id of what is marked as `type` at `span`, which is marked where it is not yet. */
  private mark(type: string, span: Span): string {
    const key = `${type} ${span.start} ${span.end}`;
    const id = this.marks.get(key) ?? this.textBound(type, span);
    this.marks.set(key, id);
    return id;
  }

  private textBound(type: string, span: Span): string {
    const lines = lineSpans(this.article.text, span);
    const places = lines.map(({ start, end }) => `${this.offset(start)} ${this.offset(end)}`).join(';');
    const words = lines.map((line) => slice(this.article.text, line)).join(' ');
    return this.add('T', `${type} ${places}\t${words}`);
  }

  private add(kind: 'T' | 'E' | 'A' | 'N' | '#', rest: string): string {
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    this.out.push(`${kind}${number}\t${rest}\n`);
    return `${kind}${number}`;
  }
}

function typeOfPart(role: keyof typeof ROLES): string {
  if (role === 'amount' || role === 'valuation') return 'Money';
  return role === 'date' ? 'Date' : PARTY;
}

/** The stretches of `span` that stand on one line each. */
function lineSpans(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < span.end; at = text.indexOf('\n', start)) {
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The types that the annotations have, so that brat shows and checks them. */
function configuration(): string {
  const roles = Object.values(ROLES);
  const terms: Partial<Record<(typeof roles)[number], string>> = { Amount: 'Money', Valuation: 'Money', Date: 'Date' };
  const args = roles.map((role) => `${role}*:${terms[role] ?? '<ENTITY>'}`).join(', ');
  return [
    '[entities]',
    ...ENTITY_TYPES.map(labelOf),
    '',
    '[relations]',
    '',
    '[events]',
    ...DEAL_TYPES.map((type) => `${labelOf(type)} ${args}`),
    '',
    '[attributes]',
    `Status Arg:<EVENT>, Value:${DEAL_STATUSES.join('|')}`,
    'Background Arg:<EVENT>',
    '',
  ].join('\n');
}
