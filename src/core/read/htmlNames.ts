import type { RemovalReason } from '../analysis';

/** What the class, id or role of an element tells of it: why it is no text, that it holds the text, or pictures. */
export type NameVerdict = RemovalReason | 'text' | 'picture';

/** What elements are for by a WAI-ARIA landmark role. */
const BY_ROLE: Readonly<Record<string, RemovalReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'page_header',
  contentinfo: 'footer',
  complementary: 'related',
  search: 'navigation',
  dialog: 'newsletter_form',
  alertdialog: 'newsletter_form',
};

/** Words that tell at any place of a name, by reason; in the languages of large presses. */
const ANYWHERE = wordsOf([
  [
    'comment',
    'comments comment commentlist commenting disqus talkback livefyre comentario comentarios comentários commentaire commentaires kommentar kommentare kommentarer commenti reacties respond facepile viafoura coral',
  ],
  [
    'share',
    'share shares sharing sharebar sharetools sharebuttons sharing sharedaddy social socials socialshare addtoany addthis shareaholic compartir partager teilen condividi compartilhar socialmedia socialbar sharelinks sharelist',
  ],
  [
    'related',
    'related relatedposts relatedlinks relatednews recirc recirculation recommended recommendation recommendations recommends trending popular mostpopular mostread morestories morefrom outbrain taboola teaser teasers upnext nextup readnext alsoread relacionado relacionados relacionadas relacionada sidebar sidebars rightrail rail seealso furtherreading zergnet revcontent mgid',
  ],
  [
    'newsletter_form',
    'newsletter newsletters subscribe subscription signup paywall regwall optin modal popup lightbox mailchimp interstitial inscription suscripcion suscripción',
  ],
  [
    'advert',
    'advert adverts advertisement advertisements advertising advertorial sponsor sponsored sponsors promo promos promotion promobox dfp adsense adslot adunit adsbygoogle skyscraper leaderboard agegate publicidad publicité werbung anzeige adbox adcontainer adwrapper adblock',
  ],
  [
    'navigation',
    'nav navbar navigation submenu breadcrumb breadcrumbs breadcrumbtrail pagination pager skiplink masthead topbar toolbar toc subnav navlinks offcanvas megamenu',
  ],
  ['footer', 'footer colophon disclaimer cookies cookie gdpr consent ccpa'],
  ['author_bio', 'authorbio aboutauthor authorbox authorinfo authorcard byline bylines vcard'],
  ['caption', 'caption captions imagecaption photocaption wpcaption figcaption bildunterschrift legende cutline'],
  ['credit', 'imagecredit photocredit copyrightnotice'],
  ['tags', 'taglist tagcloud taglinks keywords'],
]);

/** Words that tell only as the first or the last of a name of few words. */
const AT_ENDS = wordsOf([
  ['comment', 'replies remark combx discussion thread'],
  ['share', 'tweet tweets follow'],
  ['newsletter_form', 'overlay'],
  ['advert', 'ad ads'],
  ['navigation', 'menu paging skip tools search login'],
  ['footer', 'copyright legal footnote foot fuss fuß pie'],
  ['author_bio', 'bio author authors'],
  ['tags', 'tags tag postmetadata'],
  ['credit', 'credit credits'],
]);

/** Words that name places for pictures and players, whose few lines of text are captions. */
const PICTURES: ReadonlySet<string> = new Set(
  'photo photos image images picture pictures gallery slideshow carousel slide slider video player videoplayer audioplayer infographic foto fotos bild galerie imagen galeria galería vidéo'.split(
    ' ',
  ),
);

/** Names of what holds the text, in one word. */
const TEXT =
  /^(?:(?:article|story|post|entry|news|blog|main|detail|content|page)?(?:body|bodytext|bodycopy|maintext|fulltext)|(?:article|story|post|entry|news|blog|single|td post|detail)(?:content|text|main)(?:body|inner|text)?|entrycontent|articlebody\w{0,10}|richtext|wysiwyg|prose|liveblog\w{0,8})$/;

/** Words that turn a name into a switch of a larger whole: `has-sidebar`, `no-comments`, `share-enabled`. */
const SWITCH =
  /^(?:has|no|not|with|without|is|hide|hidden|show|shows|enable|enabled|disable|disabled|open|closed|on|off|active|right|left|noads)$/;

/** Classes that systems give a whole post by its categories and labels (WordPress, `post_class`). */
const POST = /(?:^|\s)(?:hentry|type-post|status-publish|h-entry)(?=\s|$)/i;

/** Most words of a name whose first or last tells something; ids made from headings are longer. */
const LONGEST_NAME = 4;
/** Most words of a name that is looked at word by word. */
const MOST_WORDS = 9;

/** How many lists of names are remembered; a page uses the same few over and over. */
const REMEMBERED = 5_000;
const known = new Map<string, NameVerdict | undefined>();

/** What an element's class, id and role (separated by blanks) tell of it; `undefined` where they tell nothing. */
export function verdictOf(names: string): NameVerdict | undefined {
  if (names === '') return undefined;
  if (known.has(names)) return known.get(names);
  const verdict = judge(names);
  if (known.size >= REMEMBERED) known.clear();
  known.set(names, verdict);
  return verdict;
}

function judge(names: string): NameVerdict | undefined {
  if (POST.test(names)) return undefined;
  let found: NameVerdict | undefined;
  for (const name of names.split(/\s+/)) {
    if (name === '') continue;
    const verdict = BY_ROLE[name.toLowerCase()] ?? ofName(name);
    if (verdict === 'text') return verdict;
    found ??= verdict;
  }
  return found;
}

function ofName(name: string): NameVerdict | undefined {
  const words = wordsIn(name);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const whole = words.join('');
  if (words.length <= LONGEST_NAME && TEXT.test(whole)) return 'text';
  if (words.length > 1 && words.some((word) => SWITCH.test(word))) return undefined;
  const own = ANYWHERE.get(whole) ?? AT_ENDS.get(whole);
  if (own) return own;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const reason = ANYWHERE.get(word) ?? (next ? ANYWHERE.get(word + next) : undefined);
    if (reason) return reason;
  }
  const atEnds = words.length > LONGEST_NAME ? undefined : (AT_ENDS.get(words.at(-1)!) ?? AT_ENDS.get(words[0]!));
  return atEnds ?? (words.some((word) => PICTURES.has(word)) ? 'picture' : undefined);
}

/** The words of a class or id: `relatedArticles__list-3` is `related`, `articles`, `list`. */
function wordsIn(name: string): string[] {
  return name
    .slice(0, 80)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function wordsOf(lists: readonly (readonly [RemovalReason, string])[]): ReadonlyMap<string, RemovalReason> {
  return new Map(
    lists.flatMap(([reason, words]) => words.split(' ').map((word): [string, RemovalReason] => [word, reason])),
  );
}
