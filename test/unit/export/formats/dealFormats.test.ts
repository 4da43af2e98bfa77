import assert from 'node:assert/strict';
import Graph from 'graphology';
import { parse as readGraphml } from 'graphology-graphml/node';
import Papa from 'papaparse';
import { exportInput } from '../../../../src/core/export/exportInput';
import type { CrunchbaseEntity } from '../../../../src/core/export/formats/crunchbaseDeals';
import type { FtmEntity } from '../../../../src/core/export/formats/ftmDeals';
import { EXAMPLE_TEXT, exampleAnalysis } from '../exampleAnalysis';
import { articlesOf, exportLines, exportText, INPUTS } from './exportKit';

const EXAMPLE = [exportInput(exampleAnalysis(), EXAMPLE_TEXT)];
const organization = (value: string) => ({ entity_def_id: 'organization', value });

describe("deals with Crunchbase's field names", () => {
  it('are funding rounds, acquisitions, funds and IPOs with its fields', async () => {
    const { entities }: { entities: CrunchbaseEntity[] } = JSON.parse(await exportText('crunchbase', 'deals', EXAMPLE));
    const [round, merger, stake, acquisition, fund, ipo, ...others] = entities.map(({ properties }) => properties);
    assert.deepEqual(others, []);
    assert.equal(round!.investment_type, 'series_b');
    assert.deepEqual(round!.money_raised, { value: 265e6, currency: 'EUR' });
    assert.deepEqual(round!.funded_organization_identifier, organization('Quillmark'));
    assert.deepEqual(round!.investor_identifiers, [organization('Marlowe Ridge'), organization('Kestrel')]);
    assert.deepEqual(round!.lead_investor_identifiers, [organization('Marlowe Ridge')]);
    assert.equal(round!.announced_on, '2024-05-03');
    assert.deepEqual([merger!.acquisition_type, merger!.status], ['merge', 'pending']);
    assert.deepEqual([stake!.investment_type, stake!.stake_percent], ['secondary_market', 12.5]);
    assert.deepEqual(acquisition!.acquiree_identifier, organization('Otterburn'));
    assert.deepEqual(acquisition!.acquirer_identifier, organization('Kestrel'));
    assert.deepEqual(acquisition!.other_acquirer_identifiers, [organization('Marlowe Ridge')]);
    assert.equal(acquisition!.announced_on, undefined);
    assert.deepEqual([fund!.name, fund!.owner_identifier], ['=Formula', organization('Marlowe Ridge')]);
    assert.deepEqual([ipo!.went_public_on, ipo!.stock_exchange], ['2024-05-03', 'Oslo']);
  });

  it('are a table with a column for each sum and its currency', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(await exportText('crunchbase-csv', 'deals', EXAMPLE), {
      header: true,
      skipEmptyLines: true,
    });
    assert.deepEqual(errors, []);
    assert.equal(data.length, 6);
    assert.deepEqual([data[0]!.money_raised, data[0]!.money_raised_currency], ['265000000', 'EUR']);
    assert.equal(data[0]!.investor_identifiers, 'Marlowe Ridge; Kestrel');
    assert.equal(data[2]!.investor_identifiers, "'=Formula");
  });
});

describe('FollowTheMoney', () => {
  it('links the parties of deals that are done, and tells what is only talked of as a link', async () => {
    const entities = await exportLines<FtmEntity>('ftm', 'deals', EXAMPLE);
    const names = new Map(entities.map(({ id, properties }) => [id, properties.name?.[0]]));
    const told = entities.flatMap(({ schema, properties: own }) => {
      const [from, to] = [own.owner ?? own.subject ?? own.director, own.asset ?? own.object ?? own.organization];
      return from && to
        ? [[schema, names.get(from[0]!), own.role?.[0], names.get(to[0]!), own.status?.[0]].join(' ')]
        : [];
    });
    assert.deepEqual(told, [
      'Ownership Marlowe Ridge lead investor Quillmark completed',
      'Ownership Kestrel investor Quillmark completed',
      'UnknownLink Otterburn merger Quillmark announced',
      'Ownership =Formula acquirer Otterburn completed',
      'Ownership Kestrel seller Otterburn completed',
      'UnknownLink Kestrel acquirer Otterburn rumored',
      'UnknownLink Marlowe Ridge acquirer Otterburn rumored',
      'Directorship Marlowe Ridge fund manager =Formula completed',
      'UnknownLink Otterburn listing Oslo planned',
      'UnknownLink Otterburn partnership Kestrel completed',
    ]);
  });

  it('names nothing that is not there', async () => {
    const entities = await exportLines<FtmEntity>('ftm', 'analyses');
    const ids = new Set(entities.map(({ id }) => id));
    const references = ['document', 'resolved', 'owner', 'asset', 'subject', 'object', 'proof', 'debtor', 'creditor'];
    for (const { properties } of entities)
      for (const name of references) for (const id of properties[name] ?? []) assert.ok(ids.has(id), `${name} ${id}`);
    assert.equal(entities.filter(({ schema }) => schema === 'Article').length, articlesOf().length);
    assert.ok(entities.some(({ schema }) => schema === 'Mention'));
    for (const { properties } of entities)
      for (const values of Object.values(properties)) assert.ok(values.length > 0 && values.every((one) => one !== ''));
  });
});

describe('GraphML', () => {
  it('is read as a graph: deals joined to their parties by roles', async () => {
    const graph = readGraphml(Graph, await exportText('graphml', 'deals', EXAMPLE));
    const deals = graph.filterNodes((_, { kind }) => kind !== 'organization');
    assert.equal(deals.length, 7);
    const roles = graph.mapInEdges(deals[0], (_edge, { role }, source) => `${source} ${role}`);
    assert.deepEqual(roles.sort(), ['name:kestrel investors', 'name:marlowe ridge lead', 'name:quillmark company']);
    assert.deepEqual(
      ['amount', 'currency', 'round', 'background'].map((name) => graph.getNodeAttribute(deals[0], name)),
      [265e6, 'EUR', 'series_b', false],
    );
  });

  it('has one node for a name over all dumps, and with analyses what articles mention', async () => {
    const twice = [...INPUTS, ...INPUTS];
    const graph = readGraphml(Graph, await exportText('graphml', 'analyses', twice));
    assert.equal(graph.filterNodes((_, { kind }) => kind === 'article').length, articlesOf(twice).length);
    assert.equal(graph.filterNodes((_, { label }) => label === 'Lumenia').length, 1);
    assert.ok(graph.filterEdges((_, { role }) => role === 'mentions').length > 3);
    assert.ok(graph.filterEdges((_, { role }) => role === 'tells').length > 1);
  });
});
