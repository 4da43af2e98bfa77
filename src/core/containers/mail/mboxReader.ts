import { CancelledError } from '../../steps';
import { ByteCursor } from '../byteCursor';
import type { ContainerReader } from '../container';
import { LARGEST_RECORD, tooLarge } from '../recordLimits';
import { type TakenBytes, takeToMark } from '../takeToMark';
import { readMailHead } from './mailHead';
import { mailRecord } from './mailRecord';
import { beginsMail, nextMailIn, withoutFromQuotes } from './mboxSeparator';

/** Longest line in front of a mail. */
const LINE = 4096;
/** How much is looked at for the head of a mail. */
const HEAD = 65_536;
/** Most heads are shorter. */
const NEAR = 8192;
/** From so many wrong lengths on none is asked for. */
const TRUSTED = 3;

/** Mails in one file (mboxo, mboxrd, mboxcl; RFC 4155): a record for each. Those of Thunderbird, Gmail and mailing lists are such files. */
export const mboxReader: ContainerReader = {
  format: 'mbox',
  recognizes: (head) => {
    let start = 0;
    while (head[start] === 10 || head[start] === 13) start++;
    return beginsMail(head, start);
  },
  holdsMany: () => true,
  async *records(source, { from, stop, parts }) {
    const cursor = new ByteCursor(source.stream(from?.bytes.start), from?.bytes.start ?? 0);
    const bodies = new MailTaker(cursor);
    let number = from?.number ?? 1;
    try {
      for (;;) {
        if (stop?.isCancellationRequested) throw new CancelledError();
        await cursor.skipLineEnds(LINE);
        const start = cursor.offset;
        if (!(await cursor.line(LINE))) return;
        const mail = await bodies.take();
        const bytes = { start, end: cursor.offset };
        if (mail.tooLarge) yield tooLarge(`Mail ${number++}`, bytes);
        else {
          const record = await mailRecord(withoutFromQuotes(mail.bytes), parts);
          yield { container: 'mbox', number: number++, bytes, ...record };
        }
      }
    } finally {
      await cursor.close();
    }
  },
};

/** Takes mails, whose first line is taken already, as long as they say or up to the next. */
class MailTaker {
  private wrong = 0;

  constructor(private readonly cursor: ByteCursor) {}

  async take(): Promise<Pick<TakenBytes, 'bytes' | 'tooLarge'>> {
    const length = this.wrong < TRUSTED ? await this.statedLength() : undefined;
    if (length !== undefined) {
      // Where the length is right, lines in the mail may look as if another began.
      const behind = (await this.cursor.peek(length + HEAD)).subarray(length);
      let next = 0;
      while (behind[next] === 10 || behind[next] === 13) next++;
      if (next === behind.length || beginsMail(behind, next))
        return { bytes: await this.cursor.take(length), tooLarge: false };
      this.wrong++;
    }
    return takeToMark(this.cursor, nextMailIn, { limit: LARGEST_RECORD });
  }

  private async statedLength(): Promise<number | undefined> {
    const near = readMailHead(await this.cursor.peek(NEAR));
    const head = near?.isWhole === false ? readMailHead(await this.cursor.peek(HEAD)) : near;
    const stated = head?.fields.get('content-length');
    if (!head || !stated || !/^\d{1,9}$/.test(stated)) return undefined;
    const length = head.end + Number(stated);
    return length <= LARGEST_RECORD ? length : undefined;
  }
}
