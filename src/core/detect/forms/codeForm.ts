import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const CODE =
  /[;{}]$|^(?:import|from|package|using|#include|def|class|func|function|const|let|var|public|private|protected|return|if|else|for|while|export|module|require|struct|enum|interface|type|fn|impl|use|end|@\w+)\b.{0,120}[:({;=]|^(?:\/\/|\/\*|\*\/|#!|<\?|<!--|<\/?[a-z][\w-]{0,20}[ >/])|^[}\])]+[;,]?$|=>|^\w{1,40}\(.{0,80}\)[;:]?$|^(?!\d{1,2}:\d\d)[\w.-]{1,40} ?[:=] ?["'{[\d]/;

/** A key of YAML with its value, or without: `- uses: actions/checkout@v4`, `steps:`. */
const SETTING = /^(?:\[[\w .:-]{1,40}\]|[\w.-]{1,40} ?= ?\S.{0,80})$/;
const KEY = /^(?:- )?[a-z_][\w.-]{1,30}:(?: [^.]{1,60}(?:\.\S{1,30})?)?$/;

/** Source code and configuration. Leaked page JSON in a dump stays below the share that is asked for. */
export const codeForm: NotDumpForm = {
  name: 'source code',
  sureness({ lines }) {
    if (isMinified(lines)) return 0.9;
    if (lines.length < 4) return 0;
    const code = share(lines, (line) => line.length < 160 && CODE.test(line));
    if (share(lines, (line) => SETTING.test(line)) >= 0.75) return 0.8;
    if (lines.length >= 6 && share(lines, (line) => KEY.test(line)) >= 0.75) return 0.8;
    return code >= 0.35 ? Math.min(1, code + 0.3) : 0;
  },
};

/** Whether the longest line is dense in signs that prose has next to none of: a script without blanks. */
function isMinified(lines: readonly string[]): boolean {
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '').slice(0, 2000);
  const signs = longest.match(/[{}();=<>&|[\]]/g)?.length ?? 0;
  return longest.length >= 200 && signs * 10 > longest.length && !longest.includes('": "') && lines.length <= 8;
}
