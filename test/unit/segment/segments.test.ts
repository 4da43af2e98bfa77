import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../../src/core/analysis';
import type { Span } from '../../../src/core/text/span';
import { segmentText } from './segmentText';

const FIXTURES = 'test/fixtures';
/** Longest text of a line in a golden, in UTF-16 units. */
const SHOWN = 60;

/** What a golden tells: which line is what, without offsets, which tell people nothing. */
function segmentsOf({ dump, articles, removals }: Analysis, text: string): object {
  const show = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + SHOWN));
  return {
    kind: dump.kind,
    articles: articles.map(({ headlineSpan, headerSpans, bodySpans, itemSpans }) => ({
      headline: show(headlineSpan),
      header: headerSpans.map(show),
      body: bodySpans.map(show),
      ...(itemSpans ? { items: itemSpans.length } : {}),
    })),
    removals: removals.map(({ rule, reason, span }) => `${reason} (${rule}): ${show(span)}`),
  };
}

/** Compares with a golden; one that is missing fails. `npm run goldens` writes them anew. */
function assertGolden(file: string, actual: string): void {
  if (process.env.UPDATE_GOLDENS === '1') fs.writeFileSync(file, actual);
  assert.ok(fs.existsSync(file), `${file} is missing`);
  assert.equal(actual, fs.readFileSync(file, 'utf8'));
}

describe('segments of the fixtures', () => {
  const dumps = fs
    .readdirSync(FIXTURES)
    .map((name) => path.join(FIXTURES, name, 'dump.txt'))
    .filter((file) => fs.existsSync(file));
  it('has fixtures', () => assert.ok(dumps.length >= 10));
  for (const file of dumps) {
    it(path.basename(path.dirname(file)), () => {
      const text = fs.readFileSync(file, 'utf8');
      const segments = segmentsOf(segmentText(text), text);
      assertGolden(
        path.join(path.dirname(file), 'expected.segments.json'),
        `${JSON.stringify(segments, undefined, 2)}\n`,
      );
    });
  }
});
