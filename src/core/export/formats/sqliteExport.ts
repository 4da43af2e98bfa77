import type { Database, SqlJsStatic, Statement } from 'sql.js';
import type { Analysis, Deal, Entity } from '../../analysis';
import { ROLES_OF_TYPE, rolesOf } from '../../corrections/dealRoles';
import { offsetsIn } from '../../text/offsetUnits';
import { type Span, slice } from '../../text/span';
import { dealText } from '../dealText';
import type { ExportItems } from '../exportFormats';
import { BREATH, type ExportInput, type ExportWriter } from '../exportWriter';
import { SQLITE_INDEXES, SQLITE_SCHEMA } from './sqliteSchema';

/** Columns that are filled, by table, in their order; `id` is first in each. */
const TABLES = {
  dumps: 7,
  articles: 14,
  entities: 10,
  mentions: 6,
  deals: 21,
  parties: 9,
  removals: 7,
} as const;

/** After how many rows the writer gives way. */
const ROWS = 200;

type Table = keyof typeof TABLES;
type Value = string | number | boolean | undefined;

/** A SQLite database with what `items` asks for; tables that it does not ask for are empty, but for the articles. It is made in memory and given out at the end. */
export function sqliteWriter(items: ExportItems, sqlite: SqlJsStatic): ExportWriter {
  let writer: DatabaseWriter | undefined;
  return {
    begin: () => {
      writer = new DatabaseWriter(new sqlite.Database(), items);
      return [];
    },
    *part(input) {
      if (!writer) return;
      for (const _ of writer.add(input)) yield BREATH;
    },
    end: () => (writer ? [writer.finish()] : []),
    dispose: () => writer?.close(),
  };
}

class DatabaseWriter {
  private readonly statements: Readonly<Record<Table, Statement>>;
  private readonly ids = new Map<Table, number>();

  constructor(
    private readonly database: Database,
    private readonly items: ExportItems,
  ) {
    database.exec(SQLITE_SCHEMA);
    database.exec('BEGIN');
    const prepared = Object.entries(TABLES).map(([table, columns]): [string, Statement] => [
      table,
      database.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(',')})`),
    ]);
    this.statements = Object.fromEntries(prepared) as Record<Table, Statement>;
  }

  /** Adds a dump; gives way after some rows. */
  *add({ analysis, text }: ExportInput): Generator<void> {
    const offset = offsetsIn(text, 'codePoints');
    const place = ({ start, end }: Span): [number, number] => [offset(start), offset(end)];
    const { path, kind, confidence, format, encoding, length } = analysis.dump;
    const dump = this.insert('dumps', path, kind, confidence, format, encoding, offset(length));
    const articles = this.articles(analysis, dump, place);
    const all = this.items === 'analyses';
    const needed = this.items === 'deals' ? new Set(analysis.deals.flatMap(entityIds)) : undefined;
    const entities = this.items === 'articles' ? new Map<string, number>() : this.entities(analysis, dump, needed);
    if (all || this.items === 'entities')
      for (const { id, mentions } of analysis.entities)
        for (const { articleId, text: words, span } of mentions) {
          // Of a part of an analysis, not all articles may be there.
          const article = articles.get(articleId);
          if (article === undefined) continue;
          if (this.insert('mentions', entities.get(id), article, words, ...place(span)) % ROWS === 0) yield;
        }
    yield;
    if (all || this.items === 'deals') this.deals(analysis, articles, entities, place);
    yield;
    if (all)
      for (const { rule, reason, span } of analysis.removals)
        this.insert('removals', dump, rule, reason, slice(text, span), ...place(span));
  }

  finish(): Uint8Array {
    this.database.exec('COMMIT');
    this.database.exec(SQLITE_INDEXES);
    for (const statement of Object.values(this.statements)) statement.free();
    return this.database.export();
  }

  close(): void {
    this.database.close();
  }

  private articles({ articles }: Analysis, dump: number, place: Places): Map<string, number> {
    const ids = new Map(articles.map(({ id }, index) => [id, (this.ids.get('articles') ?? 0) + index + 1]));
    // What is repeated comes first: a row may only name one that is there.
    const repeats = articles.filter(({ duplicateOf }) => duplicateOf !== undefined && ids.has(duplicateOf));
    const own = new Set(repeats);
    for (const article of [...articles.filter((one) => !own.has(one)), ...repeats]) {
      const { id, headline, author, datePublished, articleSection, publisher, url, truncated, duplicateOf } = article;
      this.run(
        'articles',
        ids.get(id)!,
        dump,
        id,
        headline,
        author.join('; ') || undefined,
        datePublished,
        articleSection,
        publisher,
        url,
        truncated ?? false,
        duplicateOf === undefined ? undefined : ids.get(duplicateOf),
        ...place(article.span),
        article.articleBody,
      );
    }
    this.ids.set('articles', (this.ids.get('articles') ?? 0) + articles.length);
    return ids;
  }

  /** The dump's entities, those in `needed` alone where that is given: their ids in the database. */
  private entities({ entities }: Analysis, dump: number, needed: ReadonlySet<string> | undefined): Map<string, number> {
    const ids = new Map<string, number>();
    for (const { id, type, name, aliases, value } of entities) {
      if (needed && !needed.has(id)) continue;
      const [worth, currency, qualifier, iso] = valueCells(value);
      const also = aliases.join('; ') || undefined;
      ids.set(id, this.insert('entities', dump, id, type, name, also, worth, currency, qualifier, iso));
    }
    return ids;
  }

  private deals(
    { deals }: Analysis,
    articles: ReadonlyMap<string, number>,
    entities: ReadonlyMap<string, number>,
    place: Places,
  ): void {
    const ids = new Map<string, number>();
    const known = new Set(deals.map(({ id }) => id));
    const repeats = (deal: Deal): boolean => deal.sameAs !== undefined && known.has(deal.sameAs);
    for (const deal of [...deals.filter((one) => !repeats(one)), ...deals.filter(repeats)]) {
      const article = articles.get(deal.articleId);
      if (article === undefined) continue;
      const { amount, valuation, evidence } = deal;
      const id = this.insert(
        'deals',
        article,
        deal.id,
        deal.type,
        deal.status,
        deal.background,
        deal.confidence,
        'round' in deal ? deal.round : undefined,
        'stakePercent' in deal ? deal.stakePercent : undefined,
        amount?.value,
        amount?.currency,
        amount?.text,
        valuation?.value,
        valuation?.currency,
        valuation?.basis,
        deal.date?.iso,
        deal.sameAs === undefined ? undefined : ids.get(deal.sameAs),
        dealText(deal),
        evidence[0]?.text,
        ...(evidence[0] ? place(evidence[0].span) : ([undefined, undefined] as const)),
      );
      ids.set(deal.id, id);
      const roles = rolesOf(deal);
      for (const role of ROLES_OF_TYPE[deal.type])
        for (const party of roles[role] ?? []) {
          const lead = 'lead' in party && party.lead === true;
          const entity = party.entityId === undefined ? undefined : entities.get(party.entityId);
          this.insert('parties', id, role, lead, entity, party.name, party.text, ...place(party.span));
        }
    }
  }

  /** Adds a row and gives its id. */
  private insert(table: Table, ...values: Value[]): number {
    const id = (this.ids.get(table) ?? 0) + 1;
    this.ids.set(table, id);
    this.run(table, id, ...values);
    return id;
  }

  private run(table: Table, ...values: Value[]): void {
    this.statements[table].run(
      values.map((value) => (value === undefined ? null : typeof value === 'boolean' ? Number(value) : sqlText(value))),
    );
  }
}

type Places = (span: Span) => [number, number];

/** Text as SQLite stores it in UTF-8: halves of surrogate pairs become U+FFFD. */
function sqlText(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** Value, currency, qualifier and ISO date of a sum, share or date. */
function valueCells(value: Entity['value']): readonly Value[] {
  if (!value) return [];
  if ('iso' in value) return [undefined, undefined, undefined, value.iso];
  return 'currency' in value ? [value.value, value.currency, value.qualifier] : [value.value];
}

function entityIds(deal: Deal): string[] {
  return Object.values(rolesOf(deal)).flatMap((parties) => parties.flatMap(({ entityId }) => entityId ?? []));
}
