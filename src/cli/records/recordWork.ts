import type { Analysis } from '../../core/analysis';
import { analyzeDump } from '../../core/analyzeDump';
import { cleanText } from '../../core/clean/cleanText';
import type { StatedFields } from '../../core/containers/container';
import { recordReference } from '../../core/containers/recordDump';
import { detectDump } from '../../core/detect/detectDump';
import { lineBody, type RecordHead, recordLine } from '../../core/export/recordLines';
import { withConfidentDeals } from '../../core/merge/countedDeals';
import type { DumpSource } from '../../core/pipeline';
import { readSource } from '../../core/read/readSource';
import { isStatedReading } from '../../core/text/reading';
import type { Run } from '../commandLine';
import { DumpMatterFinder } from '../dumpMatter';
import { carriedFields, type JsonRecord, readJsonRecord } from './jsonRecord';
import { statedOf, textFieldOf } from './jsonText';
import type { RecordOptions } from './recordArguments';
import type { InputTrouble, RecordJob } from './recordJob';

/** What a run over records is told; what workers are given. */
export type RecordRun = Run & { readonly over: RecordOptions };

/** The line of a record, and whether it failed. */
export interface WorkedRecord {
  readonly line: string;
  readonly failed: boolean;
}

/** What is analysed of a record, and what stands in front of its line. */
interface Subject {
  readonly head: RecordHead;
  /** The fields that are carried through, as JSON. */
  readonly input: string | undefined;
  readonly dump: DumpSource;
}

/** A record holds nothing to work on; the message says why. */
class RecordError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes the line of each record that it is given, as the run asks. */
export class RecordWork {
  private readonly matter: DumpMatterFinder;

  constructor(private readonly run: RecordRun) {
    this.matter = new DumpMatterFinder(run, () => {});
  }

  /** The line of a record: what the command finds in it, or why it failed. Never throws. */
  async lineOf(job: RecordJob): Promise<WorkedRecord> {
    try {
      const subject = this.subjectOf(job);
      return { line: recordLine(subject.head, subject.input, await this.bodyOf(job, subject)), failed: false };
    } catch (error) {
      const code = error instanceof RecordError ? error.code : 'failed';
      return { line: failureLine(this.run, job, code, (error as Error).message), failed: true };
    }
  }

  private subjectOf(job: RecordJob): Subject {
    const { source, record } = job;
    const { text, encoding, format, stated, container } = record;
    const head = headOf(job);
    const dump: DumpSource = {
      text,
      encoding,
      ...(source === undefined ? {} : { path: source }),
      ...(container ? { record: recordReference({ ...record, container }) } : {}),
      ...(format ? { format } : {}),
      ...(stated ? { stated } : {}),
    };
    if (container !== 'jsonl') return { head, input: statedInput(stated), dump };
    const json = objectOf(text);
    const { textField, carry } = this.run.over;
    if (textField === undefined && json && isStatedReading(readSource(text, 'jsonl')))
      return { head, input: carriedFields(json, carry, textFieldOf(json.value)), dump: { ...dump, format: 'jsonl' } };
    return this.fieldSubject(head, json, dump);
  }

  /** A record of which one field is read: spans count in that field. */
  private fieldSubject(head: RecordHead, json: JsonRecord | undefined, dump: DumpSource): Subject {
    const { textField, carry } = this.run.over;
    if (!json) throw new RecordError('no-text', 'This is JSON, but no object.');
    const field = textField ?? textFieldOf(json.value);
    if (field === undefined)
      throw new RecordError('no-text', 'None of its fields holds text; --text-field says which.');
    const text = json.value[field];
    if (typeof text !== 'string') throw new RecordError('no-text', `Its field ${field} holds no text.`);
    return {
      head: { ...head, field },
      input: carriedFields(json, carry, field),
      dump: { ...dump, text, stated: statedOf(json.value, field) },
    };
  }

  private async bodyOf({ source, record }: RecordJob, { dump }: Subject): Promise<object> {
    const { command, referenceDate, minConfidence, keep, frontMatter } = this.run;
    if (command === 'detect') return lineBody.detect(detectDump(dump.text));
    const { corrections, furniture } = await this.matter.of(source ?? '-');
    const found = analyzeDump(dump, {
      ...(referenceDate ? { referenceDate } : {}),
      ...(furniture ? { furniture } : {}),
      corrections: record.container ? [] : corrections,
    });
    const whole: Analysis = { ...found, issues: [...record.issues, ...found.issues] };
    const analysis = withConfidentDeals(whole, minConfidence ?? 0);
    if (command !== 'clean') return lineBody[command as 'analyze'](analysis);
    const options = { ...(keep ? { keep } : {}), ...(frontMatter ? { frontMatter } : {}) };
    return lineBody.clean(
      analysis,
      cleanText(dump.text, analysis, { ...options, ...(furniture ? { furniture } : {}) }),
    );
  }
}

/** The line of a record that failed; with what it carries, where that can be read. */
export function failureLine(run: RecordRun, job: RecordJob, code: string, message: string): string {
  return recordLine(headOf(job), inputOf(run, job), { error: { code, message } });
}

/** The line of something wrong with an input. */
export function troubleLine({ source, code, message, bytes }: InputTrouble): string {
  const error = { code, message, ...(bytes ? { bytes } : {}) };
  return recordLine(source === undefined ? {} : { source }, undefined, { error });
}

function inputOf({ over }: RecordRun, { record }: RecordJob): string | undefined {
  if (record.container !== 'jsonl') return statedInput(record.stated);
  try {
    const json = readJsonRecord(record.text);
    return json && carriedFields(json, over.carry, over.textField ?? textFieldOf(json.value));
  } catch {
    return undefined;
  }
}

function headOf({ source, record }: RecordJob): RecordHead {
  return { ...(source === undefined ? {} : { source }), record: record.number };
}

function statedInput(stated: StatedFields | undefined): string | undefined {
  const { authorNames: _, ...told } = stated ?? {};
  return Object.keys(told).length > 0 ? JSON.stringify(told) : undefined;
}

function objectOf(text: string): JsonRecord | undefined {
  try {
    return readJsonRecord(text);
  } catch (error) {
    throw new RecordError('bad-json', `This is no JSON: ${(error as Error).message}`);
  }
}
