import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attributesOf } from '../../../../src/core/read/xml/xmlAttributes';
import { XmlScanner, type XmlTag, type XmlToken } from '../../../../src/core/read/xml/xmlScanner';
import { addXmlText } from '../../../../src/core/read/xml/xmlText';
import { MappedTextBuilder } from '../../../../src/core/text/mappedText';

function tokens(source: string): { readonly all: XmlToken[]; readonly flaws: string[] } {
  const scanner = new XmlScanner(source);
  const all: XmlToken[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) all.push(token);
  return { all, flaws: [...scanner.flaws.keys()] };
}

/** The pieces in short: tags by name, data as it stands. */
function pieces(source: string): string[] {
  const { all, flaws } = tokens(source);
  const told = all.map((token) => {
    if ('name' in token)
      return { open: `<${token.name}>`, close: `</${token.name}>`, empty: `<${token.name}/>` }[token.kind];
    const text = source.slice(token.start, token.end);
    return token.kind === 'cdata' ? `[${text}]` : text;
  });
  return [...told, ...flaws.map((flaw) => `!${flaw}`)];
}

describe('XmlScanner', () => {
  it('tells tags, data and CDATA sections, and passes over comments, instructions and declarations', () => {
    assert.deepEqual(
      pieces(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c>">]><a:b c="1>2"><!-- <d> -->e &amp; <![CDATA[f <g> ]] ]]><h/></a:b>',
      ),
      ['<a:b>', 'e &amp; ', '[f <g> ]] ]', '<h/>', '</a:b>'],
    );
  });

  it('ends a tag that is not closed where the next begins', () => {
    assert.deepEqual(pieces('<a b="c<d>e</d'), ['<a>', '<d>', 'e', '</d>', '!open-tag', '!cut']);
    assert.deepEqual(pieces('1 < 2 <3 <a>'), ['1 ', '< 2 ', '<3 ', '<a>']);
  });

  it('ends a CDATA section that is not closed before the closing tag of its element', () => {
    assert.deepEqual(pieces('<a><b><![CDATA[c <i>d</i></b></a><a><b><![CDATA[e]]></b></a>'), [
      '<a>',
      '<b>',
      '[c <i>d</i>]',
      '</b>',
      '</a>',
      '<a>',
      '<b>',
      '[e]',
      '</b>',
      '</a>',
      '!open-cdata',
    ]);
    assert.deepEqual(pieces('<b><![CDATA[c <i>d'), ['<b>', '[c <i>d]', '!cut']);
    assert.deepEqual(pieces('<b><![CDATA[c ]]]]><![CDATA[> d]]></b>'), ['<b>', '[c ]]]', '[> d]', '</b>']);
  });

  it('reads anything to its end, piece behind piece', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</a>',
      '<a>',
      '<a b="',
      "'",
      '"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      'x',
      ' ',
      '&lt;',
      '<!D [',
      ']',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        let at = 0;
        for (const { start, end } of tokens(source).all) {
          assert.ok(start >= at && end >= start && end <= source.length);
          at = end;
        }
      }),
    );
  });
});

describe('attributesOf', () => {
  it('gives attributes in any quotes, decoded', () => {
    const source = `<link rel = 'alternate' href="https://skarwire.example/?a=1&amp;b=2" Type=text/html/>`;
    assert.deepEqual(Object.fromEntries(attributesOf(source, tokens(source).all[0] as XmlTag)), {
      rel: 'alternate',
      href: 'https://skarwire.example/?a=1&b=2',
      type: 'text/html',
    });
  });
});

describe('addXmlText', () => {
  it('decodes references, those of HTML and of characters beyond the basic plane too, and keeps what is none', () => {
    const source = 'A&amp;B &#8217;&#x1F6A2;&nbsp;&bomb; &lt;p&gt; & &amp;amp;';
    const builder = new MappedTextBuilder(source);
    addXmlText(source, { kind: 'text', start: 0, end: source.length }, builder);
    const mapped = builder.build();
    assert.equal(mapped.text, 'A&B ’🚢\u00a0&bomb; <p> & &amp;');
    const at = mapped.text.indexOf('🚢');
    assert.deepEqual(mapped.toSource({ start: at, end: at + 2 }), { start: 15, end: 24 });
  });
});
