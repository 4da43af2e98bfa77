import type { ContainerReader } from '../container';
import { cutTroubles, readWhole } from '../readWhole';
import { isMailHead, readMailHead } from './mailHead';
import { mailRecord } from './mailRecord';

/** A mail as a file (RFC 5322): one record. */
export const emlReader: ContainerReader = {
  format: 'eml',
  recognizes: (head, path) => {
    const mail = readMailHead(head);
    return isMailHead(mail) || (mail !== undefined && /\.eml$/i.test(path ?? ''));
  },
  holdsMany: () => false,
  async *records(source, { parts }) {
    const whole = await readWhole(source);
    yield { container: 'eml', number: 1, bytes: whole.range, ...(await mailRecord(whole.bytes, parts)) };
    yield* cutTroubles(whole);
  },
};
