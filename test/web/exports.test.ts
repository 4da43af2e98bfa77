import * as vscode from 'vscode';
import { assert, extension, fileUri } from './webKit';

const ARCHIVE = 'tech-desk-archive.txt';

describe('exports, in a web worker', () => {
  before(async () => {
    const api = await extension().activate();
    await api.scan();
  });

  /** Exports all that was found in the archive, and gives the file. */
  async function exported(format: string, items = 'analyses'): Promise<Uint8Array> {
    const target = fileUri(`exported.${format}`);
    await vscode.commands.executeCommand('seedDump.export', fileUri(ARCHIVE), undefined, { items, format, target });
    const bytes = await vscode.workspace.fs.readFile(target);
    await vscode.workspace.fs.delete(target);
    return bytes;
  }

  it('load what makes archives and databases', async () => {
    const head = async (format: string) => String.fromCharCode(...(await exported(format)).subarray(0, 15));
    assert((await head('xlsx')).startsWith('PK'), 'no workbook');
    assert((await head('brat')).startsWith('PK'), 'no archive');
    assert((await head('sqlite')) === 'SQLite format 3', 'no database');
  });

  it('write text with places in the text of articles', async () => {
    const lines = new TextDecoder()
      .decode(await exported('spacy', 'entities'))
      .trim()
      .split('\n');
    for (const line of lines) {
      const { text, entities } = JSON.parse(line) as { text: string; entities: [number, number, string][] };
      const money = entities.filter(([, , label]) => label === 'MONEY');
      for (const [start, end] of money) {
        const words = [...text].slice(start, end).join('');
        assert(/\d/.test(words), `${words} is no sum`);
      }
    }
    assert(lines.length > 2, `${lines.length} articles`);
  });
});
