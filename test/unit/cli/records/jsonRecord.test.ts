import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriedFields, readJsonRecord } from '../../../../src/cli/records/jsonRecord';

describe('readJsonRecord', function () {
  this.timeout(10_000);

  it('has the source of every value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
        fc.constantFrom(undefined, 1, '\t'),
        (value, space) => {
          const line = JSON.stringify(value, null, space);
          const record = readJsonRecord(line)!;
          const own = JSON.parse(line) as Record<string, unknown>;
          assert.deepEqual([...record.sources.keys()].sort(), Object.keys(own).sort());
          for (const [name, source] of record.sources) assert.deepEqual(JSON.parse(source), own[name]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('throws where it is no JSON, and gives nothing where it is no object', () => {
    assert.throws(() => readJsonRecord('{"text":"cut o'), SyntaxError);
    for (const line of ['[1]', '"text"', '3', 'null']) assert.equal(readJsonRecord(line), undefined);
  });
});

describe('carriedFields', () => {
  const LINE = `{ "id": 12345678901234567890, "tags": ["a"], "url":"https://news.example/1" , "text":"Long.", "price": 1.10, "note": "${'x'.repeat(2000)}", "none": null, "id": 12345678901234567891}`;

  it('carries what is short, as it stands; the last of fields that come twice', () => {
    const carried = carriedFields(readJsonRecord(LINE)!, undefined, 'text');
    assert.equal(carried, '{"id":12345678901234567891,"url":"https://news.example/1","price":1.10,"none":null}');
  });

  it('carries what it is told to, whatever it holds', () => {
    assert.equal(carriedFields(readJsonRecord(LINE)!, ['tags', 'text', 'gone']), '{"tags":["a"],"text":"Long."}');
  });
});
