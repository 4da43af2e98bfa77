import { type Profiler, Session } from 'node:inspector';

/** How often the profiler looks, in microseconds. */
const INTERVAL_US = 500;
/** Most functions that are named. */
const NAMED = 14;
/** A timer as fast as Node's: what keeps it from ticking holds the host. */
const TICK_MS = 2;

/** Profiles the extension host and tells what ran while it was held the longest. */
export class HoldProfile {
  private readonly session = new Session();
  private longest = { from: 0n, to: 0n };
  private last = process.hrtime.bigint();
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
    this.session.post('Profiler.start');
    // Starting took its time.
    this.last = process.hrtime.bigint();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  /** Ends the profile and gives the functions that the longest hold was spent in, callers included, with their milliseconds. */
  end(): string[] {
    clearInterval(this.timer);
    this.tick();
    let found: string[] = [];
    this.session.post('Profiler.stop', (_error, { profile }) => {
      found = spentIn(profile, Number(this.longest.from / 1000n), Number(this.longest.to / 1000n));
    });
    this.session.disconnect();
    return found;
  }

  private tick(): void {
    const now = process.hrtime.bigint();
    if (now - this.last > this.longest.to - this.longest.from) this.longest = { from: this.last, to: now };
    this.last = now;
  }
}

function spentIn(profile: Profiler.Profile, from: number, to: number): string[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children = [] } of profile.nodes) for (const child of children) parents.set(child, id);
  const spent = new Map<string, number>();
  let at = profile.startTime;
  for (const [index, sample] of (profile.samples ?? []).entries()) {
    const delta = profile.timeDeltas?.[index] ?? 0;
    at += delta;
    if (at < from || at > to) continue;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { functionName, url, lineNumber } = nodes.get(id)!.callFrame;
      seen.add(functionName ? functionName : `(${url.split('/').pop()}:${lineNumber + 1})`);
    }
    for (const name of seen) spent.set(name, (spent.get(name) ?? 0) + delta);
  }
  return [...spent]
    .sort((a, b) => b[1] - a[1])
    .filter(([name]) => !['(root)', 'processTimers', 'listOnTimeout', 'processTicksAndRejections'].includes(name))
    .slice(0, NAMED)
    .map(([name, us]) => `${(us / 1000).toFixed(0)} ms ${name}`);
}
