import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { Entity } from '../../src/core/analysis';
import { closeEditors, fileUri, openSample, run, selectedItems, selectedText, startedApi, until } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';
const HTML = 'single-page-mirador.html';
const NO_DUMP = 'about-these-files.txt';

describe('entities, deals and removals in the editor', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
    await api.snapshot();
  });
  afterEach(closeEditors);

  const entityOf = async (name: string, entity: string): Promise<Entity> => {
    const found = (await api.index.analysis(fileUri(name))).entities.find((one) => one.name === entity);
    assert.ok(found, `${entity} is not in ${name}`);
    return found;
  };
  const inside = (document: vscode.TextDocument, offset: number): vscode.Position => document.positionAt(offset + 1);
  const hoverText = async (document: vscode.TextDocument, offset: number): Promise<string> => {
    const at = inside(document, offset);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n\n');
  };

  it('tells of an entity its type, names, counts and deals', async () => {
    const { document } = await openSample(PLAIN);
    const entity = await entityOf(PLAIN, 'Marlowe Ridge Ventures');
    const text = await hoverText(document, entity.mentions[0]!.span.start);
    assert.match(text, /\*\*Marlowe Ridge Ventures\*\*/);
    assert.match(text, /Type: Organization/);
    assert.match(text, /Also: Marlowe Ridge/);
    assert.match(text, /In this article: \d+ mention/);
    assert.match(text, /In all dumps: \d+ mentions in \d+ seed dumps/);
    assert.match(text, /Deals:\n\n- \[Fernbank Robotics\]\(command:seedDump\.goToDeal\?/);
  });

  it('tells of a deal its fields and the sentences that it was found in; the link goes there', async () => {
    const { document } = await openSample(HTML);
    const { deals } = await api.index.analysis(document.uri);
    const deal = deals.find(({ type }) => type === 'acquisition')!;
    const text = await hoverText(document, deal.evidence[0]!.span.start);
    assert.match(text, /\*\*Mirador → Slipway\*\*/);
    assert.match(text, /Status: announced/);
    assert.match(text, /Amount: 480 million kronor = €42\.6 million/);
    assert.match(text, /Confidence: \d+%/);
    assert.match(text, /Found because the text says:\n\n- \[Show\]\(command:seedDump\.goToDeal\?/);
    const args = JSON.parse(decodeURIComponent(/\[Show\]\(command:seedDump\.goToDeal\?([^)]+)\)/.exec(text)![1]!));
    await run('goToDeal', ...args);
    assert.equal(selectedText(), deal.evidence[0]!.text);
  });

  it('tells why cleaning takes a stretch away', async () => {
    const { document } = await openSample(MAGAZINE);
    const { removals } = await api.index.analysis(document.uri);
    const text = await hoverText(document, removals[0]!.span.start);
    assert.match(text, /Reason: Navigation/);
    assert.match(text, /Rule: navigation/);
  });

  it('goes to where an entity is defined', async () => {
    const { document } = await openSample(PLAIN);
    const entity = await entityOf(PLAIN, 'Nordhavn');
    const last = entity.mentions.at(-1)!;
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, last.span.start),
    );
    const [link] = links;
    assert.ok(link && 'targetRange' in link);
    assert.equal(link.targetUri.toString(), document.uri.toString());
    const after = document.offsetAt(link.targetRange.end);
    assert.match(document.getText().slice(after), /^, the Danish company/);
  });

  it('finds all mentions of an entity, in other dumps too', async () => {
    const { document } = await openSample(PLAIN);
    const entity = await entityOf(PLAIN, 'Marlowe Ridge Ventures');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      inside(document, entity.mentions[0]!.span.start),
    );
    const here = references.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.ok(here.length >= entity.mentions.length);
    const others = new Set(references.map(({ uri }) => uri.path)).size - 1;
    assert.ok(others >= 1);
    for (const { uri, range } of references) {
      const dump = await vscode.workspace.openTextDocument(uri);
      assert.match(dump.getText(range), /^Marlowe Ridge/);
    }
  });

  it('highlights all mentions in the dump, under other names too', async () => {
    const { document } = await openSample(PLAIN);
    const entity = await entityOf(PLAIN, 'Fernbank Robotics');
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      inside(document, entity.mentions[0]!.span.start),
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.offsetAt(range.start)),
      entity.mentions.map(({ span }) => span.start),
    );
    assert.ok(new Set(highlights.map(({ range }) => document.getText(range))).size > 1);
  });

  it('grows a selection from word to entity, sentence, paragraph and article', async () => {
    const { document } = await openSample(PLAIN);
    const { articles } = await api.index.analysis(document.uri);
    const [first] = articles;
    const entity = await entityOf(PLAIN, 'Marlowe Ridge Ventures');
    const mention = entity.mentions.find(({ text }) => text === entity.name)!;
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [inside(document, mention.span.start)],
    );
    const texts: string[] = [];
    for (let at: vscode.SelectionRange | undefined = range; at; at = at.parent) texts.push(document.getText(at.range));
    const body = first!.bodySpans.find(({ start, end }) => start <= mention.span.start && mention.span.end <= end)!;
    const paragraph = document.getText().slice(body.start, body.end);
    const article = document.getText().slice(first!.span.start, first!.span.end);
    const places = ['Marlowe', mention.text, paragraph, article].map((text) => texts.indexOf(text));
    assert.ok(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      JSON.stringify(texts.map((t) => t.slice(0, 40))),
    );
    const sentence = texts.find((text) => text.includes(mention.text) && text !== mention.text && text !== paragraph);
    assert.match(sentence ?? '', /^[A-Z“].*[.”]$/);
  });

  it('shows the article in the sidebar, and its deals in a peek', async () => {
    const { document } = await openSample(PLAIN);
    const { articles } = await api.index.analysis(document.uri);
    await run('showInSidebar', document.uri, articles[2]!.id);
    const [item] = selectedItems(api);
    assert.ok(item?.kind === 'article');
    assert.equal(item.article.id, articles[2]!.id);
    await openSample(PLAIN);
    await run('peekDeals', document.uri, articles[0]!.id);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('switches each kind of mark by its setting', async () => {
    await openSample(PLAIN);
    for (const [command, name] of [
      ['toggleEntityDecorations', 'decorations.entities'],
      ['toggleDealDecorations', 'decorations.deals'],
      ['toggleRemovalDecorations', 'decorations.removals'],
    ] as const) {
      const now = (): unknown => vscode.workspace.getConfiguration('seedDump').get(name);
      assert.equal(now(), true);
      await run(command);
      await until(`${name} to be off`, () => now() === false);
      await run(command);
      await until(`${name} to be on`, () => now() === true);
      await vscode.workspace.getConfiguration('seedDump').update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('has nothing to say of a file that is no dump', async () => {
    const { document } = await openSample(NO_DUMP);
    assert.equal(await hoverText(document, 1), '');
    const links = await vscode.commands.executeCommand(
      'vscode.executeDefinitionProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    assert.deepEqual(links, []);
  });
});
