import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ContainerNode } from '../../src/views/containerNodes';
import { closeEditors, fileUri, until } from './hostKit';

/** The item of a container, once the file is found. */
async function containerItem(api: SeedDumpApi, uri: vscode.Uri): Promise<ContainerNode> {
  return until(`${uri.path} in the tree`, async () =>
    (await api.children()).find(
      (node): node is ContainerNode => node.kind === 'container' && node.id === uri.toString(),
    ),
  );
}

/** Runs a test with a container of that name in the workspace, which is gone afterwards. */
export async function withContainer(
  api: SeedDumpApi,
  name: string,
  bytes: Uint8Array,
  test: (node: ContainerNode, uri: vscode.Uri) => Promise<void>,
): Promise<void> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  try {
    await test(await containerItem(api, uri), uri);
  } finally {
    await closeEditors();
    await vscode.workspace.fs.delete(uri);
    await until('the file to go', () => !api.containers.entry(uri));
  }
}

/** A WARC record with a page's text, as WET files have them. */
export function wetRecord(url: string, text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const head = [
    'WARC/1.0',
    'WARC-Type: conversion',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-03-05T10:00:00Z',
    'Content-Type: text/plain',
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}
