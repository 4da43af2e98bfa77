import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { articleItems, closeEditors, fileUri, openSample, resultOf, startedApi, until } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';

describe('settings', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(async () => {
    await closeEditors();
    for (const name of ['include', 'exclude', 'referenceDate', 'deals.minConfidence']) await set(name, undefined);
    await until('all dumps', () => api.index.entry(fileUri(PLAIN)) && api.index.entry(fileUri('feed-digest.txt')));
  });

  /** Sets a setting for the window, or takes it back. */
  const set = (name: string, value: string | number | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('seedDump').update(name, value, vscode.ConfigurationTarget.Global);

  const names = (): string[] => api.index.entries.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));

  it('looks only at the files that are included', async () => {
    await set('include', '**/tech-*.txt');
    await until('the list to shrink', () => names().join() === PLAIN);
  });

  it('leaves out what is excluded, open or not', async () => {
    await openSample(PLAIN);
    await set('exclude', '**/*-archive.txt');
    await until('the archive to go', () => !names().includes(PLAIN) && names().includes('feed-digest.txt'));
  });

  it('analyses anew when the reference date changes', async () => {
    await api.index.analysis(fileUri(PLAIN));
    await set('referenceDate', '2024-03-08');
    await until('the analysis to be forgotten or new', () => !api.index.entry(fileUri(PLAIN))?.analysis);
    assert.equal((await api.index.analysis(fileUri(PLAIN))).articles.length, 7);
  });

  it('shows and exports the deals that are as sure as asked', async () => {
    const { deals } = await api.index.analysis(fileUri(PLAIN));
    const sure = deals.filter(({ confidence }) => confidence >= 0.9).length;
    assert.ok(0 < sure && sure < deals.length);
    const shown = async (): Promise<number> =>
      (await articleItems(api, PLAIN)).reduce((sum, { counts }) => sum + counts.deals, 0);
    await set('deals.minConfidence', 0);
    await until('all deals', async () => (await shown()) === deals.length);
    await set('deals.minConfidence', 0.9);
    await until('the sure deals', async () => (await shown()) === sure);
    const { dumps } = JSON.parse((await resultOf('extractDeals', fileUri(PLAIN))).getText());
    assert.equal(dumps[0].deals.length, sure);
  });
});
