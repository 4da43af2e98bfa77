import type * as vscode from 'vscode';

const KEY = 'dealsTable.columns';

/** Which columns the deals table shows, kept for the workspace. */
export class DealColumnsMemory {
  constructor(private readonly memento: vscode.Memento) {}

  /** Ids of the chosen columns; empty where nobody has chosen. */
  get(): readonly string[] {
    const kept = this.memento.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  }

  /** Keeps the ids of the chosen columns. */
  async set(ids: readonly string[]): Promise<void> {
    await this.memento.update(KEY, ids);
  }
}
