import assert from 'node:assert/strict';
import type { Analysis, Deal } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import { dealRowsSteps, rowKey } from '../../../src/panels/dealRows';
import { sameScope, scopeIn } from '../../../src/panels/panelScope';
import { RowChanges } from '../../../src/panels/rowChanges';
import { tableTextSteps } from '../../../src/panels/tableText';
import type { DealRow } from '../../../src/webview/messages';
import { exampleAnalysis } from '../export/exampleAnalysis';
import { acquisition, article, entity, sampleAnalysis } from '../views/sampleAnalysis';
import { row, sum, WORDS } from '../webview/sampleRows';

const rowsOf = (part: Analysis, uri = 'file:///a.txt') => runSteps(dealRowsSteps([{ uri, path: 'a.txt', part }]));

describe('rows of deals', () => {
  it('say what the record says', () => {
    const rows = rowsOf(exampleAnalysis());
    const [round] = rows;
    assert.equal(rows.length, exampleAnalysis().deals.length);
    assert.equal(round?.key, rowKey('file:///a.txt', 'd-1'));
    assert.equal(round?.type, 'funding_round');
    assert.equal(round?.title, 'Quillmark');
    assert.equal(round?.round, 'series_b');
    assert.deepEqual(round?.sums, [sum(265e6, 'EUR'), sum(289e6, 'USD')]);
    assert.equal(round?.date, '2024-05-03');
    assert.equal(round?.dateOfArticle, undefined);
    assert.equal(round?.told, 1);
    assert.deepEqual(
      round?.parties.map(({ role, name, lead }) => [role, name, lead ?? false]),
      [
        ['company', 'Quillmark', false],
        ['investors', 'Marlowe Ridge', true],
        ['investors', 'Kestrel', false],
      ],
    );
  });

  it('take the date of the article where the deal has none, but not for what it recalls', () => {
    const analysis = sampleAnalysis();
    const [deal] = analysis.deals;
    assert.deepEqual(rowsOf(analysis)[0]?.date, '2024-03-01');
    assert.equal(rowsOf(analysis)[0]?.dateOfArticle, true);
    const recalled = rowsOf({ ...analysis, deals: [{ ...deal!, background: true }] });
    assert.equal(recalled[0]?.date, undefined);
  });

  it('bring the names of one company together over several dumps, and leave what has no name alone', () => {
    const named = (id: string, acquirer: string): Deal => {
      const deal = acquisition(id, 'a1', acquirer, 'its harbour arm', 0) as Extract<Deal, { type: 'acquisition' }>;
      return { ...deal, acquirer: deal.acquirer.map((party) => ({ ...party, entityId: 'e1' })) };
    };
    const dump = (name: string): Analysis => ({
      ...sampleAnalysis(),
      articles: [article('a1', 'News', 0)],
      entities: [entity('e1', 'organization', name, ['a1', 0])],
      deals: [named('d1', name)],
    });
    const parts = ['Zephyr Inc.', 'Zephyr'].map(dump);
    const rows = runSteps(dealRowsSteps(parts.map((part, i) => ({ uri: `file:///${i}`, path: String(i), part }))));
    const ids = rows.map(({ parties }) => parties.find(({ role }) => role === 'acquirer')?.id);
    assert.ok(ids[0]);
    assert.equal(ids[0], ids[1]);
    assert.equal(rows[0]?.parties.find(({ role }) => role === 'target')?.id, undefined);
  });

  it('count the articles that tell a deal, here and elsewhere', () => {
    const analysis = sampleAnalysis();
    const deal: Deal = { ...analysis.deals[0]!, sources: ['a2'], elsewhere: [{ articleId: 'b', headline: 'B' }] };
    assert.equal(rowsOf({ ...analysis, deals: [deal] })[0]?.told, 3);
    const source = { uri: 'u', path: 'p', part: { ...analysis, deals: [deal] }, elsewhere: () => 4 };
    assert.equal(runSteps(dealRowsSteps([source]))[0]?.told, 6);
  });
});

describe('what a page is told of rows', () => {
  const said = (changes: RowChanges, rows: readonly DealRow[]) =>
    [...changes.messages(rows)].filter((own) => own !== undefined);

  it('is all of them in parts, then only what has changed', () => {
    const changes = new RowChanges();
    const rows = Array.from({ length: 1000 }, (_, i) => row(String(i)));
    const first = said(changes, rows);
    assert.deepEqual(
      first.map(({ put, more }) => [put.length, more]),
      [
        [400, true],
        [400, true],
        [200, false],
      ],
    );
    const second = said(changes, [row('0', { told: 2 }), ...rows.slice(2)]);
    assert.deepEqual(second, [{ type: 'rows', put: [row('0', { told: 2 })], gone: ['1'], more: false }]);
    changes.reset();
    assert.equal(said(changes, rows).flatMap(({ put }) => put).length, 1000);
  });

  it('is that nothing is there, too', () => {
    assert.deepEqual(said(new RowChanges(), []), [{ type: 'rows', put: [], gone: [], more: false }]);
  });
});

describe('the scope of a panel', () => {
  it('comes back from what was kept', () => {
    const scope = { kind: 'article', uri: 'file:///a.txt', articleId: 'a1', headline: 'News' } as const;
    assert.deepEqual(scopeIn({ scope }), scope);
    assert.deepEqual(scopeIn({ scope: { kind: 'dump', uri: 'file:///a.txt', more: 1 } }), {
      kind: 'dump',
      uri: 'file:///a.txt',
    });
    for (const bad of [undefined, null, 5, {}, { scope: 'x' }, { scope: { kind: 'dump' } }])
      assert.deepEqual(scopeIn(bad), { kind: 'workspace' });
  });

  it('is the same where the deals are', () => {
    assert.ok(sameScope({ kind: 'dump', uri: 'u' }, { kind: 'dump', uri: 'u' }));
    assert.ok(!sameScope({ kind: 'dump', uri: 'u' }, { kind: 'workspace' }));
    assert.ok(!sameScope({ kind: 'dump', uri: 'u' }, { kind: 'article', uri: 'u', articleId: 'a', headline: '' }));
  });
});

describe('the table as text', () => {
  const rows = [row('x', { title: '=Formula, Inc.', sums: [sum(5e6, 'USD')] }), row('y', { title: 'A | B' })];

  const tableText = (format: 'csv' | 'md'): string => runSteps(tableTextSteps(rows, ['deal', 'amount'], format, WORDS));

  it('is CSV with the columns that are shown', () => {
    assert.equal(tableText('csv'), 'Deal,Amount\r\n"\'=Formula, Inc.",$5M\r\nA | B,\r\n');
  });

  it('is a Markdown table, figures to the right', () => {
    assert.equal(tableText('md'), '| Deal | Amount |\n| --- | ---: |\n| \\=Formula, Inc. | $5M |\n| A \\| B |  |\n');
  });
});
