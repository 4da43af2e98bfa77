import assert from 'node:assert/strict';
import { plainText } from '../../../src/language/plainText';

describe('plainText', () => {
  it('reads HTML without its markup', () => {
    const html = 'Mirador&rsquo;s <a href="/x">fleet</a> cost &euro;42&nbsp;million &amp; more';
    assert.equal(plainText(html, 'html'), 'Mirador’s fleet cost €42\u00a0million & more');
    assert.equal(plainText('3 < 4 and 5 > 2', 'html'), '3 < 4 and 5 > 2');
  });

  it('reads structured texts without markup and escapes', () => {
    assert.equal(
      plainText('Mirador&#8217;s &lt;b&gt;fleet&lt;/b&gt; &amp;amp; <i>more</i>', 'feed'),
      'Mirador’s fleet & more',
    );
    assert.equal(plainText('She said ""<b>no</b>"" to it', 'csv'), 'She said "no" to it');
    assert.equal(plainText('She said \\"no\\" to Caf\\u00e9 Anlegg', 'jsonl'), 'She said "no" to Café Anlegg');
  });

  it('leaves plain text as it is', () => {
    assert.equal(plainText('a &amp; <b>', 'text'), 'a &amp; <b>');
  });
});
