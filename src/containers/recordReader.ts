import * as vscode from 'vscode';
import type { ByteSource } from '../core/containers/byteSource';
import type { ContainerReader, ContainerRecord, RecordPlace } from '../core/containers/container';
import { openContainer } from '../core/containers/openContainer';
import { textStretches } from '../core/containers/textStretches';
import type { Checkpoints } from '../core/containers/unpack/checkpoints';
import type { PartLoader } from '../core/parts/partLoader';
import type { ByteAccess } from './byteAccess';
import type { CheckpointStore } from './checkpointStore';
import { editorLineEnds } from './editorLineEnds';
import { type RecordAddress, recordAddress } from './recordAddress';

/** How many records are held, and how many UTF-16 units of text at most. */
const HELD = 8;
const HELD_LENGTH = 8_000_000;

/** A record with the version of its file. */
export interface ReadRecord {
  readonly address: RecordAddress;
  /** Its text has the line ends that an editor gives it. */
  readonly record: ContainerRecord;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly mtime: number;
}

/** Reads single records out of their containers, by their byte ranges; those last asked for are held. */
export class RecordReader {
  private readonly held = new Map<string, { readonly key: string; readonly read: Promise<ReadRecord> }>();

  constructor(
    private readonly bytes: ByteAccess,
    readonly parts: PartLoader,
    private readonly checkpoints: CheckpointStore,
  ) {}

  /**
   * The record at an address.
   * @throws vscode.FileSystemError where the address is none, the file is gone, or holds no such record any more; UserFacingError where it is too large for this host.
   */
  async read(uri: vscode.Uri): Promise<ReadRecord> {
    const address = recordAddress(uri);
    if (!address) throw vscode.FileSystemError.FileNotFound(uri);
    const { mtime, size } = await vscode.workspace.fs.stat(address.container);
    const key = `${mtime} ${size}`;
    const id = uri.toString();
    const known = this.held.get(id);
    if (known?.key === key) return known.read;
    const read = this.find(uri, address, this.checkpoints.of(address.container, { size, mtime })).then((record) => ({
      address,
      record,
      mtime,
    }));
    this.hold(id, key, read);
    return read;
  }

  /**
   * What reads a file, and its bytes.
   * @throws vscode.FileSystemError where it is gone; UserFacingError where it is too large for this host.
   */
  async open(container: vscode.Uri): Promise<{ readonly reader: ContainerReader; readonly source: ByteSource }> {
    const source = await this.bytes.open(container);
    // Whether a text is so large that it is read so was decided when it was found.
    return { reader: (await openContainer(source, { largestText: 0 })) ?? textStretches, source };
  }

  private async find(
    uri: vscode.Uri,
    { container, place }: RecordAddress,
    checkpoints: Checkpoints,
  ): Promise<ContainerRecord> {
    const { reader, source } = await this.open(container);
    for await (const item of reader.records(source, { parts: this.parts, from: place, checkpoints })) {
      if ('issue' in item) continue;
      if (!isAt(item, place)) break;
      return { ...item, text: editorLineEnds(item.text) };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  private hold(id: string, key: string, read: Promise<ReadRecord>): void {
    this.held.delete(id);
    this.held.set(id, { key, read });
    read.then(
      () => this.shrink(),
      () => this.held.delete(id),
    );
  }

  /** Lets go of the oldest where too much is held; the youngest stays whatever its length. */
  private async shrink(): Promise<void> {
    let length = 0;
    let count = 0;
    for (const [id, { read }] of [...this.held].reverse()) {
      length += (await read.catch(() => undefined))?.record.text.length ?? 0;
      if (++count > 1 && (count > HELD || length > HELD_LENGTH)) this.held.delete(id);
    }
  }
}

/** Whether a record is the one of a place; its number is not asked for: what begins there is the same record, however it is counted. */
function isAt({ bytes, within }: RecordPlace, place: RecordPlace): boolean {
  return bytes.start === place.bytes.start && within?.start === place.within?.start;
}
