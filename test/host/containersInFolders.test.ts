import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { Analysis } from '../../src/core/analysis';
import type { DumpNode } from '../../src/views/treeNodes';
import { wetRecord, withContainer } from './containerKit';
import { closeEditors, fileUri, resultOf, run, schemaErrors, startedApi, until, workspaceFolder } from './hostKit';

const STORY =
  'Quellmark raises $30M to keep harbour cranes upright\n\nRotterdam-based Quellmark has raised $30 million in a Series B round led by Ostrava Ventures.\n';
const TOWNS = ['Leeds', 'Ghent', 'Turku', 'Skarholm', 'Oulu', 'Narva'];

/** The page of an invented site, with lines that all its pages have. */
function page(town: string, n = 0): string {
  const paragraph = (what: string): string =>
    `The tram works of ${town} ${what}, the ${town} tram board wrote in its yearly letter, of which ${n + 40} copies were printed for the people of ${town}.`;
  const body = [
    paragraph('have sold their oldest car'),
    'Story goes on underneath',
    paragraph('will build no other'),
    paragraph('stay open'),
  ];
  return `The tram works of ${town} sell their oldest car\n3 May 2031\nBy Mona Whitlock\n\n${body.join('\n\n')}\n\nHarbour lights shop\n`;
}

const wet = (texts: readonly string[]): Buffer =>
  Buffer.concat(texts.map((text, i) => wetRecord(`https://news.example/${i}`, text)));

describe('containers in folders', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(closeEditors);

  async function read(uri: vscode.Uri): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  }

  it('are analysed with the folder, record by record, and counted in the views', async () => {
    await withContainer(api, 'folder.wet', wet([STORY, page('Leeds')]), async (_, uri) => {
      const document = await resultOf('analyzeFolder', workspaceFolder());
      assert.deepEqual(schemaErrors(document), []);
      const { analyses } = JSON.parse(document.getText()) as { analyses: Analysis[] };
      const paths = analyses.map(({ dump }) => dump.path);
      assert.ok(paths.includes('folder.wet#1') && paths.includes('folder.wet#2'), paths.join());
      const [deal] = analyses.find(({ dump }) => dump.path === 'folder.wet#1')!.deals;
      assert.equal(deal?.amount?.value, 30_000_000);
      assert.equal(api.containers.entry(uri)?.table.analyzed, 2);
    });
  });

  it('go into a file, as they come, where one is named', async () => {
    await withContainer(api, 'written.wet', wet([STORY, page('Leeds')]), async () => {
      const target = fileUri('written.seed-analyses.json');
      await run('analyzeFolder', workspaceFolder(), target);
      const { analyses } = JSON.parse(await read(target)) as { analyses: Analysis[] };
      await vscode.workspace.fs.delete(target);
      assert.ok(analyses.some(({ dump }) => dump.path === 'written.wet#2'));
    });
  });

  it('are named as left out in the report of cleaning, with what to use instead', async () => {
    const into = fileUri('cleaned-with-containers');
    await withContainer(api, 'left-out.wet', wet([STORY]), async () => {
      await run('cleanFolder', workspaceFolder(), into);
      const report = JSON.parse(await read(vscode.Uri.joinPath(into, 'cleaning-report.json')));
      await vscode.workspace.fs.delete(into, { recursive: true });
      assert.ok(report.dumps.length > 0);
      const [skipped] = report.skipped;
      assert.equal(skipped.source, 'left-out.wet');
      assert.match(skipped.message, /seed-dump clean left-out\.wet -o FOLDER\//);
    });
  });

  it('show the furniture of their pages too', async () => {
    const list = vscode.Uri.joinPath(workspaceFolder(), '.seed-dump', 'furniture.txt');
    await withContainer(api, 'trams.wet', wet(TOWNS.map((town, n) => page(town, n))), async (node) => {
      await run('learnFurniture', workspaceFolder(), false);
      const text = await read(list);
      const record = (await api.children(node)).find((item): item is DumpNode => item.kind === 'dump')!;
      const isTaken = async (): Promise<boolean> =>
        (await api.index.analysis(vscode.Uri.parse(record.uri))).removals.some(
          ({ rule }) => rule === 'known-furniture',
        );
      assert.ok(await isTaken());
      await vscode.workspace.fs.writeFile(list, new TextEncoder().encode('# nothing\n'));
      await until('the list to be forgotten', async () => !(await isTaken()));
      await vscode.workspace.fs.delete(list);
      assert.match(text, /^Harbour lights shop\tstray\t# in 6 of \d+ dumps$/m);
    });
  });
});
