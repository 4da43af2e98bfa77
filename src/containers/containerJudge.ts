import type * as vscode from 'vscode';
import type { ByteSource } from '../core/containers/byteSource';
import { type ContainerReader, type ContainerRecord, HEAD_BYTES } from '../core/containers/container';
import { CONTAINER_READERS } from '../core/containers/containerReaders';
import { openContainer } from '../core/containers/openContainer';
import { textStretches } from '../core/containers/textStretches';
import { DETECTION_HEAD, detectDump } from '../core/detect/detectDump';
import type { PartLoader } from '../core/parts/partLoader';
import { TurnTaker } from '../host/timeSlicer';
import type { ByteAccess } from './byteAccess';

/** How many items of a file are looked at for a first record. */
const FIRST_ITEMS = 50;

/** How much of a text detection is given, in UTF-16 units: of HTML, which begins with much that is no text, it looks at more. */
const HEAD = DETECTION_HEAD * 8;

/** Formats that are made for pages and mail alone. */
const SURE: ReadonlySet<string> = new Set(['warc', 'mbox', 'eml', 'mhtml']);

/** What may hold any text, and is judged by it. */
const ANY_TEXT: ReadonlySet<string> = new Set(['gzip', 'zstd', 'text']);

/** Tells by their first bytes which files hold records. */
export class ContainerJudge {
  private readonly turns = new TurnTaker();

  constructor(
    private readonly bytes: ByteAccess,
    private readonly parts: PartLoader,
  ) {}

  /** Whether a text that stands in an editor is a container that no editor shows as it is read: a WARC file, mail. */
  isContainerText(text: string, uri: vscode.Uri): boolean {
    const head = new TextEncoder().encode(text.slice(0, HEAD_BYTES)).subarray(0, HEAD_BYTES);
    const reader = CONTAINER_READERS.find((candidate) => candidate.recognizes(head, uri.path));
    return reader !== undefined && !reader.textual;
  }

  /**
   * Whether a file of `size` bytes holds records to look at one by one: it is packed or made of several documents, or it is a text of more than `largestText` bytes. What is
   * packed, and large texts, are looked into: they must begin with what may be news.
   * @throws vscode.FileSystemError where it cannot be read.
   */
  async isContainer(uri: vscode.Uri, size: number, largestText: number): Promise<boolean> {
    // What cannot be read here is listed all the same, and says why.
    if (!this.bytes.canRead(uri, size)) return true;
    const source = await this.bytes.open(uri);
    const reader = (await openContainer(source, { largestText })) ?? (size > largestText ? textStretches : undefined);
    if (!reader) return false;
    if (SURE.has(reader.format)) return true;
    const first = await this.firstRecord(reader, source);
    if (!first) return false;
    if (!ANY_TEXT.has(first.container)) return true;
    return this.turns.run(() => detectDump(first.text.slice(0, HEAD)).kind !== 'not_a_dump');
  }

  private async firstRecord(reader: ContainerReader, source: ByteSource): Promise<ContainerRecord | undefined> {
    let count = 0;
    for await (const item of reader.records(source, { parts: this.parts })) {
      if (!('issue' in item)) return item;
      if (++count === FIRST_ITEMS) break;
    }
    return undefined;
  }
}
