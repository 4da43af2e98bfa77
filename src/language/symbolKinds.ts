import * as vscode from 'vscode';
import type { EntityType } from '../core/analysis';

const KINDS: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  organization: vscode.SymbolKind.Class,
  person: vscode.SymbolKind.Interface,
  place: vscode.SymbolKind.Namespace,
  product: vscode.SymbolKind.Package,
  money: vscode.SymbolKind.Number,
  percent: vscode.SymbolKind.Number,
  date: vscode.SymbolKind.Constant,
};

/** What articles are among symbols: they have the icon of a file. */
export const ARTICLE_SYMBOL = vscode.SymbolKind.File;

/** What sub-headings are among symbols. */
export const SECTION_SYMBOL = vscode.SymbolKind.String;

/** What deals are among symbols. */
export const DEAL_SYMBOL = vscode.SymbolKind.Event;

/** What entities of a type are among symbols; those of names differ from each other, so that the outline can be filtered by them. */
export function entitySymbol(type: EntityType): vscode.SymbolKind {
  return KINDS[type];
}
