import * as vscode from 'vscode';
import { type CommandArgument, isTreeNode, targetUri } from '../commands/commandTarget';
import { registerCommand } from '../host/commandRegistry';
import { type CommandId, PanelType } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { articleOf } from '../views/treeNodes';
import type { PanelKind, PanelScope } from '../webview/messages';
import { dumpPath } from '../workspace/dumpReader';
import { DealColumnsMemory } from './columnsMemory';
import { DealPanel, type PanelContext } from './dealPanel';
import { webviewRoots } from './panelPage';
import { sameScope, scopeIn } from './panelScope';

/** What one kind of panel is called. */
export interface PanelNames {
  readonly kind: PanelKind;
  readonly command: CommandId;
  /** Title of the tab over all dumps. */
  readonly title: string;
  /** Title of the tab over one dump or article; `{0}` is its name. */
  readonly titleOf: (name: string) => string;
}

/** The open deal panels. */
export class DealPanels implements vscode.Disposable {
  private readonly kinds = new Map<PanelKind, PanelNames>();
  private readonly context: PanelContext;

  /** Those that are open, the latest last. */
  readonly open: DealPanel[] = [];

  constructor(
    private readonly services: Services,
    memento: vscode.Memento,
  ) {
    const show = (kind: PanelKind, scope: PanelScope): void => this.show(kind, scope);
    this.context = { services, columns: new DealColumnsMemory(memento), show };
  }

  /** Offers a kind of panel: its command, and its coming back when the window is loaded anew. */
  register(names: PanelNames): vscode.Disposable {
    const store = new DisposableStore();
    const { kind, command } = names;
    this.kinds.set(kind, names);
    store.add(
      registerCommand(this.services.log, command, (argument?: CommandArgument) => this.show(kind, scopeOf(argument))),
    );
    store.add(
      vscode.window.registerWebviewPanelSerializer(PanelType[kind], {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, kind, state),
      }),
    );
    return store;
  }

  /** Shows a panel: one that is open already where there is one of the scope. */
  show(kind: PanelKind, scope: PanelScope): void {
    const open = this.open.find((other) => other.kind === kind && sameScope(other.scope, scope));
    if (open) {
      open.panel.reveal();
      return;
    }
    const title = this.titleOf(kind, scope);
    const { extensionUri } = this.services;
    const options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
    this.adopt(
      vscode.window.createWebviewPanel(PanelType[kind], title, vscode.ViewColumn.Active, options),
      kind,
      scope,
    );
  }

  /** Brings a panel back to life; `state` is what its page kept. */
  restore(panel: vscode.WebviewPanel, kind: PanelKind, state: unknown): void {
    this.adopt(panel, kind, scopeIn(state));
  }

  /** The panels lose their hosts, but stay: where the window is loaded anew, they come back. */
  dispose(): void {
    for (const own of this.open.splice(0)) own.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, kind: PanelKind, scope: PanelScope): void {
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(this.services.extensionUri, 'media/webview', `${kind}-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.title = this.titleOf(kind, scope);
    const own = new DealPanel(panel, kind, scope, this.context);
    this.open.push(own);
    panel.onDidDispose(() => {
      const at = this.open.indexOf(own);
      if (at >= 0) this.open.splice(at, 1);
      own.dispose();
    });
  }

  private titleOf(kind: PanelKind, scope: PanelScope): string {
    const { title, titleOf } = this.kinds.get(kind)!;
    if (scope.kind === 'workspace') return title;
    const path = dumpPath(vscode.Uri.parse(scope.uri));
    return titleOf(scope.kind === 'article' && scope.headline ? scope.headline : path.slice(path.lastIndexOf('/') + 1));
  }
}

/** What a command was called on: an article or what is in it, a dump; from the palette and a view's title, all dumps. */
function scopeOf(argument: CommandArgument): PanelScope {
  if (!(argument instanceof vscode.Uri) && !isTreeNode(argument)) return { kind: 'workspace' };
  const uri = targetUri(argument).toString();
  const article = isTreeNode(argument) ? articleOf(argument)?.article : undefined;
  return article ? { kind: 'article', uri, articleId: article.id, headline: article.headline } : { kind: 'dump', uri };
}
