import * as vscode from 'vscode';
import { isRecord, recordAddress } from '../containers/recordAddress';
import type { DumpSource } from '../core/pipeline';
import { decodeDump } from '../core/read/decode';
import type { Steps } from '../core/steps';
import { runSliced } from '../host/timeSlicer';

/** A dump's text as it stands now, with a key that changes whenever the text does. */
export interface DumpVersion {
  readonly source: DumpSource;
  /** `doc:<version>` of an open document, or `file:<modification time>:<size>`. */
  readonly key: string;
}

/** The open document of `uri`, saved or not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === wanted);
}

/**
 * The key of what {@link readDump} would read.
 * @throws vscode.FileSystemError where there is no such file.
 */
export async function versionKey(uri: vscode.Uri): Promise<string> {
  const document = changeableDocument(uri);
  return document ? documentKey(document) : fileKey(await vscode.workspace.fs.stat(uri));
}

/**
 * Reads a dump: what stands in its editor where it is open, else the file.
 * @throws vscode.FileSystemError where there is no such file.
 */
export async function readDump(uri: vscode.Uri): Promise<DumpVersion> {
  const document = changeableDocument(uri);
  if (document) return documentVersion(document);
  const stat = await vscode.workspace.fs.stat(uri);
  const { text, encoding } = decodeDump(await vscode.workspace.fs.readFile(uri));
  return { source: { text, encoding, path: dumpPath(uri) }, key: fileKey(stat) };
}

/** The open document of `uri` where it may differ from its file: that of a record is always its text. */
function changeableDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return isRecord(uri) ? undefined : openDocument(uri);
}

/** An open document as a dump. */
async function documentVersion(document: vscode.TextDocument): Promise<DumpVersion> {
  for (;;) {
    const key = documentKey(document);
    const text = document.lineCount > LINES ? await runSliced(textSteps(document)) : document.getText();
    // What was typed meanwhile stands in some pieces only.
    if (documentKey(document) === key) return { source: { text, path: dumpPath(document.uri) }, key };
  }
}

/** How many lines of a document are put together in one piece: VS Code holds it line by line. */
const LINES = 10_000;

function* textSteps(document: vscode.TextDocument): Steps<string> {
  const pieces: string[] = [];
  for (let line = 0; line < document.lineCount; line += LINES) {
    pieces.push(document.getText(new vscode.Range(line, 0, line + LINES, 0)));
    yield { stage: 'reading', fraction: line / document.lineCount };
  }
  return pieces.join('');
}

/** How people and results name a dump: by its path in the workspace, which is the same on every machine; a record of a container by that and its number. */
export function dumpPath(uri: vscode.Uri): string {
  const record = recordAddress(uri);
  if (record) return `${dumpPath(record.container)}#${record.place.number}`;
  return uri.scheme === 'untitled' ? uri.path : vscode.workspace.asRelativePath(uri);
}

/** Key of a file's content. */
export function fileKey(stat: Pick<vscode.FileStat, 'mtime' | 'size'>): string {
  return `file:${stat.mtime}:${stat.size}`;
}

function documentKey(document: vscode.TextDocument): string {
  return `doc:${document.version}`;
}
