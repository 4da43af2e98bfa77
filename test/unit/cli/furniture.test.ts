import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { sitePage, story } from '../clean/furniture/siteDumps';
import { runCli } from './cliRun';
import '../fixedSeed';

const PAGES = fc.sample(story, { numRuns: 4, seed: 11 }).map((told, n) => sitePage(told, n));
const LINE = 'Story goes on underneath';

describe('seed-dump with furniture', function () {
  this.timeout(60_000);
  let folder: string;
  let dumps: string[];

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-'));
    dumps = PAGES.map((page, n) => put(`crawl/page-${n}.txt`, page));
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string): string {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  async function cleaned(...args: readonly string[]): Promise<string> {
    return (await runCli(['clean', ...args, dumps[0]!])).stdout;
  }

  it('furniture prints what recurs, as a list and as JSON', async () => {
    const { code, stdout } = await runCli(['furniture', folder]);
    assert.equal(code, 0);
    assert.match(stdout, /^Story goes on underneath\tstray\t# in 4 of 4 dumps$/m);
    const lines = JSON.parse((await runCli(['furniture', '--format', 'json', folder])).stdout);
    assert.ok(lines.some(({ text, dumps }: { text: string; dumps: number }) => text === LINE && dumps === 4));
    assert.equal((await runCli(['furniture', '--format', 'csv', folder])).code, 2);
  });

  it('furniture says where there is none', async () => {
    const { code, stdout, stderr } = await runCli(['furniture', dumps[0]!]);
    assert.equal(code, 0);
    assert.match(stderr, /at least three dumps/);
    assert.ok(stdout.split('\n').every((line) => line === '' || line.startsWith('#')));
  });

  it('the list of the nearest folder above is used, and learning does not depend on it', async () => {
    assert.match(await cleaned(), /Story goes on underneath/);
    const first = (await runCli(['furniture', folder])).stdout;
    put('.seed-dump/furniture.txt', first);
    assert.doesNotMatch(await cleaned(), /Story goes on underneath/);
    assert.equal((await runCli(['furniture', folder])).stdout, first);
    put('crawl/.seed-dump/furniture.txt', '# nothing\n');
    assert.match(await cleaned(), /Story goes on underneath/);
  });

  it('takes none, or that of a file, where it is told so', async () => {
    const list = put('mine.txt', `${LINE}\tadvert\n`);
    put('.seed-dump/furniture.txt', 'Harbour lights shop\n');
    assert.match(await cleaned('--no-furniture'), /Harbour lights shop/);
    const mine = await cleaned('--furniture', list);
    assert.doesNotMatch(mine, /Story goes on underneath/);
    assert.match(mine, /Harbour lights shop/);
    const removals = (await runCli(['clean', '--format', 'csv', '--furniture', list, dumps[0]!])).stdout;
    assert.match(removals, /known-furniture/);
    const piped = await runCli(['clean', '--furniture', list, '-'], PAGES[1]);
    assert.doesNotMatch(piped.stdout, /Story goes on underneath/);
    assert.equal((await runCli(['clean', '--furniture', list, '--no-furniture', dumps[0]!])).code, 2);
    assert.equal((await runCli(['clean', '--furniture', path.join(folder, 'none.txt'), dumps[0]!])).code, 1);
  });

  it('says which lines are no furniture', async () => {
    put('.seed-dump/furniture.txt', `${LINE}\tadverts\n`);
    const { code, stderr } = await runCli(['clean', dumps[0]!]);
    assert.equal(code, 0);
    assert.match(stderr, /furniture\.txt:1: This is no line of furniture: there is no reason adverts\./);
  });
});
