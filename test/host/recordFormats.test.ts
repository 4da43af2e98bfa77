import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ArticleNode, DumpNode, TreeNode } from '../../src/views/treeNodes';
import { wetRecord, withContainer } from './containerKit';
import { closeEditors, extension, itemsOf, resultOf, run, startedApi, until } from './hostKit';

/** A file that other programs made: see `makeData.py` beside it. */
function made(name: string): Buffer {
  return readFileSync(path.join(extension().extensionPath, 'test/unit/containers/data', name));
}

const TEXTS = [
  'Quellmark raises $30M to keep harbour cranes upright\n\nRotterdam-based Quellmark has raised $30 million in a Series B round led by Ostrava Ventures, it said on Tuesday.\n',
  'Tallow & Pike buys ferry operator Northsound\n\nTallow & Pike has acquired Northsound, which runs ferries between six islands, for €85 million in cash.\n',
];

/** A file of a format, and what of its record with that number is to be seen. */
interface FormatCase {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly records: number;
  readonly number: number;
  /** How its article is called, and how its row in the tree begins where that is not the same. */
  readonly headline: string;
  readonly label?: string;
  readonly ending: 'txt' | 'html';
  /** A name in its text, the type of its deal, and its sum. */
  readonly entity: string;
  readonly deal: string;
  readonly amount: number;
}

const OTTERBURN = { entity: 'Tolland Capital', deal: 'funding_round', ending: 'txt' } as const;

const CASES: readonly FormatCase[] = [
  {
    what: 'Parquet, packed with zstd',
    name: 'formats.parquet',
    bytes: () => made('rows-zstd.parquet'),
    records: 60,
    number: 42,
    headline: 'Otterburn raises €41 million',
    ...OTTERBURN,
    amount: 41_000_000,
  },
  {
    what: 'a mail',
    name: 'formats.eml',
    bytes: () => made('newsletter.eml'),
    records: 1,
    number: 1,
    headline: 'Otterburn raises €8 million',
    ...OTTERBURN,
    amount: 8_000_000,
  },
  {
    what: 'a saved page',
    name: 'formats.mhtml',
    bytes: () => made('page.mhtml'),
    records: 1,
    number: 1,
    headline: 'Otterburn buys Quillmark for 6 million',
    label: 'Otterburn café',
    ending: 'html',
    entity: 'Quillmark Analytics',
    deal: 'acquisition',
    amount: 6_000_000,
  },
  {
    what: 'JSON Lines in frames of zstd',
    name: 'formats.jsonl.zst',
    bytes: () => made('lines.jsonl.zst'),
    records: 20,
    number: 13,
    headline: 'Otterburn raises €12 million',
    ...OTTERBURN,
    amount: 12_000_000,
  },
  {
    what: 'WET as one member of gzip',
    name: 'formats.wet.gz',
    bytes: () => gzipSync(Buffer.concat(TEXTS.map((text, i) => wetRecord(`https://news.example/${i}`, text)))),
    records: 2,
    number: 2,
    headline: 'Tallow & Pike buys ferry operator Northsound',
    ending: 'txt',
    entity: 'Northsound',
    deal: 'acquisition',
    amount: 85_000_000,
  },
];

describe('records of formats', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(closeEditors);

  const isRecordNode = (node: TreeNode): node is DumpNode => node.kind === 'dump';
  const isArticle = (node: TreeNode): node is ArticleNode => node.kind === 'article';

  for (const { what, name, bytes, records, number, headline, label = headline, ending, entity, deal, amount } of CASES)
    it(`are shown, opened, explained and exported: ${what}`, async () => {
      await withContainer(api, name, bytes(), async (node, file) => {
        const rows = (await api.children(node)).filter(isRecordNode);
        assert.equal(rows.length, records);
        const record = rows[number - 1]!;
        const row = String(api.item(record).label);
        assert.ok(row.startsWith(`${number}: ${label}`), row);

        await run('openRecord', record);
        const document = vscode.window.activeTextEditor!.document;
        assert.equal(document.uri.path, `${file.path}/${number}.${ending}`);
        assert.equal(document.uri.toString(), record.uri);

        const [article] = (await api.children(record)).filter(isArticle);
        assert.equal(article?.article.headline, headline);
        const [shown] = itemsOf(article!, 'deals');
        assert.ok(shown?.kind === 'deal');
        assert.deepEqual([shown.deal.type, shown.deal.amount?.value], [deal, amount]);

        const symbols = await until('the outline', async () => {
          const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
            'vscode.executeDocumentSymbolProvider',
            document.uri,
          );
          return found?.length ? found : undefined;
        });
        assert.ok(symbols[0]!.name.includes(headline), symbols[0]!.name);

        const at = document.positionAt(document.getText().indexOf(entity) + 1);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        const told = hovers.flatMap(({ contents }) =>
          contents.map((one) => (typeof one === 'string' ? one : one.value)),
        );
        assert.ok(
          told.some((text) => text.includes(entity)),
          told.join('\n'),
        );

        const result = JSON.parse((await resultOf('extractDeals', record)).getText());
        assert.equal(result.dumps[0].source, `${name}#${number}`);
        assert.ok(JSON.stringify(result).includes(`"value":${amount}`));
      });
    });
});
