import * as vscode from 'vscode';
import type { ByteRange, RecordPlace } from '../core/containers/container';
import { Scheme } from '../host/contributions';

/** Where a record is. */
export interface RecordAddress {
  /** The file that holds it. */
  readonly container: vscode.Uri;
  readonly place: RecordPlace;
  /** Whether its text is HTML: its document is then one of HTML. */
  readonly isHtml: boolean;
}

/**
 * The address of a record's virtual document. It says all that is needed to read the record, so that a window that comes back needs no index; its path is that of a
 * file in the container, whose ending tells the editor's language.
 */
export function recordUri({ container, place, isHtml }: RecordAddress): vscode.Uri {
  const { number, bytes, within } = place;
  const query = new URLSearchParams({
    bytes: rangeText(bytes),
    ...(within ? { within: rangeText(within) } : {}),
    in: container.toString(),
  });
  return vscode.Uri.from({
    scheme: Scheme.record,
    path: `${container.path}/${number}.${isHtml ? 'html' : 'txt'}`,
    query: query.toString(),
  });
}

/** Whether an address is that of a record. */
export function isRecord({ scheme }: Pick<vscode.Uri, 'scheme'>): boolean {
  return scheme === Scheme.record;
}

/** What the address of a record says; `undefined` for other addresses and such as nobody made. */
export function recordAddress(uri: vscode.Uri): RecordAddress | undefined {
  if (!isRecord(uri)) return undefined;
  const query = new URLSearchParams(uri.query);
  const name = /\/(\d{1,10})\.(txt|html)$/.exec(uri.path);
  const bytes = rangeOf(query.get('bytes'));
  const within = rangeOf(query.get('within'));
  const container = query.get('in');
  if (!name || !bytes || !container) return undefined;
  return {
    container: vscode.Uri.parse(container),
    place: { number: Number(name[1]), bytes, ...(within ? { within } : {}) },
    isHtml: name[2] === 'html',
  };
}

function rangeText({ start, end }: ByteRange): string {
  return `${start}-${end}`;
}

function rangeOf(text: string | null): ByteRange | undefined {
  const found = /^(\d{1,16})-(\d{1,16})$/.exec(text ?? '');
  return found ? { start: Number(found[1]), end: Number(found[2]) } : undefined;
}
