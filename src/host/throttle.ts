import type * as vscode from 'vscode';

/** Runs an action at most once in a stretch of time, always after the last request. */
export class Throttle implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly everyMs: number | (() => number),
    private readonly action: () => void,
  ) {}

  /** Asks for a run. */
  request(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.action();
      },
      typeof this.everyMs === 'number' ? this.everyMs : this.everyMs(),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
