import * as vscode from 'vscode';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { toRange, toSpan } from '../host/ranges';
import { Throttle } from '../host/throttle';
import { RESULT_LANGUAGES, type ResultDocument, type ResultDocuments } from './resultDocuments';
import type { PlaceReference } from './resultPlaces';

/** Most places that have links at a time, two each: those around what is seen. */
const MOST_PLACES = 2000;

/** How long scrolling must pause before links are made for what is seen now. */
const SCROLL_MS = 300;

/** A link that says what it goes to only when it is looked at. */
class PlaceLink extends vscode.DocumentLink {}

/** Makes every span in a result a link to its place in the dump. A long result has links around what is seen; they are made anew as it is scrolled. */
export function registerResultLinks(results: ResultDocuments): vscode.Disposable {
  const store = new DisposableStore();
  const linked = new WeakMap<vscode.TextDocument, vscode.Range>();
  const provider: vscode.DocumentLinkProvider<PlaceLink> = {
    async provideDocumentLinks(document, token) {
      const result = await results.of(document, token);
      if (!result) return undefined;
      const shown = shownPart(document);
      const around = result.places.around(toSpan(document, shown), MOST_PLACES);
      const whole = around.length === result.places.references.length;
      if (whole || around.length === 0) linked.delete(document);
      else
        linked.set(
          document,
          toRange(document, { start: around[0]!.node.start, end: around[around.length - 1]!.node.end }),
        );
      return around.flatMap((reference) => linksTo(result, reference));
    },
  };
  const register = (): vscode.Disposable => vscode.languages.registerDocumentLinkProvider(RESULT_LANGUAGES, provider);
  let current = register();
  store.add({ dispose: () => current.dispose() });
  const renew = store.add(
    new Throttle(SCROLL_MS, () => {
      const stale = vscode.window.visibleTextEditors.some(({ document, visibleRanges }) => {
        const range = linked.get(document);
        return range && visibleRanges.some((visible) => visible.intersection(range)?.isEqual(visible) !== true);
      });
      if (!stale) return;
      // The editor asks for links anew where their providers change.
      current.dispose();
      current = register();
    }),
  );
  store.add(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
      if (linked.has(document)) renew.request();
    }),
  );
  return store;
}

/** The part of a document that is seen, or where it is not, its beginning. */
function shownPart(document: vscode.TextDocument): vscode.Range {
  const ranges = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) => visibleRanges);
  return ranges.reduce((all, range) => all.union(range), ranges[0] ?? new vscode.Range(0, 0, 0, 0));
}

/** Links on the two numbers of a span with their names: as one they would cross lines. */
function linksTo({ document }: ResultDocument, { node, parts, place }: PlaceReference): PlaceLink[] {
  const args = encodeURIComponent(JSON.stringify([document.uri.toString(), node.start]));
  return parts.map((part) => {
    const link = new PlaceLink(toRange(document, part), vscode.Uri.parse(`command:${Command.goToSpan}?${args}`));
    link.tooltip = vscode.l10n.t('Go to characters {0} to {1} of the dump', place.start, place.end);
    return link;
  });
}
