import * as vscode from 'vscode';
import type { Services } from '../services';
import { dealHover } from './dealHover';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { dealsAt, mentionAt } from './dumpPlaces';
import { entityHover } from './entityHover';
import type { MentionsEverywhere } from './mentionsEverywhere';
import { quietly } from './quietly';
import { removalHover } from './removalHover';

/** Most deals of one sentence that a hover tells. */
const MOST_DEALS = 4;

/** Hovers: the entity that is named, the deals that the sentence tells, or why cleaning takes the stretch away. */
export function registerHovers(
  documents: DumpDocuments,
  everywhere: MentionsEverywhere,
  { catalog }: Services,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const dump = await documents.near(document, position, token);
      return dump && quietly(() => hoverAt(dump, dump.offset(position), token));
    },
  };

  const hoverAt = async (
    dump: DumpDocument,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const parts: vscode.MarkdownString[] = [];
    let range: vscode.Range | undefined;
    const placed = mentionAt(dump.places, offset);
    if (placed) {
      parts.push(entityHover(dump, placed, await everywhere.find(placed.entity, token)));
      range = dump.range(placed.span);
    }
    const deals = dealsAt(dump.places, offset).slice(0, MOST_DEALS);
    for (const deal of deals) parts.push(dealHover(dump, deal, catalog.elsewhereOf(dump.uri, deal), parts.length > 0));
    const [removal] = placed || deals.length > 0 ? [] : dump.places.removals.at(offset);
    if (removal) {
      parts.push(removalHover(removal));
      range = dump.range(removal.span);
    }
    return parts.length > 0 ? new vscode.Hover(parts, range) : undefined;
  };

  return documents.register((selector) => vscode.languages.registerHoverProvider(selector, provider));
}
