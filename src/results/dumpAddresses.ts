/** A workspace folder: its name, and its path with `/`. */
export interface FolderPath {
  readonly name: string;
  readonly path: string;
}

/**
 * The paths that a result's `source` may mean, the likeliest first: itself where it is absolute; else below the workspace folders (behind a folder's name too, as
 * windows with several folders write it), then below the folder of `result`, the result's path, and those above it within the workspace, where the command line
 * may have been run. Paths have `/`; a path to another machine gives none.
 */
export function dumpAddresses(source: string, result: string, folders: readonly FolderPath[]): string[] {
  if (!source || source.length > 4000 || /^(?:[\\/]{2}|[a-z][\w+.-]+:)/i.test(source)) return [];
  const drive = /^[a-z]:[\\/]/i.test(source);
  const path = drive ? `/${source.replaceAll('\\', '/')}` : source;
  if (path.startsWith('/')) return [normal(path)];
  const found = new Set<string>();
  const add = (base: string, rest: string): void => {
    found.add(normal(`${base.replace(/\/$/, '')}/${rest}`));
  };
  for (const { name, path: base } of folders) if (path.startsWith(`${name}/`)) add(base, path.slice(name.length + 1));
  for (const { path: base } of folders) add(base, path);
  const home = folders.find(({ path: base }) => result.startsWith(`${base.replace(/\/$/, '')}/`));
  for (let at = result.lastIndexOf('/'); at >= 0; at = result.lastIndexOf('/', at - 1)) {
    const above = result.slice(0, at);
    if (result && (above || !home)) add(above, path);
    if (!home || above.length <= home.path.replace(/\/$/, '').length || at === 0) break;
  }
  return [...found];
}

/** A path without `.` and `..`. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
