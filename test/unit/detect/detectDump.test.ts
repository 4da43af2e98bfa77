import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DETECTION_HEAD, detectDump, headOf } from '../../../src/core/detect/detectDump';

/** A row of test/specs/detection.json. */
interface Row {
  readonly name: string;
  readonly input: string;
  readonly kind: string;
}

const ROWS = JSON.parse(fs.readFileSync('test/specs/detection.json', 'utf8')) as readonly Row[];

describe('detectDump', () => {
  for (const { name, input, kind } of ROWS)
    it(`calls ${name} ${kind}`, () => {
      const detection = detectDump(input);
      assert.equal(detection.kind, kind, JSON.stringify(detection));
      assert.ok(detection.confidence >= 0 && detection.confidence <= 1);
      assert.ok(detection.signals.length > 0);
    });

  for (const folder of ['not_a_dump', 'dump'])
    for (const name of fs.readdirSync(`test/specs/detection/${folder}`))
      it(`calls ${name} ${folder === 'dump' ? 'a dump' : 'no dump'}`, () => {
        const detection = detectDump(fs.readFileSync(`test/specs/detection/${folder}/${name}`, 'utf8'));
        assert.equal(detection.kind === 'not_a_dump', folder === 'not_a_dump', JSON.stringify(detection));
      });

  for (const name of fs.readdirSync('test/specs/detection/kinds'))
    it(`tells the kind of ${name}`, () => {
      const detection = detectDump(fs.readFileSync(`test/specs/detection/kinds/${name}`, 'utf8'));
      assert.equal(detection.kind, name.split('.')[0], JSON.stringify(detection));
    });

  it('calls an empty text no dump', () => {
    assert.deepEqual(detectDump(' \n\n'), { kind: 'not_a_dump', confidence: 1, signals: ['no text'] });
  });

  it('looks at the head alone, cut at the end of a line', () => {
    const line = `${'word '.repeat(30)}end.\n`;
    const head = headOf(line.repeat(1000));
    assert.ok(head.length <= DETECTION_HEAD);
    assert.ok(head.endsWith('end.'));
  });
});
