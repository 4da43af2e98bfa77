import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyzedHtml } from '../segment/analyzedHtml';

const PAGES = 'test/pages';
/** Words in a row that are compared, and the share of them that must agree. */
const RUN = 4;
const LEAST = 0.88;

function runsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at++) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** How much of `a` stands in `b`, by runs of words. */
function shareIn(a: string, b: string): number {
  const [own, other] = [runsOf(a), runsOf(b)];
  let all = 0;
  let found = 0;
  for (const [run, count] of own) {
    all += count;
    found += Math.min(count, other.get(run) ?? 0);
  }
  return found / all;
}

describe('the main text of invented pages', () => {
  for (const name of fs.readdirSync(PAGES))
    it(name, () => {
      const source = fs.readFileSync(`${PAGES}/${name}/source.html`, 'utf8');
      const expected = fs.readFileSync(`${PAGES}/${name}/expected.txt`, 'utf8');
      const { drafts, text } = analyzedHtml(source);
      assert.equal(drafts.length, 1);
      assert.ok(shareIn(text, expected) >= LEAST, `too much: ${text}`);
      assert.ok(shareIn(expected, text) >= LEAST, `too little: ${text}`);
    });
});
