import * as vscode from 'vscode';
import type { Deal } from '../core/analysis';
import { moneyText } from '../core/export/moneyText';
import type { Steps } from '../core/steps';
import { contains, type Span } from '../core/text/span';
import { DisposableStore } from '../host/disposableStore';
import { dealTypeLabel, entityTypeLabel, statusLabel } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { dealTitle } from '../views/dealTitle';
import { sectionsOf } from './articleSections';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import { type ArticlePlaces, firstMentions } from './dumpPlaces';
import { quietly } from './quietly';
import { ARTICLE_SYMBOL, DEAL_SYMBOL, entitySymbol, SECTION_SYMBOL } from './symbolKinds';

/** Of a dump with more entities the outline shows articles and deals only: so many items serve nobody, and take long to send. */
const MOST_ENTITIES = 5000;

/** The outline, breadcrumbs, sticky scroll and Go to Symbol: articles, their sections, and in them deals where they are told and names where they come first. */
export function registerDocumentSymbols(documents: DumpDocuments, { settings }: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const dump = await documents.of(document, token);
      if (!dump) return undefined;
      const named = settings.get('outline.entities') && dump.analysis.entities.length <= MOST_ENTITIES;
      return quietly(() => runSliced(symbolSteps(dump, named), { token }));
    },
  };
  const store = new DisposableStore();
  // An outline asks again only where its document or its providers change.
  const again = store.add(new vscode.EventEmitter<void>());
  store.add(documents.onDidChange(() => again.fire()));
  store.add(settings.onDidChange((names) => names.has('outline.entities') && again.fire()));
  const metadata = { label: vscode.l10n.t('Seed Dump') };
  store.add(
    documents.register(
      (selector) => vscode.languages.registerDocumentSymbolProvider(selector, provider, metadata),
      again.event,
    ),
  );
  return store;
}

function* symbolSteps(dump: DumpDocument, named: boolean): Steps<vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  const { items } = dump.places.articles;
  for (const [i, places] of items.entries()) {
    symbols.push(articleSymbol(dump, places, named));
    yield { stage: 'reading', fraction: i / items.length };
  }
  return symbols;
}

function articleSymbol(dump: DumpDocument, places: ArticlePlaces, named: boolean): vscode.DocumentSymbol {
  const { headline, headlineSpan, span, author, datePublished } = places.article;
  const name = headline || vscode.l10n.t('(no headline)');
  const detail = [datePublished, author.join(', ')].filter(Boolean).join(' · ');
  const title = contains(span, headlineSpan) ? headlineSpan : { start: span.start, end: span.start };
  const symbol = symbolOf(dump, name, detail, ARTICLE_SYMBOL, span, title);
  const sections = sectionsOf(places.article, dump.textAt).map((section) => ({
    span: section.span,
    symbol: symbolOf(
      dump,
      dump.plain(section.heading) || section.heading,
      '',
      SECTION_SYMBOL,
      section.span,
      section.headingSpan,
    ),
  }));
  symbol.children.push(...sections.map((section) => section.symbol));
  const inner = [...dealSymbols(dump, places), ...(named ? nameSymbols(dump, places) : [])];
  for (const [at, child] of inner) {
    const section = sections.find((part) => contains(part.span, at));
    (section?.symbol ?? symbol).children.push(child);
  }
  for (const { children } of [symbol, ...symbol.children])
    children.sort((a, b) => a.range.start.compareTo(b.range.start));
  return symbol;
}

/** A symbol with its place. */
type Inner = readonly [at: Span, symbol: vscode.DocumentSymbol];

/** The deals of an article, each at the first sentence of the article that tells it. */
function dealSymbols(dump: DumpDocument, { deals, span }: ArticlePlaces): Inner[] {
  return deals.flatMap((deal): Inner[] => {
    const at = deal.evidence.find((evidence) => contains(span, evidence.span))?.span;
    return at ? [[at, dealSymbol(dump, deal, at)]] : [];
  });
}

function dealSymbol(dump: DumpDocument, deal: Deal, at: Span): vscode.DocumentSymbol {
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal);
  const status = deal.status === 'completed' ? '' : statusLabel(deal.status);
  const name = [title || type, deal.amount ? moneyText(deal.amount) : ''].filter(Boolean).join(' · ');
  return symbolOf(dump, name, [title ? type : '', status].filter(Boolean).join(' · '), DEAL_SYMBOL, at, at);
}

/** The names in an article, not its sums and dates, each at its first mention. */
function nameSymbols(dump: DumpDocument, places: ArticlePlaces): Inner[] {
  return firstMentions(places)
    .filter(({ entity }) => entity.value === undefined)
    .map(({ span, entity: { name, type } }) => [
      span,
      symbolOf(dump, name, entityTypeLabel(type), entitySymbol(type), span, span),
    ]);
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
