import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportAnalyses } from '../../../src/core/export/analysisExport';
import { exportArticles } from '../../../src/core/export/articlesExport';
import { exportDeals } from '../../../src/core/export/dealsExport';
import { exportEntities } from '../../../src/core/export/entitiesExport';
import { locatePlace, recordedText } from '../../../src/results/locatePlace';
import { recordSource } from '../../../src/results/recordOfResult';
import { resultKindOf } from '../../../src/results/resultKind';
import { wholeAnalyses } from '../export/wholeAnalyses';
import { placesOf, samples } from './resultSamples';
import '../fixedSeed';

const analyses = samples.map(({ analysis }) => analysis);
const textOf = new Map(samples.map(({ path, text }) => [path, text]));

/** All span objects of a JSON value. */
function spansIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 2 && 'start' in value && 'end' in value) return [value];
  return Object.values(value).flatMap(spansIn);
}

const EXPORTS: readonly [kind: string, json: string, lines?: boolean][] = [
  ['deals', exportDeals(analyses, 'json')],
  ['entities', exportEntities(analyses, 'json')],
  ['articles', exportArticles(analyses, 'json')],
  ['analyses', wholeAnalyses(analyses)],
  ['analysis', exportAnalyses(analyses.slice(0, 1), 'json')],
  ['analysis', exportAnalyses(analyses, 'json')],
  ['analysis', exportAnalyses(analyses, 'jsonl')],
  ['items', exportDeals(analyses, 'jsonl'), true],
  ['items', exportEntities(analyses, 'jsonl'), true],
  ['items', exportArticles(analyses, 'jsonl'), true],
];

describe('results', () => {
  for (const [kind, json, lines = false] of EXPORTS) {
    it(`are known by how they begin: ${kind}${lines ? ', in lines' : ''}`, () => {
      assert.equal(resultKindOf(json.slice(0, 4000), lines), kind);
    });

    it(`have each span found with its dump and its text: ${kind}${lines ? ', in lines' : ''}`, () => {
      const places = placesOf(json, lines);
      const values = kind === 'items' || json.startsWith('{"') ? json.trim().split('\n') : [json];
      const expected = values.flatMap((value) => spansIn(JSON.parse(value)));
      assert.deepEqual(
        places.references.map(({ place }) => place),
        expected,
      );
      for (const reference of places.references) {
        const { node, parts, place } = reference;
        assert.deepEqual(JSON.parse(json.slice(node.start, node.end)), place);
        for (const [i, name] of ['start', 'end'].entries())
          assert.match(json.slice(parts[i]!.start, parts[i]!.end), new RegExp(`^"${name}":\\s?\\d+$`));
        const dump = textOf.get(reference.dump.source ?? '');
        assert.ok(dump, `no dump: ${reference.dump.source}`);
        const located = locatePlace(dump, json, places, reference);
        const recorded = recordedText(json, reference);
        assert.equal(located.state, recorded === undefined ? 'unchecked' : 'same');
        if (recorded !== undefined) assert.equal(recorded, dump.slice(place.start, place.end));
      }
    });
  }

  it('are not what others made', () => {
    for (const text of [
      '',
      '[]',
      '{}',
      '{"name":"quay","version":"1.0.0"}',
      '{"schemaVersion":1,"document":"letters"}',
      '{"schemaVersion":2,"document":"deals","dumps":[]}',
      '{"nested":{"schemaVersion":1,"document":"deals"}}',
      '"schemaVersion"',
      '{"type":"a","name":"b","aliases":[]}',
    ])
      assert.equal(resultKindOf(text), undefined, text);
  });

  it('give from broken JSON what can be read of it', () => {
    const json = exportDeals(analyses, 'json');
    const whole = placesOf(json).references.length;
    fc.assert(
      fc.property(fc.nat(json.length), fc.constantFrom('', '}', '"', ']', ',', '{"start":1'), (at, rubbish) => {
        const places = placesOf(`${json.slice(0, at)}${rubbish}`);
        assert.ok(places.references.length <= whole + 1);
        for (const { node, holder } of places.references)
          assert.ok(holder.start <= node.start && node.end <= holder.end);
      }),
    );
  });
});

describe('ResultPlaces', () => {
  const json = exportDeals(analyses, 'json');
  const places = placesOf(json);
  const at = (needle: string, more = 0): string | undefined => {
    const found = places.at(json.indexOf(needle) + more);
    return found && recordedText(json, found);
  };

  it('know the span that is pointed at, by its object or by what has it', () => {
    for (const reference of places.references) {
      assert.equal(places.at(reference.node.start), reference);
      assert.equal(places.at(reference.parts[1].end), reference);
      if (reference.quote) assert.equal(places.at(reference.quote.start + 1), reference);
    }
  });

  it('know a deal by its sentence, and nothing outside of deals', () => {
    const deal = samples[0]!.analysis.deals[0]!;
    const [first] = JSON.parse(json).dumps[0].deals;
    assert.equal(at(`"id": "${first.id}"`, 2), first.evidence[0].text);
    assert.ok(deal);
    assert.equal(at('"generator"', 2), undefined);
    assert.equal(at('"kind"', 2), undefined);
  });

  it('give no more links than asked for, around what is seen', () => {
    const { references } = places;
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(400), fc.integer({ min: 1, max: 40 }), (start, length, most) => {
        const around = places.around({ start, end: start + length }, most);
        assert.ok(around.length === Math.min(most, references.length));
        const first = references.indexOf(around[0]!);
        assert.deepEqual(around, references.slice(first, first + around.length));
        const seen = references.find(({ node }) => node.start >= start && node.end <= start + length);
        if (seen && most > 2) assert.ok(around.includes(seen));
      }),
    );
  });

  it('know of which record of a container they are, whose bytes are no places', () => {
    const { analysis } = samples[0]!;
    const record = { container: 'warc' as const, number: 3, start: 90, end: 200, within: { start: 5, end: 80 } };
    const json = exportAnalyses([{ ...analysis, dump: { ...analysis.dump, record } }], 'json');
    const { references } = placesOf(json);
    assert.ok(references.length > 0);
    for (const { dump, node } of references) {
      assert.deepEqual(dump.record, {
        number: 3,
        place: { number: 3, bytes: { start: 90, end: 200 }, within: { start: 5, end: 80 } },
      });
      assert.ok(node.start > json.indexOf('"record"') + 100 || node.end < json.indexOf('"record"'));
    }
  });
});

describe('sources of results', () => {
  it('name records behind a number sign', () => {
    assert.deepEqual(recordSource('crawl/a.warc.gz#12'), { file: 'crawl/a.warc.gz', number: 12 });
    for (const other of ['a.txt', '#12', 'a#b', 'a#']) assert.equal(recordSource(other), undefined);
  });
});
