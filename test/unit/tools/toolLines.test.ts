import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleanText } from '../../../src/core/clean/cleanText';
import { lineStarts } from '../../../src/core/text/lineStarts';
import { articleLines } from '../../../src/tools/articleLines';
import { cleanedPart, removalLines } from '../../../src/tools/cleaningLines';
import { dealLines } from '../../../src/tools/dealLines';
import type { FoundDump } from '../../../src/tools/foundIn';
import { mentionLines } from '../../../src/tools/mentionLines';
import { ToolError } from '../../../src/tools/toolError';
import { ToolInput } from '../../../src/tools/toolInput';
import { pageRequest, pageText } from '../../../src/tools/toolPage';
import '../fixedSeed';

function sample(name: string): FoundDump {
  const text = readFileSync(`test/samples/${name}`, 'utf8');
  return { path: name, text, analysis: analyzeDump({ text, path: name }), lines: lineStarts(text) };
}

const dump = sample('tech-desk-archive.txt');
const magazine = sample('magazine-page-chalkline.txt');
const whole = { offset: 0, limit: 200, room: 100_000 };

/** Every place in an answer, checked: line and column lead to where the offsets do. Gives the texts that stand there. */
function placesIn(answer: string, { text }: FoundDump): string[] {
  const lines = text.split('\n');
  return [...answer.matchAll(/(\d+):(\d+) \[(\d+),(\d+)\)/g)].map(([, line, column, start, end]) => {
    const before = lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0);
    assert.equal(before + Number(column) - 1, Number(start));
    return text.slice(Number(start), Number(end));
  });
}

describe('articleLines', () => {
  it('gives each article on a line, with its place', () => {
    const answer = articleLines(dump, whole);
    const { articles } = dump.analysis;
    assert.equal(answer.split('\n').length, articles.length + 1);
    assert.deepEqual(
      placesIn(answer, dump),
      articles.map(({ span }) => dump.text.slice(span.start, span.end)),
    );
    for (const { id, headline } of articles) assert.ok(answer.includes(`${id} ${JSON.stringify(headline)}`));
  });

  it('says how to get the rest', () => {
    assert.match(articleLines(dump, { ...whole, offset: 2, limit: 2 }), /articles 3 to 4 of \d+ .*"offset": 4/);
    assert.throws(() => articleLines(dump, { ...whole, offset: 999 }), ToolError);
  });
});

describe('mentionLines', () => {
  it('gives every mention with its place and the words around it', () => {
    const entity = dump.analysis.entities.find(({ mentions }) => mentions.length > 2)!;
    const answer = mentionLines([dump], { name: entity.name.toUpperCase(), type: entity.type }, whole);
    assert.deepEqual(
      placesIn(answer, dump),
      entity.mentions.map(({ text }) => text),
    );
    for (const { text } of entity.mentions) assert.ok(answer.includes(`«${text}»`));
  });

  it('takes a part of a name where nothing is called so', () => {
    const answer = mentionLines([dump], { name: 'ernban', type: undefined }, whole);
    assert.match(answer, /organization "Fernbank Robotics"/);
  });

  it('says what is like it where nothing is found', () => {
    const answer = mentionLines([dump], { name: 'Fernbank Harbours', type: 'organization' }, whole);
    assert.match(answer, /Nothing of type organization .*Fernbank Robotics \(organization\).*Call again/);
    assert.match(mentionLines([dump], { name: 'Zzyx', type: undefined }, whole), /shorter part/);
  });
});

describe('dealLines', () => {
  const records = (answer: string): { evidence: { text: string }; type: string; article: string }[] =>
    answer
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));

  it('gives each deal as JSON, with the place of each value', () => {
    const answer = dealLines([dump], { article: undefined, type: undefined }, whole);
    const found = records(answer);
    assert.equal(found.length, dump.analysis.deals.filter(({ sameAs }) => !sameAs).length);
    assert.ok(placesIn(answer, dump).length > found.length * 2);
  });

  it('gives those of an article by its number or id, or of a type', () => {
    const [first] = dump.analysis.articles;
    const byNumber = dealLines([dump], { article: '1', type: undefined }, whole);
    assert.equal(byNumber, dealLines([dump], { article: first!.id, type: undefined }, whole));
    assert.ok(records(byNumber).every(({ article }) => article === first!.id));
    const typed = dealLines([dump], { article: undefined, type: 'acquisition' }, whole);
    assert.ok(records(typed).every(({ type }) => type === 'acquisition'));
  });

  it('says that there is no such article, and that there are no deals', () => {
    assert.throws(
      () => dealLines([dump], { article: '77', type: undefined }, whole),
      /has no article "77".*seedDump_listArticles/,
    );
    assert.match(dealLines([], { article: undefined, type: 'merger' }, whole), /^No deals of type merger/);
  });
});

describe('cleaning for models', () => {
  const cleaned = cleanText(magazine.text, magazine.analysis).text;

  it('lists what goes, with reasons', () => {
    const answer = removalLines(magazine, cleaned, whole);
    assert.equal(placesIn(answer, magazine).length, magazine.analysis.removals.length);
    assert.match(answer, /nothing is changed.*"mode": "apply"/);
  });

  it('says where there is nothing to do', () => {
    const clean = { ...magazine, text: cleaned };
    assert.match(removalLines(clean, cleaned, whole), /clean already/);
  });

  it('gives the whole text piece by piece', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 5000 }), (room) => {
        let [text, offset] = ['', 0];
        while (offset < cleaned.length) {
          const part = cleanedPart('a.txt', cleaned, { offset, room });
          const next = /Call again with "offset": (\d+)/.exec(part)?.[1];
          const body = part.slice(part.indexOf('\n') + 1);
          text += next ? body.slice(0, body.lastIndexOf('\n(Cut off')) : body;
          assert.ok(!next || Number(next) > offset);
          offset = next ? Number(next) : cleaned.length;
        }
        assert.equal(text, cleaned);
      }),
    );
  });
});

describe('what models ask', () => {
  it('is read whatever they give', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, field) => {
        for (const input of [new ToolInput(whole), new ToolInput({ name: field })])
          for (const read of [
            () => input.text('name'),
            () => input.choice('name', ['a']),
            () => input.number('name', { standard: 1, least: 0, most: 5 }),
          ])
            try {
              read();
            } catch (error) {
              assert.ok(error instanceof ToolError);
            }
      }),
    );
  });

  it('is brought within bounds', () => {
    assert.deepEqual(pageRequest(new ToolInput({ offset: -4, limit: 1e9 }), 50, 400), {
      offset: 0,
      limit: 200,
      room: 1000,
    });
    assert.equal(new ToolInput({ type: ' ipo ' }).choice('type', ['ipo']), 'ipo');
    assert.throws(() => new ToolInput({ type: 'sale' }).choice('type', ['ipo', 'merger']), /one of: ipo, merger/);
  });

  it('is answered in pages that go on where the last ended', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 1, max: 9 }), (items, limit) => {
        const seen: string[] = [];
        for (let offset = 0; offset < items.length; ) {
          const page = pageText('head', 'items', items, { offset, limit, room: 100 }, (item) => {
            seen.push(item);
            return item;
          });
          const next = /"offset": (\d+) for more\.\)$/.exec(page)?.[1];
          // What was asked for but had no room is asked for again.
          if (next) seen.length = Number(next);
          offset = next ? Number(next) : items.length;
        }
        assert.deepEqual(seen, items);
      }),
    );
  });

  it('never makes an answer longer than there is room for, by much', () => {
    const page = pageText(
      'head',
      'items',
      ['x'.repeat(9000), 'y'],
      { offset: 0, limit: 9, room: 1000 },
      (item) => item,
    );
    assert.ok(page.length < 1200);
    assert.match(page, /cut off\)\n\(Cut off: items 1 to 1 of 2/);
  });
});
