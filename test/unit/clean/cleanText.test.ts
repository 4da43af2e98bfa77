import assert from 'node:assert/strict';
import { cleanText } from '../../../src/core/clean/cleanText';
import { segmentText } from '../segment/segmentText';

const PARAGRAPH =
  'Quillmark, a Leeds startup, has raised $12 million, its chief executive Mona Whitlock said on Tuesday.';

const OTHER = 'For six hours on Sunday nobody could board the ferries to Skarholm, the operator Sundline said.';

function clean(text: string): string {
  return cleanText(text, segmentText(text)).text;
}

describe('cleanText', () => {
  it('takes removals out and folds blank lines', () => {
    const dump = `Skip to content\n\n\nQuillmark raises $12 million to read notes\n\n\n${PARAGRAPH}\nAdvertisement\n\n${OTHER}  \n\n\nSource link\n`;
    assert.equal(clean(dump), `Quillmark raises $12 million to read notes\n\n${PARAGRAPH}\n\n${OTHER}\n`);
  });

  it('repairs what is damaged, with its way back', () => {
    const dump = `Quillmarku2019s round is closed at last\n\n${PARAGRAPH}\n`;
    const cleaned = cleanText(dump, segmentText(dump));
    assert.ok(cleaned.text.startsWith('Quillmark’s round'));
    const at = cleaned.toSource({ start: 9, end: 10 });
    assert.equal(dump.slice(at.start, at.end), 'u2019');
  });

  it('takes the end of a teaser and leaves its text', () => {
    const teaser = `Fennel buys the mill it rented\n\n${PARAGRAPH} Read more\n`;
    assert.equal(clean(teaser), `Fennel buys the mill it rented\n\n${PARAGRAPH}\n`);
  });

  it('leaves a text that is no dump as it is', () => {
    const log =
      '2031-05-03 10:00:01 INFO up\n2031-05-03 10:00:02 INFO up\n2031-05-03 10:00:04 WARN slow\n2031-05-03 10:00:07 INFO up\n';
    assert.equal(clean(log), log);
  });
});
