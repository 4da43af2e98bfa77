import { compose, type MappedText, MappedTextBuilder } from '../../text/mappedText';

/** A shortcode of WordPress: `[name]`, `[name key="value"]`, `[/name]` (Shortcode API, syntax of shortcodes). */
const SHORTCODE = /\[(\/?)([a-z][a-z0-9_-]{1,40})((?:\s[^[\]<>]{0,500})?)\s{0,3}\/?\]/gi;
/** Shortcodes whose content is no text. */
const UNSEEN: ReadonlySet<string> = new Set([
  'embed',
  'audio',
  'video',
  'playlist',
  'gallery',
  'youtube',
  'contact-form',
]);
/** Shortcodes that are pictures with the words under them. */
const CAPTIONS: ReadonlySet<string> = new Set(['caption', 'wp_caption']);

/**
 * The text of a post as it is stored, with its shortcodes out of it: captions become HTML's, what embeds is left out, of others only the marks go. What stands in
 * brackets and has neither attributes nor a closing mark is text.
 */
export function wordpressMarkup(value: MappedText): MappedText {
  const { text } = value;
  if (!text.includes('[')) return value;
  const found = [...text.matchAll(SHORTCODE)];
  const closed = new Set(found.filter(([, slash]) => slash).map(([, , name]) => name!.toLowerCase()));
  const builder = new MappedTextBuilder(text);
  let kept = 0;
  for (const { 0: code, 1: slash, 2: called, 3: attributes, index } of found) {
    const name = called!.toLowerCase();
    const known = UNSEEN.has(name) || CAPTIONS.has(name) || closed.has(name);
    if (index < kept || !(known || /=\s{0,3}["'“”]|=\d/.test(attributes!))) continue;
    builder.keep(kept, index);
    kept = index + code.length;
    if (CAPTIONS.has(name)) builder.replace(index, kept, slash ? '</figcaption></figure>' : '<figure><figcaption>');
    else if (UNSEEN.has(name) && !slash) {
      const end = text.slice(kept, kept + CONTENT).search(new RegExp(`\\[/${name}\\]`, 'i'));
      if (end >= 0) kept += end;
    }
  }
  return kept === 0 ? value : compose(value, builder.keep(kept, text.length).build());
}

/** Most of what a shortcode embeds, in UTF-16 units. */
const CONTENT = 2000;
