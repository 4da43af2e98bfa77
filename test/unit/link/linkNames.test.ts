import assert from 'node:assert/strict';
import { aliasPhrases } from '../../../src/core/link/aliasPhrases';
import { linkNames } from '../../../src/core/link/linkNames';
import type { NameType } from '../../../src/core/link/typedName';
import { collectNames } from '../../../src/core/recognize/nameTable';
import { paragraphsOf } from '../recognize/paragraphsOf';

/** The things that a text names, each with its other names behind it; names are organizations where `types` does not say otherwise. */
function linked(text: string, types: Readonly<Record<string, NameType>> = {}): string[] {
  const paragraphs = paragraphsOf('', text);
  const groups = collectNames(paragraphs);
  const typed = groups.map((group) => ({ ...group, type: types[group.text] ?? 'organization', probability: 0.7 }));
  return linkNames(typed, aliasPhrases(groups, paragraphs)).names.map(({ name, aliases }) =>
    [name, ...aliases].join(' = '),
  );
}

describe('linking', () => {
  it('takes acronyms for what they stand behind in brackets', () => {
    assert.deepEqual(linked('It is run by Otter Tollways Fernland (OTWF). Later OTWF left Quillmark (NDAQ).'), [
      'Otter Tollways Fernland = OTWF',
      'Quillmark',
      'NDAQ',
    ]);
  });

  it('knows acronyms with and without the legal form and the last group', () => {
    assert.deepEqual(
      linked('Mid Anvalia Tollways Corp. sold it. MAT and MATC are one, said Alder Fern Exchange Group and AFE.'),
      ['Mid Anvalia Tollways Corp = MAT = MATC', 'Alder Fern Exchange Group = AFE'],
    );
    assert.deepEqual(linked('It holds 15% of QTI Asset Management Company. The sale of QTI AMC is open.'), [
      'QTI Asset Management Company = QTI AMC',
    ]);
  });

  it('takes former names for the present one', () => {
    assert.deepEqual(
      linked('The payer Nimrel (once Otterpay) grew, as did Quillco, formerly Dunmores, and Tarrn, ex-Fern.'),
      ['Nimrel = Otterpay', 'Quillco = Dunmores', 'Tarrn = Fern'],
    );
    assert.deepEqual(linked('They saw Nimrel, or Otterpay, for books. Ternby, or “Tern”, is like it.').sort(), [
      'Nimrel',
      'Otterpay',
      'Ternby = Tern',
    ]);
  });

  it('does not make one of a person and a former employer', () => {
    const types: Record<string, NameType> = { 'Jo Dunmore': 'person' };
    assert.deepEqual(linked('He hired Jo Dunmore, formerly Otterpay, for it.', types), ['Jo Dunmore', 'Otterpay']);
  });

  it('links short forms to a chain of longer ones', () => {
    assert.deepEqual(
      linked(
        'It bought Maplewick Gold Mines. With Maplewick Gold it has what Maplewick Gold Mines had. So Maplewick grows.',
      ),
      ['Maplewick Gold Mines = Maplewick Gold = Maplewick'],
    );
    assert.deepEqual(linked('He left JQ.com for Ternby Foods Private Limited. At JQ and at Ternby they said no.'), [
      'JQ.com = JQ',
      'Ternby Foods Private Limited = Ternby',
    ]);
  });

  it('links a person spelt in two ways', () => {
    const types: Record<string, NameType> = { 'Jo B. Dunmore': 'person', 'Jo Dunmore': 'person', Dunmore: 'person' };
    assert.deepEqual(linked('He hired Jo B. Dunmore. In May Jo Dunmore came, and Dunmore stayed.', types), [
      'Jo B. Dunmore = Jo Dunmore = Dunmore',
    ]);
    const misspelt: Record<string, NameType> = { 'Clara Ternby': 'person', 'Clera Ternby': 'person' };
    assert.deepEqual(linked('They met Clara Ternby. When Clara Ternby left, Clera Ternby left.', misspelt), [
      'Clara Ternby = Clera Ternby',
    ]);
  });

  it('links the names of one country', () => {
    const types: Record<string, NameType> = {
      US: 'place',
      'United States': 'place',
      America: 'place',
      Britain: 'place',
    };
    assert.deepEqual(linked('He left the US for Britain. The United States and America are one.', types), [
      'United States = US = America',
      'Britain',
    ]);
  });
});
