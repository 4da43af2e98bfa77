import { UsageError } from '../commandLine';
import { failureText } from '../inputs';
import type { Streams } from '../runCommandLine';
import type { RecordRun } from './recordWork';
import { type RecordsDone, runRecords } from './runRecords';
import { Stop } from './stop';

/** How a run over records ended, for the system: `stopped` where it did not get to the end. */
export type RecordsOutcome = 'done' | 'failed' | 'stopped';

/**
 * Goes over the records of a run and tells people how it ended.
 * @throws UsageError where the output or the state cannot be used.
 */
export async function runOverRecords(
  run: RecordRun,
  { onSignal, workerScript, ...host }: Streams,
  tell: (message: string) => void,
): Promise<RecordsOutcome> {
  if (workerScript === undefined) throw new UsageError('This host has no workers for records.', run.command);
  const stop = new Stop();
  onSignal?.((signal) => stop.now(signal));
  let end: RecordsDone;
  try {
    end = await runRecords(run, { ...host, workerScript, stop }, tell);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    tell(failureText(error));
    return 'stopped';
  } finally {
    // Who still writes to it is not waited for.
    host.stdin.destroy();
  }
  const { done, failed, stopped } = end;
  if (failed > 0) tell(`${failed} of ${done} records failed.`);
  if (stopped !== undefined) {
    const next = run.over.state === undefined ? '' : ' The same command goes on from here.';
    tell(`Ended by ${stopped} after ${done} records.${next}`);
    return 'stopped';
  }
  return isTolerable(run, end) ? 'done' : 'failed';
}

function isTolerable({ over }: RecordRun, { done, failed }: RecordsDone): boolean {
  const { tolerate } = over;
  return 'count' in tolerate ? failed <= tolerate.count : failed <= tolerate.share * done;
}
