import { KEEPABLE, type Keepable } from '../core/clean/cleanOptions';

/** What only `clean` is told, as it stands on the command line. */
export interface CleanValues {
  readonly keep?: readonly string[] | undefined;
  readonly 'front-matter'?: boolean | undefined;
  readonly report?: string | undefined;
}

/** What only `clean` is told. */
export interface CleanArguments {
  /** What stays in the text; see {@link KEEPABLE}. */
  readonly keep?: readonly Keepable[];
  readonly frontMatter?: boolean;
  /** File that tells what was taken away: JSON where its name ends in `.json`, else Markdown. */
  readonly report?: string;
}

/** Reads them; `fail` is told what makes no sense and throws. */
export function readCleanArguments(
  values: CleanValues,
  command: string,
  fail: (message: string) => never,
): CleanArguments {
  const { keep, report, 'front-matter': frontMatter } = values;
  const given = [keep && '--keep', frontMatter && '--front-matter', report !== undefined && '--report'].find(Boolean);
  if (given && command !== 'clean') fail(`${given} is for clean only.`);
  const names = (keep ?? []).flatMap((list) => list.split(',')).map((name) => name.trim());
  const kept = names.map(
    (name) =>
      KEEPABLE.find((known) => known === name) ??
      fail(`--keep takes ${KEEPABLE.join(' and ')}, not ${name || 'nothing'}.`),
  );
  return {
    ...(kept.length > 0 ? { keep: KEEPABLE.filter((known) => kept.includes(known)) } : {}),
    ...(frontMatter ? { frontMatter } : {}),
    ...(report === undefined ? {} : { report }),
  };
}
