import * as vscode from 'vscode';
import { ITEMS_MIME } from '../views/itemDrag';

/** What newer versions of VS Code know of drops: several edits to choose from, each with a title and a kind. */
interface DropChoices {
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: { append(...parts: string[]): unknown } };
}

/** Newer versions of VS Code take title and kind too. */
type TitledEdit = new (insertText: string, title: string, kind: unknown) => vscode.DocumentDropEdit;

/**
 * Puts items that are dragged out of the views into a text: their names; in a JSON document the JSON of what was found. Where VS Code lets the
 * user choose, the other one is offered too.
 */
export function registerItemDrop(): vscode.Disposable {
  const { DocumentDropOrPasteEditKind: kinds } = vscode as DropChoices;
  const metadata = {
    dropMimeTypes: [ITEMS_MIME],
    ...(kinds ? { providedDropEditKinds: [kinds.Empty.append('seedDump')] } : {}),
  };
  const register = vscode.languages.registerDocumentDropEditProvider as (
    selector: vscode.DocumentSelector,
    provider: { provideDocumentDropEdits: unknown },
    metadata: object,
  ) => vscode.Disposable;
  return register(
    '*',
    {
      async provideDocumentDropEdits(
        { languageId }: vscode.TextDocument,
        _position: vscode.Position,
        data: vscode.DataTransfer,
      ): Promise<vscode.DocumentDropEdit | vscode.DocumentDropEdit[] | undefined> {
        const items = await data.get(ITEMS_MIME)?.asString();
        if (items === undefined) return undefined;
        const names = (await data.get('text/plain')?.asString()) ?? '';
        const [name, json] = [edit(kinds, names, 'name'), edit(kinds, prettyJson(items), 'json')];
        const ordered = /^jsonc?$|^jsonl$/.test(languageId) ? [json, name] : [name, json];
        return kinds ? ordered : ordered[0];
      },
    },
    metadata,
  );
}

function edit(
  kinds: DropChoices['DocumentDropOrPasteEditKind'],
  text: string,
  what: 'name' | 'json',
): vscode.DocumentDropEdit {
  // A plain string: what stands in dumps is no snippet.
  if (!kinds) return new vscode.DocumentDropEdit(text);
  const title = what === 'name' ? vscode.l10n.t('Insert Name') : vscode.l10n.t('Insert JSON');
  return new (vscode.DocumentDropEdit as unknown as TitledEdit)(text, title, kinds.Empty.append('seedDump', what));
}

/** The one thing, or the list of several, as JSON for people. */
function prettyJson(items: string): string {
  const records: unknown[] = JSON.parse(items);
  return JSON.stringify(records.length === 1 ? records[0] : records, null, 2);
}
