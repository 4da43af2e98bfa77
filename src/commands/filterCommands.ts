import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { listDealsSteps } from '../views/dealList';
import { readFacets } from '../views/facets';
import { type FacetValues, facetValuesSteps } from '../views/facetValues';
import { ItemFilter } from '../views/itemFilter';
import { pickFacets } from './facetPicker';

/** Filter, Filter by Facets and Clear Filter: what the three views show. */
export function registerFilterCommands(services: Services): vscode.Disposable {
  const { log, state } = services;
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.filter, async (text?: unknown) => {
      const chosen = typeof text === 'string' ? text : await askFilter(state.filter);
      if (chosen !== undefined) await state.setFilter(chosen);
    }),
  );
  store.add(
    registerCommand(log, Command.chooseFacets, async (wanted?: unknown) => {
      const isGiven = typeof wanted === 'object' && wanted !== null && 'dealTypes' in wanted;
      const facets = isGiven ? readFacets(wanted) : await pickFacets(await presentValues(services), state.items.facets);
      if (facets) await state.setFacets(facets);
    }),
  );
  store.add(registerCommand(log, Command.clearFilter, () => state.clear()));
  return store;
}

function presentValues({ index, catalog, entities, settings }: Services): Promise<FacetValues> {
  const dumps = index.entries.map(({ uri, analysis }) => ({ uri: uri.toString(), analysis }));
  return runSliced(
    (function* () {
      const least = settings.get('deals.minConfidence');
      const deals = yield* listDealsSteps(catalog.deals, least, new ItemFilter(), 'date');
      return yield* facetValuesSteps(entities.groups, deals, dumps);
    })(),
  );
}

function askFilter(now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Seed Dumps'),
    prompt: vscode.l10n.t('Shows the articles, entities and deals that hold this text. Leave it empty to show all.'),
    value: now,
  });
}
