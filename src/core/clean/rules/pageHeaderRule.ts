import { lineRule } from '../cleaningRule';

/** What an archive page calls itself: not an article's title. Forms of WordPress and Blogger themes in several languages. */
const ARCHIVE =
  /^(?:(?:author|category|categories|tag|month|day|year|section|topic|label)s?(?: archives?)?|(?:tag|monthly|yearly|daily|category|author|blog) archives?|archives?|autor|kategorie|schlagwort|catégorie|auteur|categoría|categoria|etiqueta|分类|标签|作者) ?[:：] ?\S.{0,60}$|^(?:monthly|yearly|daily|category|tag) archives?$/i;
/** The way from a section's page to all of it. */
const SEE_ALL = /^(?:[Ss]ee|[Vv]iew) all \p{Lu}[\p{L} &]{1,40}$/u;
const SHOWING =
  /^(?:(?:showing )?(?:posts|articles|stories|entries)(?: tagged| from| in| by| about| filed under| labell?ed| with(?: the)? (?:tag|label))|latest news (?:with|about|on|tagged)|search results for|results for|all (?:posts|articles)(?: by| in| tagged)?|browsing (?:category|tag)) .{1,60}$/i;

/** `Category: News`, `Posts tagged “X”`, `Monthly Archives: May 2031`: the name of an archive page. */
export const pageHeaderRule = lineRule(
  'page-header',
  'page_header',
  90,
  (text, line) =>
    (ARCHIVE.test(text) && !(/^tags?:/i.test(text) && line.at > 8)) ||
    SHOWING.test(text) ||
    / » feed$/i.test(text) ||
    (line.at < 4 && SEE_ALL.test(text)) ||
    /^all articles [–-] [\d,.]+ unread$/i.test(text),
);
