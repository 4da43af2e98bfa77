import type { Issue } from '../analysis';
import type { ByteRange, ContainerTrouble } from './container';

/** Most bytes of one record that are read: more than any page or archive of news has, little enough to hold. */
export const LARGEST_RECORD = 32 * 1024 * 1024;

/** Says that a record is passed over because it is larger than {@link LARGEST_RECORD}. */
export function tooLarge(what: string, bytes: ByteRange): ContainerTrouble {
  const size = Math.round((bytes.end - bytes.start) / 1024 / 1024);
  return trouble('record-too-large', 'warning', `${what} has ${size} MB, which is no news; it is passed over.`, bytes);
}

/** An issue of a container. */
export function trouble(
  code: string,
  severity: Issue['severity'],
  message: string,
  bytes?: ByteRange,
): ContainerTrouble {
  return { issue: { code, severity, message }, ...(bytes ? { bytes } : {}) };
}
