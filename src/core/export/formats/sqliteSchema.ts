/**
 * The tables of a SQLite export, version 1 (`PRAGMA user_version`). Offsets (`start`, `end`) count characters (code points) of the dump's text, as SQLite's `substr` does, from 0, the end
 * not included. Ids of the analysis (`article_id` …) are unique within a dump; `id` is within the database.
 */
export const SQLITE_SCHEMA = `
PRAGMA user_version = 1;
PRAGMA foreign_keys = ON;
CREATE TABLE dumps (
  id INTEGER PRIMARY KEY, path TEXT, kind TEXT NOT NULL, confidence REAL NOT NULL, format TEXT NOT NULL,
  encoding TEXT NOT NULL, characters INTEGER NOT NULL
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, dump INTEGER NOT NULL REFERENCES dumps(id), article_id TEXT NOT NULL, headline TEXT NOT NULL,
  author TEXT, date_published TEXT, section TEXT, publisher TEXT, url TEXT, truncated INTEGER NOT NULL,
  duplicate_of INTEGER REFERENCES articles(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, body TEXT NOT NULL,
  UNIQUE (dump, article_id)
);
CREATE TABLE entities (
  id INTEGER PRIMARY KEY, dump INTEGER NOT NULL REFERENCES dumps(id), entity_id TEXT NOT NULL, type TEXT NOT NULL,
  name TEXT NOT NULL, aliases TEXT, value REAL, currency TEXT, qualifier TEXT, iso TEXT,
  UNIQUE (dump, entity_id)
);
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities(id), article INTEGER NOT NULL REFERENCES articles(id),
  text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE deals (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), deal_id TEXT NOT NULL, type TEXT NOT NULL,
  status TEXT NOT NULL, background INTEGER NOT NULL, confidence REAL NOT NULL, round TEXT, stake_percent REAL,
  amount REAL, currency TEXT, amount_text TEXT, valuation REAL, valuation_currency TEXT, valuation_basis TEXT,
  date TEXT, same_as INTEGER REFERENCES deals(id), summary TEXT NOT NULL, evidence TEXT, start INTEGER, "end" INTEGER
);
CREATE TABLE parties (
  id INTEGER PRIMARY KEY, deal INTEGER NOT NULL REFERENCES deals(id), role TEXT NOT NULL, lead INTEGER NOT NULL,
  entity INTEGER REFERENCES entities(id), name TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE removals (
  id INTEGER PRIMARY KEY, dump INTEGER NOT NULL REFERENCES dumps(id), rule TEXT NOT NULL, reason TEXT NOT NULL,
  text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
`;

/** Made when all is in: each foreign key's column, and what one looks for. */
export const SQLITE_INDEXES = `
CREATE INDEX articles_dump ON articles(dump);
CREATE INDEX entities_name ON entities(name);
CREATE INDEX mentions_entity ON mentions(entity);
CREATE INDEX mentions_article ON mentions(article);
CREATE INDEX deals_article ON deals(article);
CREATE INDEX parties_deal ON parties(deal);
CREATE INDEX parties_name ON parties(name);
CREATE INDEX parties_entity ON parties(entity);
CREATE INDEX removals_dump ON removals(dump);
`;
