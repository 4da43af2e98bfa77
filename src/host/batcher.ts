import type * as vscode from 'vscode';

/** Gathers URIs until none has come for a while, then hands them on at once, each but once. */
export class UriBatcher implements vscode.Disposable {
  private readonly waiting = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly delayMs: number,
    private readonly handle: (uris: readonly vscode.Uri[]) => void,
  ) {}

  /** Adds a URI and starts the wait anew. */
  add(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.delayMs);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private flush(): void {
    const uris = [...this.waiting.values()];
    this.waiting.clear();
    this.handle(uris);
  }
}
