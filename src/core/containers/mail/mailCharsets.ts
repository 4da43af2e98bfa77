/** How much of a mail is searched for charsets, in bytes: the heads of its first parts. */
const SEARCHED = 262_144;

/** The charsets that a mail states, by the Encoding Standard's names, and those that it does not know; each once, in their order. */
export function charsetsIn(bytes: Uint8Array): { readonly charsets: string[]; readonly unknown: string[] } {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, SEARCHED));
  const charsets = new Set<string>();
  const unknown = new Set<string>();
  for (const [, label] of head.matchAll(
    /^(?:content-type:[^\n]{0,200}|[ \t][^\n]{0,200});?\s{0,5}\bcharset\s{0,5}=\s{0,5}["']?([\w.:+-]{2,40})/gim,
  ))
    try {
      charsets.add(new TextDecoder(label).encoding);
    } catch {
      unknown.add(label!);
    }
  return { charsets: [...charsets], unknown: [...unknown] };
}
