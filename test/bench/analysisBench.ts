// Prints how fast whole analyses run and how much memory they take. Figures to look at; nothing fails.
import type { Analysis } from '../../src/core/analysis';
import { analyzeDump, analyzeSteps } from '../../src/core/analyzeDump';
import { benchText, LAYOUTS } from './benchText';

const MB = 1e6;
const SIZES = [1, 4, 16];
/** Repetitions of each size; the best one counts, since what else runs on the machine only slows down. */
const RUNS: Readonly<Record<number, number>> = { 1: 5, 4: 3, 16: 2 };

interface Timing {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly analysis: Analysis;
}

function timed(text: string): Timing {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const analysis = analyzeDump({ text });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, analysis };
}

/** Most memory that was alive at any step over what was alive before, in bytes: measured after a collection every so often. */
function peakGrowth(text: string): { readonly live: number; readonly raw: number } {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const collect = globalThis.gc ?? (() => {});
  collect();
  const before = used();
  let live = 0;
  let raw = 0;
  let steps = 0;
  const work = analyzeSteps({ text });
  for (let next = work.next(); ; next = work.next()) {
    raw = Math.max(raw, used() - before);
    if (steps++ % 2000 === 0 || next.done) {
      collect();
      live = Math.max(live, used() - before);
    }
    if (next.done) break;
  }
  return { live, raw };
}

for (const layout of LAYOUTS) {
  timed(benchText(layout, MB));
  const speeds = new Map<number, number>();
  for (const size of SIZES) {
    const text = benchText(layout, size * MB);
    const bytes = Buffer.byteLength(text);
    const runs = Array.from({ length: RUNS[size]! }, () => timed(text));
    const best = runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    speeds.set(size, bytes / MB / best.seconds);
    const { articles, entities, deals } = best.analysis;
    const found = `${articles.length} articles, ${entities.length} entities, ${deals.length} deals`;
    const speed = `${(bytes / MB / best.seconds).toFixed(2)} MB/s (${(bytes / MB / best.cpuSeconds).toFixed(2)} MB per CPU second)`;
    console.log(`${layout}, ${size} MB: ${speed}; ${found}`);
  }
  const ratio = (speeds.get(16)! / speeds.get(1)!) * 100;
  console.log(`${layout}: the speed at 16 MB is ${ratio.toFixed(0)} % of that at 1 MB`);
  const text = benchText(layout, 16 * MB);
  const { live, raw } = peakGrowth(text);
  const times = (bytes: number): string =>
    `${(bytes / MB).toFixed(0)} MB, ${(bytes / Buffer.byteLength(text)).toFixed(1)} × the text`;
  console.log(`${layout}, 16 MB: peak heap growth ${times(raw)} as it ran; alive after collections ${times(live)}`);
}
