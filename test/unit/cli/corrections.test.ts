import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import type { CorrectionBody } from '../../../src/core/corrections/correction';
import { withAdded } from '../../../src/core/corrections/correctionLines';
import { dealPlace, dealReference, makeCorrection, targetAt } from '../../../src/core/corrections/makeCorrection';
import { runCli } from './cliRun';

const TEXT = fs.readFileSync('test/samples/tech-desk-archive.txt', 'utf8');
const DEAL = analyzeDump({ text: TEXT }).deals[0]!;

describe('seed-dump with corrections', function () {
  this.timeout(60_000);
  let folder: string;
  let dump: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-'));
    dump = put('some dumps/page.txt', TEXT);
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string): string {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  function line(body: CorrectionBody, at = dealPlace(DEAL), source = 'some dumps/page.txt'): string {
    return withAdded('', [makeCorrection(body, targetAt(source, TEXT, at))]);
  }

  const rejected: CorrectionBody = { type: 'deal-rejected', deal: dealReference(DEAL) };
  const confirmed: CorrectionBody = { type: 'deal-confirmed', deal: dealReference(DEAL) };

  async function dealIds(...args: readonly string[]): Promise<string[]> {
    const { stdout } = await runCli(['analyze', ...args, dump]);
    return (JSON.parse(stdout) as Analysis).deals.map(({ id }) => id);
  }

  it('takes those of the nearest folder above that has any', async () => {
    put('.seed-dump/corrections.jsonl', line(rejected));
    assert.ok(!(await dealIds()).includes(DEAL.id));
    put('some dumps/.seed-dump/corrections.jsonl', line(confirmed, dealPlace(DEAL), 'page.txt'));
    const { stdout } = await runCli(['analyze', dump]);
    assert.equal((JSON.parse(stdout) as Analysis).deals.find(({ id }) => id === DEAL.id)?.confidence, 1);
  });

  it('takes none, or those of a file, where it is told so', async () => {
    put('.seed-dump/corrections.jsonl', line(rejected));
    const other = put('mine.jsonl', line(confirmed));
    assert.ok((await dealIds('--no-corrections')).includes(DEAL.id));
    assert.ok((await dealIds('--corrections', other)).includes(DEAL.id));
    assert.equal((await runCli(['analyze', '--corrections', other, '--no-corrections', dump])).code, 2);
    assert.equal((await runCli(['analyze', '--corrections', path.join(folder, 'none.jsonl'), dump])).code, 1);
  });

  it('says which lines are no corrections, and which corrections are lost', async () => {
    const gone = line({ type: 'article-start' }).replace('"exact":"', '"exact":"Nowhere ');
    put('.seed-dump/corrections.jsonl', `${gone}not json\n`);
    const { code, stderr } = await runCli(['deals', dump]);
    assert.equal(code, 0);
    assert.match(stderr, /corrections\.jsonl:2: This is no correction: it is no JSON\./);
    assert.match(stderr, /page\.txt: A correction \(an article begins here\) is lost/);
  });

  it('labels writes the labels of one dump, of several, and a file for each', async () => {
    put('.seed-dump/corrections.jsonl', line(confirmed));
    const one = JSON.parse((await runCli(['labels', dump])).stdout);
    assert.deepEqual([one.file, one.articles.length], ['page.txt', 7]);
    assert.equal(one.deals.filter(({ certainty }: { certainty: string }) => certainty === 'core').length, 1);
    const all = JSON.parse((await runCli(['labels', '--all', dump, dump])).stdout);
    assert.ok(all[1].deals.every(({ certainty }: { certainty: string }) => certainty === 'core'));
    const lines = (await runCli(['labels', '--format', 'jsonl', dump, dump])).stdout.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    fs.mkdirSync(path.join(folder, 'gold'));
    assert.equal((await runCli(['labels', dump, '-o', path.join(folder, 'gold')])).code, 0);
    assert.deepEqual(JSON.parse(fs.readFileSync(path.join(folder, 'gold/page.json'), 'utf8')), one);
    assert.equal((await runCli(['labels', '--format', 'csv', dump])).code, 2);
  });

  it('corrections tells how the extraction does against them', async () => {
    put('.seed-dump/corrections.jsonl', line(rejected));
    const { stdout } = await runCli(['corrections', folder]);
    assert.match(stdout, /^measure .*\ndeals +0 +0 +1 +0 +0\.00/);
    const none = await runCli(['corrections', '--no-corrections', dump]);
    assert.match(none.stderr, /no corrections/);
  });
});
