import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Page, pageLines } from '../../../src/core/segment/page';
import { Vocabulary } from '../../../src/core/segment/vocabulary';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { tokenize } from '../../../src/core/text/tokens';
import { readTaggedCorpus } from '../../train/taggedCorpus';
import { audioPlayerRule } from './audioPlayerRule';
import { recognizeFractions } from './fractionRecognizer';
import { tickerSplitter } from './tickerSplitter';

const GUIDE = fs.readFileSync('CONTRIBUTING.md', 'utf8');

function pageOf(text: string): Page {
  return new Page(text, pageLines(text, new LineIndex(text).lines));
}

describe('the recipes of CONTRIBUTING.md', () => {
  for (const [name, folder] of Object.entries({
    tickerSplitter: 'src/core/segment',
    audioPlayerRule: 'src/core/clean',
    fractionRecognizer: 'src/core/recognize/recognizers',
  })) {
    it(`show the code of ${name} that is run here`, () => {
      const code = fs.readFileSync(`test/unit/recipes/${name}.ts`, 'utf8');
      const body = code.slice(code.indexOf('\n\n') + 2).trim();
      assert.ok(GUIDE.includes(body), `${name} in CONTRIBUTING.md is not that of test/unit/recipes`);
      assert.ok(GUIDE.includes(folder));
    });
  }

  it('show the labelled story that is read here', () => {
    const story = fs.readFileSync('test/unit/recipes/labelledStory.txt', 'utf8');
    assert.ok(GUIDE.includes(story.trim()));
  });

  it('deal: the labels of the story tell its deal', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-corpus-'));
    fs.copyFileSync('test/unit/recipes/labelledStory.txt', path.join(folder, 'story.txt'));
    const [file] = readTaggedCorpus(folder);
    fs.rmSync(folder, { recursive: true });
    const [deal] = file?.gold.deals ?? [];
    assert.equal(file?.gold.deals?.length, 1);
    assert.deepEqual(
      [deal?.type, deal?.status, deal?.acquirer, deal?.target, deal?.seller],
      ['stake_purchase', 'completed', ['Kintaro'], 'Voltra', ['Oddfellow Capital']],
    );
    assert.deepEqual(file?.gold.entities?.[0]?.people, [{ name: 'Meera Rao' }]);
  });

  it('splitter: cuts a ticker at its headlines, and nothing else', () => {
    const split = (text: string): number[] | undefined => {
      const page = pageOf(text);
      const evidence = { page, words: new Vocabulary(page), titles: [], items: [], bodyLines: 0, marked: new Map() };
      return tickerSplitter.split(evidence)?.cuts.map((cut) => cut.title);
    };
    const ticker = '+++ Otterburn buys Quillmark +++\n\nText.\n\nMore.\n\n+++ Kestrel raises $3m +++\n\nText.\n';
    assert.deepEqual(split(ticker), [0, 3]);
    assert.equal(split('Otterburn buys Quillmark\n\nText +++ and more.\n'), undefined);
  });

  it('cleaning rule: marks the label of a player, and nothing else', () => {
    const page = pageOf('Otterburn buys Quillmark\nListen to this article 4:31\nListen to this article, he said.\n');
    audioPlayerRule.mark(page);
    assert.deepEqual(
      page.lines.map(({ at }) => page.markOf(at)),
      [undefined, { rule: 'audio-player', reason: 'navigation' }, undefined],
    );
  });

  it('recognizer: finds fractions in words', () => {
    const text = 'It sold a third of Quillmark and half of nothing.';
    const tokens = tokenize(text, 0, text.length);
    const found = recognizeFractions(tokens).map(({ from, to, value }) => [
      text.slice(tokens[from]!.start, tokens[to - 1]!.end),
      value.value,
    ]);
    assert.deepEqual(found, [['a third', 33.3]]);
  });
});
