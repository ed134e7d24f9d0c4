-- One row a document; its name for ever is the sha256 of the file. `id` is this file's own short name for it.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  bytes INTEGER,
  kind TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
  problem TEXT,
  detail TEXT,
  reader_version TEXT,
  added_at TEXT NOT NULL,
  read_at TEXT,
  run INTEGER REFERENCES runs (id),
  page_count INTEGER,
  read_by TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(read_by)),
  restored INTEGER NOT NULL DEFAULT 0,
  confidence REAL,
  genre TEXT,
  doc_number TEXT,
  doc_symbol TEXT,
  doc_type TEXT,
  number_key TEXT,
  issuer TEXT,
  issuer_level TEXT,
  locality TEXT,
  locality_id TEXT REFERENCES localities (id),
  province TEXT,
  province_key TEXT,
  province_now TEXT,
  province_now_key TEXT,
  place TEXT,
  issue_date TEXT,
  year INTEGER,
  round INTEGER,
  title TEXT,
  parent_name TEXT,
  parent_ordinal TEXT,
  parent_year INTEGER,
  parent_level TEXT,
  signatory TEXT,
  signatory_title TEXT
);
CREATE INDEX documents_number ON documents (number_key);
CREATE INDEX documents_round ON documents (round, issuer_level);
CREATE INDEX documents_province ON documents (province_key);
CREATE INDEX documents_date ON documents (issue_date);

-- Times that the program wrote here.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  reader_version TEXT,
  documents_read INTEGER NOT NULL DEFAULT 0,
  documents_failed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE localities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT,
  province TEXT,
  valid_from TEXT,
  valid_to TEXT,
  province_now TEXT,
  successors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(successors))
) WITHOUT ROWID;

-- `start` and `end` are the page's place in the text.
CREATE TABLE pages (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  number INTEGER,
  width REAL,
  height REAL,
  read_by TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  engine TEXT,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (document, ord)
) WITHOUT ROWID;

-- The restored text. `packed` holds the raw reading, the tokens, and the pages with their words and boxes: JSON, packed with raw deflate.
CREATE TABLE readings (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  damage TEXT NOT NULL,
  damage_share REAL NOT NULL,
  packed BLOB NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0
);

-- What was extracted, as it was extracted; `id` is a hash of document, field, spans and value.
CREATE TABLE facts (
  id TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  ord INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  words TEXT NOT NULL,
  confidence REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX facts_document ON facts (document, field, ord);

-- Where a fact stands: `part` is '' for the fact itself, else the name of the value inside it. `raw` is null where it equals the quote.
CREATE TABLE evidence (
  fact TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  ord INTEGER NOT NULL,
  page INTEGER,
  start INTEGER,
  "end" INTEGER,
  quote TEXT NOT NULL,
  raw TEXT,
  boxes TEXT NOT NULL CHECK (json_valid(boxes)),
  PRIMARY KEY (fact, part, ord)
) WITHOUT ROWID;

-- What people said instead. Never overwritten by a reading; holds on to the quote, so it outlives one.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  field TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirm', 'correct', 'reject', 'add')),
  value TEXT CHECK (value IS NULL OR json_valid(value)),
  quote TEXT,
  page INTEGER,
  boxes TEXT CHECK (boxes IS NULL OR json_valid(boxes)),
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  reason TEXT,
  fact TEXT,
  withdrawn_at TEXT
) WITHOUT ROWID;
CREATE INDEX corrections_document ON corrections (sha256);

-- Below: the facts spread out for comparing, corrections already applied. `fact` is the fact's id, or the correction's that added it.
CREATE TABLE events (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  fact TEXT NOT NULL,
  pilot INTEGER NOT NULL,
  event TEXT,
  name TEXT NOT NULL,
  level TEXT,
  form TEXT,
  duration_value REAL,
  duration_unit TEXT,
  time_expr TEXT,
  date_start TEXT,
  date_end TEXT,
  place TEXT,
  deadline TEXT,
  deadline_inclusive INTEGER,
  quarter INTEGER,
  quarter_year INTEGER,
  quota_max REAL,
  quota_min REAL,
  quota_exact REAL,
  quota_unit TEXT,
  composition TEXT,
  budget TEXT,
  units TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (document, pilot, ord)
) WITHOUT ROWID;

CREATE TABLE quota_rules (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  event_ord INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  applies_to TEXT NOT NULL,
  max REAL,
  unit TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, event_ord, ord)
) WITHOUT ROWID;

CREATE TABLE ratios (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  event_ord INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  group_name TEXT NOT NULL,
  percent REAL NOT NULL,
  approx INTEGER NOT NULL,
  PRIMARY KEY (document, event_ord, ord)
) WITHOUT ROWID;

CREATE TABLE agenda_items (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  fact TEXT NOT NULL,
  item INTEGER NOT NULL,
  text TEXT NOT NULL,
  canonical TEXT,
  canonical_all TEXT NOT NULL,
  event_ids TEXT NOT NULL,
  PRIMARY KEY (document, ord)
) WITHOUT ROWID;
CREATE INDEX agenda_canonical ON agenda_items (canonical);

CREATE TABLE deadlines (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  fact TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT,
  inclusive INTEGER NOT NULL,
  precision TEXT NOT NULL,
  what TEXT NOT NULL,
  who TEXT,
  PRIMARY KEY (document, ord)
) WITHOUT ROWID;
CREATE INDEX deadlines_date ON deadlines (date);

CREATE TABLE units (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  fact TEXT NOT NULL,
  unit TEXT NOT NULL,
  role TEXT NOT NULL,
  tasks TEXT NOT NULL,
  PRIMARY KEY (document, ord)
) WITHOUT ROWID;

CREATE TABLE citations (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  basis INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  fact TEXT NOT NULL,
  type TEXT,
  number TEXT,
  number_key TEXT,
  date TEXT,
  issuer TEXT,
  PRIMARY KEY (document, basis, ord)
) WITHOUT ROWID;
CREATE INDEX citations_number ON citations (number_key);

CREATE TABLE notes (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  page INTEGER,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (document, ord)
) WITHOUT ROWID;
