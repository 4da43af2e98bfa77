import { readByline } from '../../article/byline';

/** Longest value that is read as names, in UTF-16 units. */
const LONGEST = 400;
/** What stands for no author in particular. */
const NOBODY = /^(?:admin|administrator|webmaster|editor|staff|unknown|anonymous|none|null|nan|n\/a|guest|user|\d+)$/i;
const LIST = /^\[.{0,398}\]$/s;

/**
 * The names in an author field: `Jane Roe`, `By Jane Roe and Max Li`, `roe@post.example (Jane Roe)` as RSS has it, `['Jane Roe', 'Max Li']` as
 * Python prints a list. None where it names nobody.
 */
export function readAuthorValue(value: string): string[] {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST || NOBODY.test(text) || /^https?:/i.test(text)) return [];
  if (LIST.test(text)) return listed(text.slice(1, -1));
  const mail = /^\S{1,80}@\S{1,80}(?: \((.{1,100})\))?$/.exec(text);
  if (mail) return mail[1] ? [mail[1]] : [];
  const line = /^(?:by|von|par|por) /i.test(text) ? text : `by ${text}`;
  const read = readByline(line);
  if (read) return read;
  return line === text ? names(text.replace(/^\S+ /, '')) : names(text);
}

/** Strings of a list as a programming language prints it. */
function listed(content: string): string[] {
  return content
    .split(/,(?=\s{0,3}['"]|$)/)
    .flatMap(
      (part) =>
        part
          .trim()
          .replace(/^['"]|['"]$/g, '')
          .trim() || [],
    )
    .filter((name) => !NOBODY.test(name));
}

function names(text: string): string[] {
  return text
    .split(/;| and | & |, /)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NOBODY.test(name));
}
