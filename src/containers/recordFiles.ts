import * as vscode from 'vscode';
import { Scheme } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { ContainerIndex } from './containerIndex';
import { recordAddress } from './recordAddress';
import type { RecordReader } from './recordReader';

/** Records as read-only files, so that editors open them as they open files, in the browser too. */
class RecordFiles implements vscode.FileSystemProvider {
  constructor(
    private readonly reader: RecordReader,
    readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>,
  ) {}

  watch(): vscode.Disposable {
    // The containers are watched, and tell of their records.
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { record, mtime } = await this.reader.read(uri);
    const size = bytesOfRecord(record.text).length;
    return { type: vscode.FileType.File, ctime: 0, mtime, size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return bytesOfRecord((await this.reader.read(uri)).record.text);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** The bytes of a record's document. UTF-8 with a byte-order mark: the user's setting may be another encoding. */
export function bytesOfRecord(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** Serves the records of containers as read-only documents, which follow their file. */
export function registerRecordFiles(reader: RecordReader, containers: ContainerIndex): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
  const files = new RecordFiles(reader, changed.event);
  store.add(
    vscode.workspace.registerFileSystemProvider(Scheme.record, files, { isReadonly: true, isCaseSensitive: true }),
  );
  store.add(
    containers.onDidReplace((container) => {
      const own = vscode.workspace.textDocuments.filter(
        ({ uri }) => recordAddress(uri)?.container.toString() === container.toString(),
      );
      changed.fire(own.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
    }),
  );
  return store;
}
