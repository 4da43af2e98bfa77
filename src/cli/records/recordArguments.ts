import type { CommandName } from '../commandLine';

/** What runs over records are told, as it stands on the command line. */
export interface RecordValues {
  readonly records?: boolean | undefined;
  readonly jobs?: string | undefined;
  readonly from?: string | undefined;
  readonly 'text-field'?: string | undefined;
  readonly carry?: readonly string[] | undefined;
  readonly errors?: string | undefined;
  readonly tolerate?: string | undefined;
  readonly timeout?: string | undefined;
  readonly memory?: string | undefined;
  readonly shard?: string | undefined;
  readonly state?: string | undefined;
}

/** How parseArgs of Node reads {@link RecordValues}. */
export const RECORD_OPTIONS = {
  records: { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  from: { type: 'string' },
  'text-field': { type: 'string' },
  carry: { type: 'string', multiple: true },
  errors: { type: 'string' },
  tolerate: { type: 'string' },
  timeout: { type: 'string' },
  memory: { type: 'string' },
  shard: { type: 'string' },
  state: { type: 'string' },
} as const;

/** A run that gives one line for each record of its inputs. */
export interface RecordOptions {
  /** How many worker threads; 0 for as many as there are processors. */
  readonly jobs: number;
  /** The format of the inputs; told by their content where not said. */
  readonly from?: RecordFormat;
  /** The field of JSON records that holds their text; found where not said. */
  readonly textField?: string;
  /** The fields of JSON records that stand in their lines again; all short ones where not said. */
  readonly carry?: readonly string[];
  /** The file for lines of records that failed, `-` for standard error; in place where not said. */
  readonly errors?: string;
  /** How many records may fail before the run counts as failed. */
  readonly tolerate: { readonly count: number } | { readonly share: number };
  /** Milliseconds that one record may take. */
  readonly timeout?: number;
  /** Megabytes of memory for each worker. */
  readonly memory?: number;
  /** Which records are taken: of every `of` records the one at `index` (1-based). */
  readonly shard?: { readonly index: number; readonly of: number };
  /** File that keeps how far the run has come. */
  readonly state?: string;
}

/** Formats of inputs that can be said outright. */
export const RECORD_FORMATS = ['jsonl', 'warc', 'mbox', 'text'] as const;

/** One of {@link RECORD_FORMATS}. */
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** What other arguments say that matters here. */
interface OtherValues {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly report?: string | undefined;
}

/** Commands that give a line for each record. */
const COMMANDS: ReadonlySet<CommandName> = new Set(['detect', 'analyze', 'articles', 'clean', 'entities', 'deals']);

/**
 * Reads what the arguments say of records; `undefined` where the run is not over records. Any of the options makes it one. `fail` is told what makes no
 * sense and throws.
 */
export function readRecordArguments(
  values: RecordValues & OtherValues,
  command: CommandName,
  fail: (message: string) => never,
): RecordOptions | undefined {
  const given = Object.keys(RECORD_OPTIONS).filter((name) => values[name as keyof RecordValues] !== undefined);
  if (given.length === 0) return undefined;
  if (!COMMANDS.has(command)) fail(`--${given[0]} is for ${[...COMMANDS].join(', ')} only.`);
  if (values.format !== undefined && values.format !== 'jsonl')
    fail(`Records are written one a line: with --${given[0]}, the format is jsonl.`);
  if (values.report !== undefined) fail(`--report is not for runs over records, which --${given[0]} asks for.`);
  const { from, state, output, carry, 'text-field': textField, errors } = values;
  const format = from === undefined ? undefined : RECORD_FORMATS.find((known) => known === from);
  if (from !== undefined && !format) fail(`--from takes ${RECORD_FORMATS.join(', ')}, not ${from}.`);
  if (textField !== undefined && format !== undefined && format !== 'jsonl')
    fail('--text-field is for JSON records only.');
  if (state !== undefined && (output === undefined || output === '-'))
    fail('--state needs -o FILE: lines that were written already have to be kept and cut off again.');
  const shard = values.shard === undefined ? undefined : shardOf(values.shard, fail);
  const timeout = values.timeout === undefined ? undefined : positive('timeout', values.timeout, fail) * 1000;
  const memory = values.memory === undefined ? undefined : positive('memory', values.memory, fail);
  const carried = carry?.flatMap((list) => list.split(',')).map((name) => name.trim());
  return {
    jobs: values.jobs === undefined ? 1 : jobsOf(values.jobs, fail),
    tolerate: toleranceOf(values.tolerate ?? '0', fail),
    ...(format ? { from: format } : textField === undefined ? {} : { from: 'jsonl' }),
    ...(textField === undefined ? {} : { textField }),
    ...(carried ? { carry: carried.filter(Boolean) } : {}),
    ...(errors === undefined ? {} : { errors }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(memory === undefined ? {} : { memory }),
    ...(shard ? { shard } : {}),
    ...(state === undefined ? {} : { state }),
  };
}

function jobsOf(text: string, fail: (message: string) => never): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : fail(`--jobs takes a number, 0 for all processors, not ${text}.`);
}

function positive(name: string, text: string, fail: (message: string) => never): number {
  const value = /^\d{1,7}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : fail(`--${name} takes a number above 0, not ${text}.`);
}

function shardOf(text: string, fail: (message: string) => never): { readonly index: number; readonly of: number } {
  const [, index = 0, of = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index < 1 || index > of) fail(`--shard takes a part such as 1/4 (the first of four), not ${text}.`);
  return { index, of };
}

function toleranceOf(text: string, fail: (message: string) => never): RecordOptions['tolerate'] {
  const [, number, percent] = /^(\d{1,9}(?:\.\d{1,3})?)(%?)$/.exec(text) ?? [];
  if (number === undefined || (percent === '' && number.includes('.')) || (percent && Number(number) > 100))
    fail(`--tolerate takes a number of records or a share of them such as 5%, not ${text}.`);
  return percent ? { share: Number(number) / 100 } : { count: Number(number) };
}
