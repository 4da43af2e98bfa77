/** What a field of an article can be. `summary` is a shorter text that does for the body where there is none. */
export type FieldRole = 'title' | 'body' | 'summary' | 'date' | 'author' | 'url' | 'section' | 'publisher';

/**
 * Names of fields by what they hold, the surest first, as {@link plainName} gives them: those of schema.org's NewsArticle, JSON Feed, RSS and Atom,
 * WordPress's REST API, of news APIs, of extractors (newspaper, news-please, trafilatura, readability) and of data sets of news, and the like in
 * German, French, Spanish, Italian and Portuguese.
 */
const NAMES: Readonly<Record<FieldRole, string>> = {
  title:
    'headline title articletitle posttitle newstitle webtitle titletext headlinetext heading head header alternativeheadline titlepage titlerss storytitle pagetitle ogtitle titel titulo título titre titolo überschrift manchete schlagzeile subject name label',
  body: 'articlebody maintext fulltext bodytext contenttext textcontent contenthtml contentencoded bodyhtml articletext articlecontent newscontent newstext posttext postcontent storytext storybody cleanedtext cleantext cleancontent plaintext fullcontent fullarticle contentelements content body article text story paragraphs rawtext rawcontent textbody document inhalt artikeltext texto corpo cuerpo contenido conteúdo contenu texte testo contenuto html',
  summary:
    'description summary abstract excerpt lead leadparagraph teaser standfirst snippet shortdescription dek deck subtitle trailtext highlights intro highlight descripcion descrição résumé zusammenfassung',
  date: 'datepublished publisheddate datepublish publishdate publicationdate webpublicationdate publishedat publishedon published pubdate firstpublished firstpublicationdate publishedtime publishtime publishtimestamp publishedtimestamp articledate newsdate postdate postedat postedon postdategmt dategmt date datetime isodate displaydate releasedate seendate createdat created createdate datecreated creationdate dcdate timestamp time pubtime datum fecha data updated updatedat lastmodified modified datemodified datemodify',
  author:
    'author authors byline bylines creator dccreator writer writers authorname authornames postauthor reporter reporters journalist journalists contributor contributors autor autores auteur auteurs autore redakteur by',
  url: 'url link canonicalurl canonical articleurl weburl pageurl pagelink posturl permalink externalurl originalurl requestedurl finalurl resolvedurl responseurl urlused targeturi loc shorturl href sourceurl mainentityofpage source guid uri id identifier website',
  section:
    'articlesection section sectionname category categories categoryname wpterm newsdesk desk rubric ressort rubrik topic topics channel kategorie sección seccion rubrique categoria catégorie',
  publisher:
    'publisher publishername publication publicationname sitename website newspaper outlet medium media provider sourcename source site sourcedomain domain hostname host journal feedtitle origin thread quelle',
};

/** Names that only vouch for what they hold together with its content: they are as common in other data. */
const WEAK: ReadonlySet<string> = new Set(
  'name label subject head header text story document html id identifier source site data by time guid uri href media origin thread channel host website highlight intro paragraphs created updated topic topics'.split(
    ' ',
  ),
);

/** Fields of records that are no articles: of goods, recipes, code, dialogues, tasks, vacancies, packages, the program's own results. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'price prices currency sku isbn asin brand quantity stock rating ratings stars ingredients instructions servings calories cooktime preptime ' +
    'instruction output prompt completion messages conversations question answer answers choices response rejected chosen ' +
    'dependencies devdependencies scripts license licenses repo repository path filepath filename stargazers assignee assignees milestone pullrequest reactions ' +
    'salary employmenttype hiringorganization jobtitle lyrics album artist duration episode season runtime latitude longitude bedrooms ' +
    'role speaker sender recipient htmlurl commentsurl eventsurl timelineurl closedat locked schema headlinespan bodyspans schemaversion'
  ).split(' '),
);

/** Wrappers that say nothing of what they hold: `title.rendered`, `published.$date`, `authors[].name`. */
const WRAPPERS =
  /^(?:rendered|raw|values?|main|default|plain|\$?(?:date|t|text|numberlong)|#text|_text|__text|_|cdata|#cdata-section|@value|@id|original|en|name|title|displayname|fullname|formatted|html|content|block)$/i;
/** Parts of paths that only hold the fields of an article: `_source.title`, `data.attributes.title`. */
const HOLDERS =
  /^(?:_source|articles?|nodes?|data|attributes|fields|items?|posts?|documents?|docs?|records?|results?|story|stories|properties|metadata|meta|props|pageprops|entry|news|page|response)$/i;
/** Parts of paths whose own fields are not the article's: `image.title`, `author.description`, `comments[].content`. */
const ASIDE =
  /^(?:.*(?:image|media|photo|picture|video|gallery|thumbnail|logo|comment|repl(?:y|ies)|related|recommend|breadcrumb|yoast|schema|graph|embed|attachment|advert|enclosure).*|authors?|creators?|publisher|bylines?|users?|owner|sources?|site|links?|tags?|categor(?:y|ies)|terms?|keywords?|next|prev(?:ious)?|parent|_links|ads?|crawl|request|headers?|options?|config|settings?|i18n|translations?)$/i;

const RANKS: ReadonlyMap<FieldRole, ReadonlyMap<string, number>> = new Map(
  (Object.keys(NAMES) as FieldRole[]).map((role) => [
    role,
    new Map(NAMES[role].split(' ').map((name, rank): [string, number] => [name, rank])),
  ]),
);

/** A field's name in small letters and without signs: `datePublished`, `date_published` and `dc:date` are one with `datepublished` and `dcdate`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The part of a field's name or path that tells what it holds. */
export interface TellingName {
  /** As {@link plainName} gives it. */
  readonly name: string;
  /** How many parts stand above it that tell something themselves. */
  readonly nested: number;
  /** Whether it stands in something beside the article: a picture, a comment, an author. */
  readonly aside: boolean;
}

/**
 * Takes a field's name or path (parts joined by `.`, lists marked by `[]`) apart: of `title.rendered` the telling part is `title`, of
 * `authors[].name` it is `authors`, of `_source.title` it is `title`.
 */
export function tellingName(path: string): TellingName {
  const parts = path.split('.').map((part) => part.replaceAll('[]', ''));
  let at = parts.length - 1;
  while (at > 0 && (parts[at] === '' || (WRAPPERS.test(parts[at]!) && !isHolder(parts[at - 1]!)))) at--;
  const above = parts.slice(0, at).filter((part) => part !== '' && !isHolder(part));
  return { name: plainName(parts[at]!), nested: above.length, aside: above.some((part) => ASIDE.test(part)) };
}

function isHolder(part: string): boolean {
  return part === '' || part === '_embedded' || HOLDERS.test(part);
}

/** How well a name fits a role: from 0, the lower the better; `undefined` where it is no name of it. */
export function rankOf(role: FieldRole, name: string): number | undefined {
  return RANKS.get(role)!.get(name);
}

/** Whether a name fits many kinds of data, so that only content makes sure. */
export function isWeakName(name: string): boolean {
  return WEAK.has(name);
}

/** Whether a name speaks for records that are no articles. */
export function isForeignName(name: string): boolean {
  return FOREIGN.has(name);
}
