import * as vscode from 'vscode';
import { dealTypeLabel, groupLabel, statusLabel } from '../host/labels';
import { type FacetChoice, facetChoices, facetsOf } from '../views/facetChoices';
import { type Facets, isFacetDate, NO_FACETS } from '../views/facets';
import type { FacetValues } from '../views/facetValues';
import { backgroundText, confidenceText, rangeText } from '../views/filterText';
import { dumpPath } from '../workspace/dumpReader';

const { t } = vscode.l10n;

type Item = vscode.QuickPickItem & { readonly choice?: FacetChoice };

/**
 * Lets the user tick what is to be shown, all facets in one list: typing narrows the list, the space bar ticks, Enter takes. Gives `undefined`
 * where the user leaves it.
 */
export async function pickFacets(values: FacetValues, now: Facets): Promise<Facets | undefined> {
  const ticked = await tick(facetChoices(values, now));
  if (!ticked) return undefined;
  const facets = facetsOf(ticked);
  return ticked.some(({ facet }) => facet === 'otherRange') ? askRange(facets) : facets;
}

function tick(choices: readonly FacetChoice[]): Promise<readonly FacetChoice[] | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  const clear: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: t('Clear All') };
  pick.title = t('Filter by Facets');
  pick.placeholder = t('Tick what is to be shown; of a kind without a tick all is shown');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.buttons = [clear];
  pick.items = withHeadings(choices);
  pick.selectedItems = pick.items.filter(({ choice }) => choice?.picked);
  return new Promise((resolve) => {
    pick.onDidTriggerButton(() => {
      resolve([]);
      pick.hide();
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.flatMap(({ choice }) => choice ?? []));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function withHeadings(choices: readonly FacetChoice[]): Item[] {
  const items: Item[] = [];
  let last = '';
  for (const choice of choices) {
    const heading = headingOf(choice);
    if (heading !== last) items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
    last = heading;
    const count = choice.count === undefined ? '' : choice.count.toLocaleString('en');
    items.push({ label: labelOf(choice), description: count, choice });
  }
  return items;
}

function headingOf({ facet }: FacetChoice): string {
  switch (facet) {
    case 'dealTypes':
      return t('Type of deal');
    case 'statuses':
      return t('Status of deal');
    case 'background':
      return t('News or background');
    case 'minConfidence':
      return t('Confidence of deal');
    case 'entityTypes':
      return t('Type of entity');
    case 'dumps':
      return t('Dump');
    default:
      return t('Date');
  }
}

function labelOf(choice: FacetChoice): string {
  switch (choice.facet) {
    case 'dealTypes':
      return dealTypeLabel(choice.value);
    case 'statuses':
      return statusLabel(choice.value);
    case 'background':
      return backgroundText(choice.value);
    case 'minConfidence':
      return confidenceText(choice.value);
    case 'entityTypes':
      return groupLabel(choice.value);
    case 'year':
      return choice.value;
    case 'range':
      return rangeText(choice.value);
    case 'otherRange':
      return t('Other range…');
    case 'dumps':
      return dumpPath(vscode.Uri.parse(choice.value));
  }
}

/** The facets with the range that the user writes; `undefined` where the user leaves it. */
async function askRange({ from, to, ...others }: Facets): Promise<Facets | undefined> {
  const first = await askDate(t('First Date'), from);
  if (first === undefined) return undefined;
  const last = await askDate(t('Last Date'), to);
  if (last === undefined) return undefined;
  return { ...NO_FACETS, ...others, ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}

function askDate(title: string, now: string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: t('A year, a month or a day: 2024, 2024-03 or 2024-03-15. Leave it empty for no limit.'),
    value: now ?? '',
    validateInput: (text) => (text === '' || isFacetDate(text) ? undefined : t('Write 2024, 2024-03 or 2024-03-15.')),
  });
}
