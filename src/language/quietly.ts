import { CancelledError } from '../core/steps';

/** Runs `work` for a provider: where it is cancelled, there is nothing to give. */
export async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CancelledError) return undefined;
    throw error;
  }
}
