import * as vscode from 'vscode';
import { DisposableStore } from '../host/disposableStore';
import { definingMention } from './definingMention';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { mentionAt, type PlacedMention } from './dumpPlaces';
import { locationsOf, type MentionsEverywhere } from './mentionsEverywhere';
import { quietly } from './quietly';

/** Go to Definition, Find All References and the highlights of an entity's mentions. */
export function registerEntityNavigation(documents: DumpDocuments, everywhere: MentionsEverywhere): vscode.Disposable {
  const store = new DisposableStore();
  /** The mention at a position, with its dump. */
  const find = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ dump: DumpDocument; placed: PlacedMention } | undefined> => {
    const dump = await documents.near(document, position, token);
    const placed = dump && mentionAt(dump.places, dump.offset(position));
    return placed && { dump, placed };
  };
  const definition: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const found = await find(document, position, token);
      return found && definitionOf(found.dump, found.placed);
    },
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const found = await find(document, position, token);
      return found && quietly(() => referencesOf(everywhere, found.dump, found.placed, includeDeclaration, token));
    },
  };
  const highlights: vscode.DocumentHighlightProvider = {
    async provideDocumentHighlights(document, position, token) {
      const found = await find(document, position, token);
      return found?.placed.entity.mentions.map(({ span }) => new vscode.DocumentHighlight(found.dump.range(span)));
    },
  };
  const { languages } = vscode;
  store.add(documents.register((selector) => languages.registerDefinitionProvider(selector, definition)));
  store.add(documents.register((selector) => languages.registerReferenceProvider(selector, references)));
  store.add(documents.register((selector) => languages.registerDocumentHighlightProvider(selector, highlights)));
  return store;
}

function definitionOf(dump: DumpDocument, { span, entity, mention }: PlacedMention): vscode.LocationLink[] {
  const target = definingMention(entity, mention.articleId, dump.textAt);
  if (!target) return [];
  const range = dump.range(target.span);
  return [
    { originSelectionRange: dump.range(span), targetUri: dump.uri, targetRange: range, targetSelectionRange: range },
  ];
}

/** All mentions in all analysed dumps, those of the document's own first; without the one that defines the entity where that is not asked for. */
async function referencesOf(
  everywhere: MentionsEverywhere,
  dump: DumpDocument,
  { entity, mention }: PlacedMention,
  includeDeclaration: boolean,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const own = dump.uri.toString();
  const defining = includeDeclaration ? undefined : definingMention(entity, mention.articleId, dump.textAt);
  const found = await everywhere.find(entity, token);
  const same = found.find(({ entry }) => entry.analysis.entities === dump.analysis.entities);
  const here = (same?.entities ?? [entity]).flatMap(({ mentions }) => mentions);
  const others = found.filter(({ entry }) => entry.uri.toString() !== own);
  return [
    ...here.filter(({ span }) => span.start !== defining?.span.start).map(({ span }) => dump.location(span)),
    ...others.flatMap(locationsOf),
  ];
}
