import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat } from '../core/export/exportFormat';
import {
  type ExportItems,
  FORMATS,
  type FormatName,
  formatOfPath,
  formatsFor,
  isPlainFormat,
  PLAIN_FORMATS,
} from '../core/export/exportFormats';
import { type CleanArguments, readCleanArguments } from './cleanArguments';
import { RECORD_OPTIONS, type RecordOptions, readRecordArguments } from './records/recordArguments';

/** What the program can be told to do. */
export const COMMANDS = [
  'detect',
  'analyze',
  'articles',
  'clean',
  'entities',
  'deals',
  'labels',
  'corrections',
  'furniture',
  'formats',
] as const;

/** One of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number];

/** What the commands that export give. */
export const ITEMS_OF = {
  analyze: 'analyses',
  articles: 'articles',
  entities: 'entities',
  deals: 'deals',
} as const satisfies Partial<Record<CommandName, ExportItems>>;

/** A command that exports: it knows all formats that hold what it gives. */
export type ExportCommand = keyof typeof ITEMS_OF;

/** A command with all that it needs. */
export interface Run extends CleanArguments {
  readonly command: Exclude<CommandName, 'formats'>;
  /** One of the plain formats; see `exportAs` first. */
  readonly format: ExportFormat;
  /** Of a command that exports: a format that is none of the plain ones. */
  readonly exportAs?: FormatName;
  /** File to write to instead of standard output; for `clean` and `labels` also a folder, which gets a file for each dump. */
  readonly output?: string;
  /** Files, folders, or `-` for standard input, in the order given; at least one. */
  readonly inputs: readonly string[];
  /** ISO date on which relative dates are resolved where an article has none. */
  readonly referenceDate?: string;
  /** Confidence (0 to 1) from which deals are given; all of them where not said. */
  readonly minConfidence?: number;
  /** The file that corrections are read from, `false` for none; found above each input where not said. */
  readonly corrections?: string | false;
  /** The file that the known furniture is read from, `false` for none; found above each input where not said. */
  readonly furniture?: string | false;
  /** Whether labels count deals that nobody has reviewed. */
  readonly all?: boolean;
  /** How to go over records, where the run gives a line for each. */
  readonly over?: RecordOptions;
}

/** Commands that write text where nothing else is said. */
const TEXT_COMMANDS: ReadonlySet<CommandName> = new Set(['detect', 'clean', 'corrections', 'furniture', 'formats']);

/** What the arguments ask for. */
export type CommandLine =
  | { readonly help: CommandName | 'program' }
  | { readonly version: true }
  | { readonly formats: ExportFormat }
  | { readonly run: Run };

/** The arguments make no sense; the message says how. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** The command whose help would help. */
    readonly command?: CommandName,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Commands that know some formats only. */
const FORMATS_OF: Readonly<Partial<Record<CommandName, readonly ExportFormat[]>>> = {
  labels: ['json', 'jsonl'],
  furniture: ['text', 'json'],
  formats: ['text', 'json', 'md'],
};

/** What these commands give, for people. */
const NOUN: Readonly<Partial<Record<CommandName, string>>> = {
  labels: 'Labels are',
  furniture: 'Furniture is',
  formats: 'The list of formats is',
};

/**
 * Reads the program's arguments, without `node` and the script.
 * @throws UsageError where they make no sense.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  const [first, ...inputs] = positionals;
  if (values.version) return { version: true };
  if (first === 'help') return { help: inputs[0] === undefined ? 'program' : commandNamed(inputs[0]) };
  if (first === undefined) {
    if (values.help) return { help: 'program' };
    throw new UsageError('Say what to do: a command is missing.');
  }
  const command = commandNamed(first);
  if (values.help) return { help: command };
  if (command === 'formats') return { formats: formatOf(values.format, undefined, command) };
  if (inputs.length === 0) throw new UsageError('Name at least one file or folder, or - for standard input.', command);
  if (inputs.filter((input) => input === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once only.', command);
  const { output, 'reference-date': referenceDate } = values;
  const minConfidence = confidenceOf(values['min-confidence'], command);
  if (values.corrections !== undefined && values['no-corrections'])
    throw new UsageError('Say --corrections FILE or --no-corrections, not both.', command);
  const corrections = values['no-corrections'] ? false : values.corrections;
  if (values.furniture !== undefined && values['no-furniture'])
    throw new UsageError('Say --furniture FILE or --no-furniture, not both.', command);
  const furniture = values['no-furniture'] ? false : values.furniture;
  if (referenceDate !== undefined && !isDate(referenceDate))
    throw new UsageError(`--reference-date takes a date such as 2024-05-31, not ${referenceDate}.`, command);
  const fail = (message: string): never => {
    throw new UsageError(message, command);
  };
  const over = readRecordArguments(values, command, fail);
  return {
    run: {
      command,
      ...(over ? { format: 'jsonl' as const } : formatsOf(values.format, output, command)),
      inputs,
      ...(output === undefined ? {} : { output }),
      ...(referenceDate === undefined ? {} : { referenceDate }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
      ...(corrections === undefined ? {} : { corrections }),
      ...(furniture === undefined ? {} : { furniture }),
      ...(values.all ? { all: true } : {}),
      ...(over ? { over } : {}),
      ...readCleanArguments(values, command, fail),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
        format: { type: 'string', short: 'f' },
        output: { type: 'string', short: 'o' },
        'reference-date': { type: 'string' },
        'min-confidence': { type: 'string' },
        corrections: { type: 'string' },
        'no-corrections': { type: 'boolean' },
        furniture: { type: 'string' },
        'no-furniture': { type: 'boolean' },
        all: { type: 'boolean' },
        keep: { type: 'string', multiple: true },
        'front-matter': { type: 'boolean' },
        report: { type: 'string' },
        ...RECORD_OPTIONS,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function commandNamed(name: string): CommandName {
  const command = COMMANDS.find((known) => known === name);
  if (command) return command;
  throw new UsageError(`There is no command ${name}; there are ${COMMANDS.join(', ')}.`);
}

/** The format of a run, in the form that its command knows. */
function formatsOf(
  format: string | undefined,
  output: string | undefined,
  command: CommandName,
): Pick<Run, 'format' | 'exportAs'> {
  if (!isExport(command)) return { format: formatOf(format, output, command) };
  const exportAs = exportFormatOf(format, output, command);
  return isPlainFormat(exportAs) ? { format: exportAs } : { format: 'json', exportAs };
}

function isExport(command: CommandName): command is ExportCommand {
  return Object.hasOwn(ITEMS_OF, command);
}

/** The format that a command exports in. */
function exportFormatOf(format: string | undefined, output: string | undefined, command: ExportCommand): FormatName {
  const items = ITEMS_OF[command];
  if (format === undefined)
    return (output === undefined ? undefined : formatOfPath(output, formatsFor(items))?.name) ?? 'json';
  const names = formatsFor(items).map(({ name }) => name);
  const known = FORMATS.find(({ name }) => name === format);
  if (known?.holds.includes(items)) return known.name;
  const problem = known ? `${known.title} does not hold ${items}` : `There is no format ${format}`;
  throw new UsageError(`${problem}; there are ${names.join(', ')}.`, command);
}

function formatOf(format: string | undefined, output: string | undefined, command: CommandName): ExportFormat {
  const usable = FORMATS_OF[command] ?? EXPORT_FORMATS;
  if (format === undefined) {
    const byName = output === undefined ? undefined : formatOfPath(output, PLAIN_FORMATS)?.name;
    const usual = TEXT_COMMANDS.has(command) ? 'text' : 'json';
    return usable.find((name) => name === byName) ?? usual;
  }
  const known = EXPORT_FORMATS.find((name) => name === format);
  if (known && !usable.includes(known))
    throw new UsageError(`${NOUN[command] ?? command} written as ${usable.join(' or ')} only.`, command);
  if (known) return known;
  throw new UsageError(`There is no format ${format}; there are ${usable.join(', ')}.`, command);
}

/** @throws UsageError where it is no number from 0 to 1. */
function confidenceOf(text: string | undefined, command: CommandName): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^[\d.]+$/.test(text) && value >= 0 && value <= 1) return value;
  throw new UsageError(`--min-confidence takes a number from 0 to 1, not ${text}.`, command);
}

/** Whether it is a day of the calendar as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
