/** Words that open a byline, in several languages. */
const OPENING = /^(?:by|von|par|por|posted by|written by|words by|text by|reported by|author|autor) ?:? ?/i;
/** A person's name: two to four words, each with a capital; particles and initials may stand between. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]{0,24}(?: (?:(?:de|da|di|del|della|van|von|den|der|el|al|bin|le|la|ter|dos) )?\p{Lu}[\p{L}.'’-]{0,24}){1,3}$/u;
/** What may stand for a name, in small letters (ignoring case in Unicode makes expressions slow to build): the desk, the staff. */
const DESK =
  /^(?:(?:the )?[\p{L}][\p{L}.&'’ -]{0,30} )?(?:staff(?: (?:writer|reporter)s?)?|editor(?:ial team|s)?|reporters?|author|newsroom|desk|bureau|team|admin|correspondents?|our (?:bureau|correspondent|reporter))$/u;
const ROLE =
  /^(?:.{0,30} )?(?:reporter|editor|correspondent|writer|columnist|contributor|analyst|staff|[\p{L}.]{2,40}\.(?:com|org|net|co))$/u;
/** A role behind a name, in small letters. */
const ROLE_BEHIND =
  / (?:(?:senior|staff|chief|\p{L}{2,40}) )?(?:reporter|editor|correspondent|writer|columnist|contributor)$/u;

/** What bylines without an opening word have. */
const HINT =
  /^[–—-]|[|•·]\s{0,3}$|reporter|editor|correspondent|writer|columnist|contributor|analyst|staff|\.(?:com|org|net|co)$/i;

/** Where the author writes from: `By Jane Roe — London`, `By Jane Roe in London`. */
const PLACE = / (?:[—–-]|in|em|en) \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}$/u;

/** Longest byline in UTF-16 units: three authors with their roles. */
const LONGEST = 120;

/**
 * Reads `line` (one line, trimmed) as a byline that says so (`By Jane Roe`, `– Reporter`, `Jane Roe, reporter`).
 * Gives the names, none for a byline without a person's name, `undefined` where the line is no byline.
 */
export function readByline(line: string): string[] | undefined {
  if (line.length > LONGEST) return undefined;
  const opening = OPENING.exec(line);
  if (!opening && !HINT.test(line)) return undefined;
  const bare = line.replace(/^[–—-] ?/, '').replace(/\s*[|•·]\s*$/, '');
  if (!opening) {
    if (bare !== line && (isRole(bare) || NAME.test(bare))) return NAME.test(bare) && !isRole(bare) ? [bare] : [];
    const plain = withoutRole(bare);
    if (plain !== bare && isPersonName(plain)) return [plain];
    const [name, role, ...rest] = bare.split(/, | \| /);
    if (rest.length <= 1 && role !== undefined && NAME.test(name!) && isRole(role)) return [name!];
    return undefined;
  }
  const named = line.slice(opening[0].length).replace(PLACE, '').trim();
  if (named === '' || named === '/') return [];
  if (isDesk(named)) return [];
  const names: string[] = [];
  for (const part of named.split(/,| and | und | et | & | \| | y |\//)) {
    const name = withoutRole(part.trim());
    if (NAME.test(name)) names.push(name);
    else if (part.trim() !== '' && !isDesk(part.trim()) && !isRole(part.trim()) && !isOneName(part.trim(), opening[0]))
      return undefined;
    else if (isOneName(part.trim(), opening[0])) names.push(part.trim());
  }
  return names.length > 0 ? names : undefined;
}

/** Whether `line` is a person's name and nothing else. */
export function isPersonName(line: string): boolean {
  return (
    line.length <= 48 &&
    NAME.test(line) &&
    line !== line.toUpperCase() &&
    !/^(?:The|An?|In|On|Our|This|More|New|Top|How|Why|What) /.test(line)
  );
}

function isOneName(part: string, opening: string): boolean {
  return /^by/i.test(opening) && part.length <= 24 && /^\p{Lu}[\p{L}'’-]+$/u.test(part);
}

function isDesk(text: string): boolean {
  return DESK.test(text.toLowerCase());
}

function isRole(text: string): boolean {
  return ROLE.test(text.toLowerCase());
}

function withoutRole(part: string): string {
  const small = part.toLowerCase();
  // Letters that are longer when small would move the place.
  const role = small.length === part.length ? ROLE_BEHIND.exec(small) : null;
  return role ? part.slice(0, role.index) : part;
}
