import * as vscode from 'vscode';
import type { Article } from '../core/analysis';
import type { Proposal } from './proposal';

/** A proposal with where it is from. */
export interface StoredProposal extends Proposal {
  readonly uri: vscode.Uri;
  /** Name of the model. */
  readonly model: string;
}

/** The proposals of one article. */
export interface ProposalGroup {
  readonly uri: vscode.Uri;
  readonly articleId: string;
  readonly headline: string;
  readonly proposals: readonly StoredProposal[];
}

interface Group extends ProposalGroup {
  proposals: StoredProposal[];
}

const DISMISSED_KEY = 'dismissedProposals';

/** How many dismissed proposals are remembered for the workspace. */
const MOST_DISMISSED = 2000;

/** What models have proposed in this session, apart from all that was found; what was dismissed stays so for the workspace. */
export class ProposalStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly byArticle = new Map<string, Group>();

  /** Fires where proposals come or go. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: vscode.Memento) {}

  /** The articles with proposals, in the order in which they were read; none without any. */
  get groups(): readonly ProposalGroup[] {
    return [...this.byArticle.values()];
  }

  /** All proposals. */
  get all(): readonly StoredProposal[] {
    return this.groups.flatMap(({ proposals }) => proposals);
  }

  /** Takes in the proposals of an article but those that are there or were dismissed; gives how many are new. */
  add(
    uri: vscode.Uri,
    { id, headline }: Pick<Article, 'id' | 'headline'>,
    model: string,
    proposals: readonly Proposal[],
  ): number {
    const key = `${uri.toString()}#${id}`;
    const known = this.byArticle.get(key);
    const taken = new Set([...(known?.proposals ?? []).map((one) => one.key), ...this.dismissed(uri)]);
    const fresh = proposals.filter((one) => !taken.has(one.key)).map((one) => ({ ...one, uri, model }));
    if (fresh.length === 0) return 0;
    if (known) known.proposals = [...known.proposals, ...fresh];
    else this.byArticle.set(key, { uri, articleId: id, headline, proposals: fresh });
    this.changed.fire();
    return fresh.length;
  }

  /** Takes proposals out: they were accepted. */
  remove(gone: readonly StoredProposal[]): void {
    const set = new Set(gone);
    for (const [key, group] of this.byArticle) {
      group.proposals = group.proposals.filter((one) => !set.has(one));
      if (group.proposals.length === 0) this.byArticle.delete(key);
    }
    this.changed.fire();
  }

  /** Takes proposals out, and does not take them in again. */
  async dismiss(gone: readonly StoredProposal[]): Promise<void> {
    this.remove(gone);
    const before = this.memento.get<string[]>(DISMISSED_KEY, []);
    const now = [...before, ...gone.map(({ uri, key }) => `${uri.toString()} ${key}`)];
    await this.memento.update(DISMISSED_KEY, now.slice(-MOST_DISMISSED));
  }

  dispose(): void {
    this.changed.dispose();
    this.byArticle.clear();
  }

  /** The keys of the dismissed proposals of a dump. */
  private dismissed(uri: vscode.Uri): string[] {
    const prefix = `${uri.toString()} `;
    const all = this.memento.get<string[]>(DISMISSED_KEY, []);
    return all.flatMap((one) => (one.startsWith(prefix) ? one.slice(prefix.length) : []));
  }
}
