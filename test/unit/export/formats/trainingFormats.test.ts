import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { ENTITY_TYPES } from '../../../../src/core/analysis';
import { exportInput } from '../../../../src/core/export/exportInput';
import { labelOf } from '../../../../src/core/export/formats/entityLabels';
import { EXAMPLE_TEXT, exampleAnalysis } from '../exampleAnalysis';
import { articlesOf, exportBytes, exportLines, exportText, pySlice } from './exportKit';

type Labelled = [start: number, end: number, label: string];

describe('CoNLL-2003', () => {
  it('has a document an article, four columns a token, and tags in IOB2', async () => {
    const text = await exportText('conll', 'entities');
    const documents = text.split('-DOCSTART- -X- O O\n\n').slice(1);
    assert.equal(documents.length, articlesOf().length);
    let before = 'O';
    for (const line of text.split('\n').filter(Boolean)) {
      const [token, pos, chunk, tag, ...more] = line.split(' ');
      assert.deepEqual([pos, chunk, more], ['-X-', 'O', []]);
      assert.ok(token);
      assert.match(tag!, /^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/);
      if (tag!.startsWith('I')) assert.equal(before.slice(1), tag!.slice(1), line);
      before = tag!;
    }
  });

  it('tags names as the analysis has them, and ends sentences with a blank line', async () => {
    const text = await exportText('conll', 'entities');
    assert.match(text, /Kestrel -X- O B-ORG\nVentures -X- O I-ORG\n\. -X- O O\n\n/);
    assert.match(text, /Zoe\u0301 -X- O B-PER\nHa\u0301jek -X- O I-PER\n/);
    assert.match(text, /\u{1F680} -X- O O\n/u);
  });
});

describe('spaCy', () => {
  it('has code points of the text of each article', async () => {
    const lines = await exportLines<{ text: string; entities: Labelled[]; spans: { deals: Labelled[] }; meta: object }>(
      'spacy',
      'analyses',
    );
    const [wide, page] = lines;
    const named = (label: string, { text, entities } = wide!) =>
      entities.filter((one) => one[2] === label).map(([start, end]) => pySlice(text, start, end));
    assert.deepEqual(named('MONEY'), ['€40 million', '€40 million', '$12 million']);
    assert.ok(named('ORG').includes('Kestrel Ventures'));
    assert.ok(named('ORG', page!).includes('Tarné'));
    for (const { text, spans } of lines)
      for (const [start, end] of spans.deals) assert.match(pySlice(text, start, end), /[a-z]/);
  });

  it('holds what is asked for alone', async () => {
    const [entities] = await exportLines<object>('spacy', 'entities');
    const [deals] = await exportLines<object>('spacy', 'deals');
    assert.deepEqual(
      [Object.keys(entities!), Object.keys(deals!)],
      [
        ['text', 'entities', 'meta'],
        ['text', 'spans', 'meta'],
      ],
    );
  });
});

describe('Prodigy', () => {
  interface Task {
    readonly text: string;
    readonly tokens: { text: string; start: number; end: number; id: number; ws: boolean }[];
    readonly spans: { start: number; end: number; label: string; token_start: number; token_end: number }[];
  }

  for (const items of ['entities', 'deals'] as const)
    it(`has tokens that make up the text, and spans of whole tokens (${items})`, async () => {
      const tasks = await exportLines<Task>('prodigy', items);
      assert.equal(tasks.length, articlesOf().length);
      assert.ok(tasks.every(({ spans }) => spans.length > 0));
      for (const { text, tokens, spans } of tasks) {
        assert.equal(tokens.map((token) => `${token.text}${token.ws ? ' ' : ''}`).join(''), text);
        for (const [id, token] of tokens.entries()) {
          assert.equal(token.id, id);
          assert.equal(pySlice(text, token.start, token.end), token.text);
        }
        for (const { start, end, token_start, token_end } of spans)
          assert.deepEqual([tokens[token_start]?.start, tokens[token_end]?.end], [start, end]);
      }
    });
});

describe('Label Studio', () => {
  interface Region {
    readonly id?: string;
    readonly type: string;
    readonly value?: { start: number; end: number; text: string; labels: string[] };
    readonly from_id?: string;
    readonly to_id?: string;
    readonly labels?: string[];
  }
  interface Task {
    readonly data: { text: string };
    readonly predictions: { result: Region[] }[];
  }

  it('has regions in code points, and relations between regions that are there', async () => {
    const tasks: Task[] = JSON.parse(await exportText('labelstudio', 'analyses'));
    const roles = new Set<string>();
    for (const { data, predictions } of tasks) {
      const { result } = predictions[0]!;
      const ids = new Set(result.map(({ id }) => id));
      for (const { type, value, from_id, to_id, labels } of result) {
        if (type === 'relation') {
          assert.ok(ids.has(from_id) && ids.has(to_id));
          roles.add(labels![0]!);
        } else assert.equal(pySlice(data.text, value!.start, value!.end), value!.text);
      }
    }
    assert.ok(roles.has('company') && roles.has('target') && roles.has('lead'), [...roles].join());
  });
});

describe('brat', () => {
  it('has a text and its annotations for each article, in code points', async () => {
    const files = unzipSync(await exportBytes('brat', 'analyses'));
    const read = (name: string): string => new TextDecoder().decode(files[name]);
    assert.deepEqual(Object.keys(files), [
      'annotation.conf',
      'wide_texts-001.txt',
      'wide_texts-001.ann',
      'page-001.txt',
      'page-001.ann',
    ]);
    for (const name of ['wide_texts-001', 'page-001']) {
      const text = read(`${name}.txt`);
      const ids = new Set<string>();
      for (const line of read(`${name}.ann`).split('\n').filter(Boolean)) {
        const [id, data, words] = line.split('\t');
        assert.ok(!ids.has(id!), id);
        ids.add(id!);
        if (id!.startsWith('T')) {
          const places = data!.slice(data!.indexOf(' ') + 1).split(';');
          const shown = places.map((place) => pySlice(text, ...(place.split(' ').map(Number) as [number, number])));
          assert.equal(shown.join(' '), words);
        } else if (id!.startsWith('E'))
          for (const part of data!.split(' ')) assert.ok(ids.has(part.split(':')[1]!), line);
        else assert.ok(ids.has(data!.split(' ')[1]!), line);
      }
    }
    const config = read('annotation.conf');
    for (const type of ENTITY_TYPES) assert.match(config, new RegExp(`^${labelOf(type)}$`, 'm'));
  });

  it('has every deal as an event, with numbered roles, status and a note', async () => {
    const files = unzipSync(await exportBytes('brat', 'deals', [exportInput(exampleAnalysis(), EXAMPLE_TEXT)]));
    const lines = new TextDecoder().decode(files['example-001.ann']).split('\n');
    const events = lines.filter((line) => line.startsWith('E'));
    assert.deepEqual(
      events.map((line) => line.split('\t')[1]!.split(':')[0]),
      ['FundingRound', 'Merger', 'StakePurchase', 'Acquisition', 'FundRaise', 'Ipo', 'Partnership'],
    );
    assert.match(events[0]!, / Company:T\d+ LeadInvestor:T\d+ Investor:T\d+ Amount:T\d+/);
    assert.match(events[1]!, / Party:T\d+ Party2:T\d+$/);
    assert.ok(lines.some((line) => /^A\d+\tStatus E4 rumored$/.test(line)));
    assert.ok(lines.some((line) => /^A\d+\tBackground E4$/.test(line)));
    assert.equal(lines.filter((line) => /^#\d+\tAnnotatorNotes E\d\t/.test(line)).length, 7);
  });

  it('gives what stands on several lines line by line', async () => {
    const broken = EXAMPLE_TEXT.replace('Marlowe Ridge, bought', 'Marlowe\nRidge, bought');
    const analysis = exampleAnalysis();
    const files = unzipSync(await exportBytes('brat', 'deals', [exportInput(analysis, broken)]));
    const lines = new TextDecoder().decode(files['example-001.ann']).split('\n');
    assert.ok(lines.some((line) => /^T\d+\tStakePurchase \d+ \d+;\d+ \d+\t/.test(line)));
  });
});
