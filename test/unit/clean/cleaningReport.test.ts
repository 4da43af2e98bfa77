import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleaningReport, dumpCleaning, reportJson, reportMarkdown } from '../../../src/core/clean/cleaningReport';
import { cleanText } from '../../../src/core/clean/cleanText';
import { SAMPLES } from '../laws/dumpArbitraries';

const TEXT = SAMPLES.get('magazine-page-chalkline.txt')!;

describe('the report of a cleaning', () => {
  const analysis = analyzeDump({ text: TEXT, path: 'a_b.txt' });
  const cleaned = cleanText(TEXT, analysis);
  const dump = dumpCleaning(TEXT, analysis, cleaned, 'out/a_b.txt');

  it('counts every removal once, by reason and rule', () => {
    assert.equal(dump.removed.count, cleaned.removals.length);
    const characters = cleaned.removals.reduce((total, { span }) => total + span.end - span.start, 0);
    assert.equal(dump.removed.characters, characters);
    for (const { count, rules } of dump.reasons)
      assert.equal(
        rules.reduce((total, rule) => total + rule.count, 0),
        count,
      );
    const shares = cleaned.removals.filter(({ reason }) => reason === 'share').length;
    assert.equal(dump.reasons.find(({ reason }) => reason === 'share')?.count, shares);
  });

  it('tells the size before and after, in characters and lines that are not blank', () => {
    assert.equal(dump.before.characters, TEXT.length);
    assert.equal(dump.after.characters, cleaned.text.length);
    assert.equal(dump.before.lines, TEXT.split('\n').filter((line) => line.trim()).length);
    assert.equal(dump.before.lines - dump.after.lines, dump.removed.lines);
  });

  it('adds several dumps up', () => {
    const report = cleaningReport([dump, dump], [{ source: 'gone.txt', message: 'There is no such file.' }]);
    assert.equal(report.removed.count, 2 * dump.removed.count);
    assert.equal(report.reasons.length, dump.reasons.length);
    assert.deepEqual(JSON.parse(reportJson(report)), report);
  });

  it('is told to people as tables', () => {
    const text = reportMarkdown(cleaningReport([dump], [{ source: 'gone.txt', message: 'There is no such file.' }]));
    assert.match(text, /^# Cleaning report\n\n1 dump cleaned: \d+ removals with /);
    assert.ok(text.includes('## a\\_b.txt\n\nCleaned text: out/a\\_b.txt\n'), text);
    assert.match(text, /\| \*\*share\*\* \| {2}\| \d+ \| \d+ \| \d+ \|\n\| {2}\| share-bar \|/);
    assert.ok(text.endsWith('## Not cleaned\n\n- gone.txt: There is no such file.\n'));
  });

  it('says where nothing was taken away', () => {
    const text = 'A plain note\n';
    const own = analyzeDump({ text });
    const report = reportMarkdown(cleaningReport([dumpCleaning(text, own, cleanText(text, own))]));
    assert.ok(report.includes('Nothing was taken away.'), report);
  });
});
