import { share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const CODE =
  /[;{}]$|^(?:import|from|package|using|#include|def|class|func|function|const|let|var|public|private|protected|return|if|else|for|while|export|module|require|struct|enum|interface|type|fn|impl|use|end|@\w+)\b.{0,120}[:({;=]|^(?:\/\/|\/\*|\*\/|#!|<\?|<!--|<\/?[a-z][\w-]{0,20}[ >/])|^[}\])]+[;,]?$|=>|^\w{1,40}\(.{0,80}\)[;:]?$|^(?!\d{1,2}:\d\d)[\w.-]{1,40} ?[:=] ?["'{[\d]/;

/** A key of YAML with its value, or without: `- uses: actions/checkout@v4`, `steps:`. */
const KEY = /^(?:- )?[a-z_][\w.-]{1,30}:(?: [^.]{1,60}(?:\.\S{1,30})?)?$/;

/** Source code and configuration. Leaked page JSON in a dump stays below the share that is asked for. */
export const codeForm: NotDumpForm = {
  name: 'source code',
  sureness({ lines }) {
    if (lines.length < 4) return 0;
    const code = share(lines, (line) => line.length < 160 && CODE.test(line));
    if (lines.length >= 6 && share(lines, (line) => KEY.test(line)) >= 0.75) return 0.8;
    return code >= 0.35 ? Math.min(1, code + 0.3) : 0;
  },
};
