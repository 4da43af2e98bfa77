import * as vscode from 'vscode';
import type { DumpFormat } from '../core/analysis';

/** Formats whose cleaned text cannot stand in the file's place, by what people call them: it would be no such file any more. */
function nameOf(format: DumpFormat): string | undefined {
  switch (format) {
    case 'json':
    case 'jsonl':
      return 'JSON';
    case 'feed':
      return 'XML';
    case 'csv':
      return 'CSV';
    case 'text':
    case 'html':
      return undefined;
  }
}

/** Why a dump cannot be changed to its cleaned text in place, for people; `undefined` where it can. `path` names the dump. */
export function inPlaceRefusal(path: string, format: DumpFormat): string | undefined {
  const name = nameOf(format);
  if (name === undefined) return undefined;
  return vscode.l10n.t(
    'The cleaned text of {0} is plain text: in its place the file would be no {1} any more. Save the cleaned text as a new file.',
    path,
    name,
  );
}
