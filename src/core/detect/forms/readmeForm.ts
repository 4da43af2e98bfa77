import { countOf, share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const WORDS =
  /\b(?:read ?me|install(?:ation|ing)?|usage|getting started|npm|pip|git|github|repository|license|licence|mit|gpl|api|cli|config(?:uration)?|dependenc(?:y|ies)|build|compile|todo|roadmap|changelog|contributing|pull requests?|features?|docs|documentation|localhost|docker|json|yaml|rss|atom|opml|javascript|css|html|dev notes|command|database|server|parameter|endpoint|request|response|string|boolean|integer|e\.g\.)\b/gi;
const MARKUP = /^(?:#{1,6} |```|~~~|\[!\[|!\[|[-*] \[.{1,60}\]\(|={3,}$|-{3,}$|\$ |> |\|.*\|$)|`[^`]{1,60}`/;

/** Traits of manuals that news text has none of: headings, fences, tables, task lists, underlines, commands, steps to take, lists of files. */
const TRAITS = [
  /^#{1,6} /,
  /^(?:```|~~~)/,
  /^\|.*\|$/,
  /^[-*] \[[ x]\]/,
  /^(?:={3,}|-{3,}|~{3,})$/,
  /^\s*\$ \w/,
  /\[[^\]]{1,60}\]\((?:https?:|#|\.)/,
  /^#{2,4} (?:added|changed|fixed|removed|unreleased|\[?v?\d+\.\d+)/i,
  /^\s*\d{1,2}[.)] (?:open|look|click|run|install|choose|select|go|press|type|enter|add|create|copy|download|set|use)\b/i,
  /^\s*[\w/-]{1,40}\.(?:txt|md|html?|js|ts|py|json|csv|ya?ml|sh|xml)\b(?: {2,}|\t|:|$)/,
];

/** What manuals of appliances are called. */
const MANUAL =
  /\b(?:user|instruction|owner.s|operating|service) (?:manual|guide|instructions)\b|\bbedienungsanleitung\b|\bmode d.emploi\b|\bmanual de (?:usuario|instrucciones)\b/i;
/** A version's heading in a list of changes. */
const VERSION = /^#{1,4} (?:version )?\[?v?\d+\.\d+/i;

/** READMEs and manuals of software: its vocabulary, in Markdown or in indented, hard-wrapped lists. */
export const readmeForm: NotDumpForm = {
  name: 'a README or manual',
  sureness({ lines, raw, events }) {
    const distinct = new Set((lines.join('\n').match(WORDS) ?? []).map((word) => word.toLowerCase())).size;
    const words = countOf(lines, WORDS);
    const layout =
      share(lines, (line) => MARKUP.test(line)) +
      share(raw, (line) => /^(?: {2,}|\t)/.test(line) && line.length < 90) * 0.7;
    if (events <= 1 && lines.some((line) => line.length <= 60 && MANUAL.test(line))) return 0.7;
    if (lines.filter((line) => VERSION.test(line)).length >= 2) return 0.8;
    const kinds = TRAITS.filter((trait) => raw.some((line) => trait.test(line))).length;
    if (kinds >= 3 && layout >= 0.1 && events < lines.length / 8) return 0.8;
    if (distinct < 4 || layout < 0.12 || words < events * 2) return 0;
    return Math.min(1, 0.4 + distinct / 30 + layout / 2);
  },
};
