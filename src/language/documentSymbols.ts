import * as vscode from 'vscode';
import type { Article, Deal } from '../core/analysis';
import { moneyText } from '../core/export/moneyText';
import type { Steps } from '../core/steps';
import { contains, type Span } from '../core/text/span';
import { DisposableStore } from '../host/disposableStore';
import { dealTypeLabel, statusLabel } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import { dealTitle } from '../views/dealTitle';
import { sectionsOf } from './articleSections';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { quietly } from './quietly';

/** The outline, breadcrumbs and sticky scroll: articles, their sections, and deals where they are told. */
export function registerDocumentSymbols(documents: DumpDocuments): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const dump = await documents.of(document, token);
      return dump && quietly(() => runSliced(symbolSteps(dump), { token }));
    },
  };
  const store = new DisposableStore();
  const metadata = { label: vscode.l10n.t('Seed Dump') };
  store.add(
    documents.register(
      (selector) => vscode.languages.registerDocumentSymbolProvider(selector, provider, metadata),
      // An outline asks again only where its document or its providers change.
      documents.onDidChange,
    ),
  );
  return store;
}

function* symbolSteps(dump: DumpDocument): Steps<vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  for (const [i, { article, deals }] of dump.places.articles.items.entries()) {
    symbols.push(articleSymbol(dump, article, deals));
    yield { stage: 'reading', fraction: i / dump.places.articles.items.length };
  }
  return symbols;
}

function articleSymbol(dump: DumpDocument, article: Article, deals: readonly Deal[]): vscode.DocumentSymbol {
  const { headline, headlineSpan, span, author, datePublished } = article;
  const name = headline || vscode.l10n.t('(no headline)');
  const detail = [datePublished, author.join(', ')].filter(Boolean).join(' · ');
  const title = contains(span, headlineSpan) ? headlineSpan : { start: span.start, end: span.start };
  const symbol = symbolOf(dump, name, detail, vscode.SymbolKind.File, span, title);
  const sections = sectionsOf(article, dump.textAt).map((section) => ({
    span: section.span,
    symbol: symbolOf(
      dump,
      dump.plain(section.heading) || section.heading,
      '',
      vscode.SymbolKind.String,
      section.span,
      section.headingSpan,
    ),
  }));
  const children = sections.map((section) => ({ at: section.span.start, symbol: section.symbol }));
  for (const deal of deals) {
    const told = deal.evidence.find((evidence) => contains(span, evidence.span))?.span;
    if (!told) continue;
    const child = dealSymbol(dump, deal, told);
    const section = sections.find((part) => contains(part.span, told));
    if (section) section.symbol.children.push(child);
    else children.push({ at: told.start, symbol: child });
  }
  symbol.children = children.sort((a, b) => a.at - b.at).map((child) => child.symbol);
  for (const section of sections) section.symbol.children.sort((a, b) => a.range.start.compareTo(b.range.start));
  return symbol;
}

function dealSymbol(dump: DumpDocument, deal: Deal, told: Span): vscode.DocumentSymbol {
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal);
  const status = deal.status === 'completed' ? '' : statusLabel(deal.status);
  const parts = [title ? type : '', deal.amount ? moneyText(deal.amount) : '', status];
  return symbolOf(dump, title || type, parts.filter(Boolean).join(' · '), vscode.SymbolKind.Event, told, told);
}

function symbolOf(
  dump: DumpDocument,
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  whole: Span,
  title: Span,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(name, detail, kind, dump.range(whole), dump.range(title));
}
