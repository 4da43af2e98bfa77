import { lineRule } from '../cleaningRule';

const PHP =
  /^(?:php )?(?:warning|notice|fatal error|deprecated|parse error)\b ?: .{0,400}? (?:on line \d|in \/|\(path: \/)/i;
const SCRIPT =
  /^(?:\/\*.{0,40}\*\/|\/\/ ?<!\[CDATA\[|\/\/ ?\]\]>|<!--.{0,200}-->|<\/?(?:script|style|div|span|iframe|img)\b|(?:var|let|const|window|document)[ .][\w.]{1,60} ?[=({]|function ?\w{0,40}\(|\}\)?\(?\)?;?$|@media\b|[.#][\w-]{1,40} ?\{)/;

/** Nothing but a tag or two. */
const TAGS = /^(?:<\/?[A-Za-z][\w-]{0,20}(?: [^<>]{0,200})?>\s?){1,4}$/;

/** Output of a failing server and left-overs of scripts: PHP warnings, `/* ]]> *​/`, CSS, tags. */
export const codeRule = lineRule('code', 'code', 700, (text) => {
  const code = text.charCodeAt(0);
  if (code > 127) return false;
  return PHP.test(text) || SCRIPT.test(text) || (code === 60 && TAGS.test(text));
});
