import * as vscode from 'vscode';
import { lineStarts } from '../core/text/lineStarts';
import type { Services } from '../services';
import { dumpPath, readDump, versionKey } from '../workspace/dumpReader';
import { dumpAddresses } from './dumpAddresses';
import { recordSource } from './recordOfResult';
import type { DumpOfResult } from './resultPlaces';
import { recordOfResult } from './resultRecords';

/** A dump's text as it is now. */
export interface DumpText {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** UTF-16 offsets at which its lines begin. */
  readonly lines: Int32Array;
}

interface Kept extends DumpText {
  readonly key: string;
}

/** How many texts are kept: hovers go back and forth between few dumps. */
const KEPT = 2;

const MEGABYTE = 1_000_000;

/** Finds the dumps that results name, and reads them. */
export class ResultDumps {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly services: Pick<Services, 'index' | 'settings' | 'records' | 'containers' | 'judge' | 'reading'>,
  ) {}

  /**
   * The file, document or record that a result's dump is: a dump that is known or open by this name, else a file of that path: absolute, relative to a
   * workspace folder, or to the result's folder and those above; else the record of such a file. `undefined` where there is none, or it may not be read: outside of the
   * workspace only files on this machine are, in a trusted workspace.
   * @throws UserFacingError where it is a record of a file that is too large for this host.
   */
  async find(result: vscode.Uri, dump: DumpOfResult): Promise<vscode.Uri | undefined> {
    const { source = '' } = dump;
    const named = recordSource(source);
    const record = dump.record ?? (named && { number: named.number });
    const file = named?.file ?? source;
    const name = record ? `${file}#${record.number}` : source;
    const known = this.services.index.entries.find(({ uri }) => isCalled(uri, name));
    if (known) return known.uri;
    const open = vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && isCalled(uri, name));
    if (open) return open.uri;
    if (!dump.record) {
      const whole = await this.fileAt(result, source, this.services.settings.get('maxFileSize') * MEGABYTE);
      if (whole) return whole;
    }
    const container = record && (await this.fileAt(result, file, Number.POSITIVE_INFINITY));
    try {
      return container && (await recordOfResult(this.services, container, record));
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }

  /** A file that may be read, of a path that a result names, of at most `largest` bytes. */
  private async fileAt(result: vscode.Uri, source: string, largest: number): Promise<vscode.Uri | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({ name, path: uri.path, uri }));
    const base = folders[0]?.uri ?? result;
    for (const path of dumpAddresses(
      source,
      result.scheme === 'untitled' && !folders.length ? '' : result.path,
      folders,
    )) {
      const uri = base.with({ scheme: folders.length ? base.scheme : 'file', path, query: '', fragment: '' });
      const inside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      if ((inside || vscode.workspace.isTrusted) && (await isReadable(uri, largest))) return uri;
    }
    return undefined;
  }

  /**
   * The text of the dump at `uri` as it stands now.
   * @throws vscode.FileSystemError where it cannot be read.
   */
  async read(uri: vscode.Uri): Promise<DumpText> {
    const id = uri.toString();
    const known = this.kept.get(id);
    if (known && known.key === (await versionKey(uri))) return known;
    const { source, key } = await readDump(uri);
    const read: Kept = { uri, key, text: source.text, lines: lineStarts(source.text) };
    this.kept.delete(id);
    this.kept.set(id, read);
    for (const old of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(old);
    return read;
  }
}

async function isReadable(uri: vscode.Uri, largest: number): Promise<boolean> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0 && size <= largest;
  } catch {
    return false;
  }
}

function isCalled(uri: vscode.Uri, source: string): boolean {
  return dumpPath(uri) === source || uri.toString() === source;
}
