/** Tells a run to end before its time. */
export class Stop {
  private readonly listeners = new Set<() => void>();
  private why: string | undefined;

  /** Why it is time to end (the name of a signal); undefined while it is not. */
  get reason(): string | undefined {
    return this.why;
  }

  /** Calls `listener` when it is time to end; gives what takes it back. */
  onStop(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** It is time to end. Only the first reason counts. */
  now(reason: string): void {
    if (this.why !== undefined) return;
    this.why = reason;
    for (const listener of this.listeners) listener();
  }
}
