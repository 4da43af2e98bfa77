import * as vscode from 'vscode';
import type { DumpNode } from '../../src/views/treeNodes';
import { assert, extension, fileUri } from './webKit';

const STORY = 'Quellmark raises $30M to keep harbour cranes upright';

/** The page of a story as a gzip member, which the browser packs. */
async function member(i: number): Promise<Uint8Array> {
  const text = `${STORY} (${i})\n\nQuellmark has raised $30 million in a round led by Ostrava Ventures, it said on Tuesday.\n`;
  const head = `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://news.example/${i}\r\nContent-Length: ${text.length}`;
  const plain = new Blob([`${head}\r\n\r\n${text}\r\n\r\n`]).stream();
  return new Uint8Array(await new Response(plain.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/** Files in memory, as the browser's file systems are. */
class OneFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  constructor(private readonly bytes: Uint8Array) {}
  watch = () => new vscode.Disposable(() => undefined);
  stat = () => ({ type: vscode.FileType.File, ctime: 0, mtime: 1, size: this.bytes.length });
  readFile = () => this.bytes;
  readDirectory = () => [];
  createDirectory = () => undefined;
  writeFile = () => undefined;
  delete = () => undefined;
  rename = () => undefined;
}

describe('containers, in a web worker', () => {
  it('are read as a whole, and open record by record', async () => {
    const api = await extension().activate();
    const parts = [await member(1), await member(2)];
    const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
    const files = vscode.workspace.registerFileSystemProvider('onefile', new OneFile(bytes), { isReadonly: false });
    const uri = fileUri('crawl.warc.gz').with({ scheme: 'onefile', authority: '' });
    await vscode.commands.executeCommand('seedDump.showInSidebar', uri);
    const node = (await api.children()).find(({ id }) => id === uri.toString());
    assert(node?.kind === 'container', 'the container is not in the tree');
    const records = await api.children(node);
    const labels = records.map((record) => String(api.item(record).label));
    assert(labels.join() === `1: ${STORY} (1),2: ${STORY} (2)`, labels.join());
    await vscode.commands.executeCommand('seedDump.openRecord', records[1] as DumpNode);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert(text.startsWith(`${STORY} (2)`), text);
    files.dispose();
  });
});
