import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { detectDump } from '../../../../src/core/detect/detectDump';
import { scanJson } from '../../../../src/core/read/json/jsonScan';
import { jsonString } from '../../../../src/core/read/json/jsonString';
import { readSource } from '../../../../src/core/read/readSource';
import { runSteps } from '../../../../src/core/steps';
import { slice } from '../../../../src/core/text/span';
import '../../fixedSeed';
import { assertLawful } from '../../laws/analysisLaws';
import { asciiJson, jsonLines, RECORDS } from './newsRecords';

/** Texts with all that JSON escapes. */
const strings = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', '\t', '/', 'é', '東', '😀', ' ', 'n', 'u'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});
/** What a control character is read as. */
function seen(sign: string): string {
  if (sign === '\f') return '\n';
  return sign >= ' ' || '\t\n\r'.includes(sign) ? sign : ' ';
}

const FEWER = { numRuns: 60 };
const FORMS = [
  jsonLines(RECORDS),
  asciiJson(jsonLines(RECORDS)),
  JSON.stringify({ status: 'ok', articles: RECORDS }),
  JSON.stringify(RECORDS, null, 2),
  JSON.stringify(RECORDS.map(({ text, title, date }) => ({ text, title, date }))),
];

describe('laws of JSON texts', function () {
  this.timeout(20_000);

  it('strings are decoded as JSON.parse does, and each place leads to what it was decoded from', () => {
    fc.assert(
      fc.property(strings, fc.boolean(), (value, ascii) => {
        const json = ascii ? asciiJson(JSON.stringify(value)) : JSON.stringify(value);
        const { text, toSource } = jsonString(json, { start: 1, end: json.length - 1 });
        // Control characters that no text has, and halves of pairs, are replaced; a form feed ends a line.
        const wanted = value.replace(/\p{Cs}/gu, '\ufffd').replace(/\p{Cc}/gu, (sign) => seen(sign));
        assert.equal(text, wanted);
        for (const { index, 0: char } of text.matchAll(/[\p{L}😀]/gu)) {
          const at = toSource({ start: index, end: index + char.length });
          assert.equal(JSON.parse(`"${slice(json, at)}"`), char);
        }
      }),
    );
  });

  it('any JSON is scanned without a fault', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (json, indent) => {
        const scan = runSteps(scanJson(JSON.stringify(JSON.parse(json), null, indent)));
        assert.deepEqual([scan.roots, scan.faults.length, scan.cut.size], [1, 0, 0]);
      }),
    );
  });

  it('a text that is cut off anywhere keeps its whole records', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const text = whole.slice(0, Math.round(whole.length * share));
        const { articles = [], mapped } = readSource(text);
        const found = articles.map(
          ({ title, body }) => `${title ? slice(mapped.text, title) : ''}|${slice(mapped.text, body)}`,
        );
        const ends = RECORDS.map(({ text: body, title }) => {
          const plain = (value: string): number =>
            Math.max(whole.indexOf(JSON.stringify(value)), whole.indexOf(asciiJson(JSON.stringify(value))));
          return (
            Math.max(
              plain(body) + asciiJson(JSON.stringify(body)).length,
              plain(title) + asciiJson(JSON.stringify(title)).length,
            ) + 150
          );
        });
        const kept = RECORDS.filter((_, index) => ends[index]! < text.length);
        assert.deepEqual(
          found.slice(0, kept.length),
          kept.map(({ title, text: body }) => `${title}|${body}`),
        );
      }),
      FEWER,
    );
  });

  it('what is read of a text with any damage is lawful', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '"', '}', '{', ']', ',', '\n', '\\', '\n{', '{"title":', '\\ud83d', '<p>', '\0'),
        fc.nat(30),
        (whole, share, put, gone) => {
          const at = Math.round(whole.length * share);
          const text = whole.slice(0, at) + put + whole.slice(at + gone);
          assertLawful(analyzeDump({ text }), text);
          assert.ok(detectDump(text).confidence >= 0);
        },
      ),
      FEWER,
    );
  });

  it('hostile text comes to an end', () => {
    const many = 60_000;
    const texts = [
      '['.repeat(many),
      '{"a":'.repeat(many),
      `{"a":"${'\\"'.repeat(many)}`,
      '{"title": "a\n'.repeat(many),
      `[${Array.from({ length: many }, (_, index) => `{"k${index}":"v" oops}`).join(',')}]`,
      Array.from({ length: many }, (_, index) => `{"k${index}":{"j${index}":{"t":"x"}}}`).join('\n'),
      `<html><body>${'<script>{"a":'.repeat(many)}`,
    ];
    for (const text of texts) assert.equal(readSource(text).articles, undefined);
  });
});
