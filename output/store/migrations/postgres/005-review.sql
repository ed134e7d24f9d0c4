-- The value that stood there when a person spoke, and what the reader had read there: two more things to know the fact by.
ALTER TABLE corrections ADD COLUMN before TEXT CHECK (before::json IS NOT NULL OR before IS NULL);
ALTER TABLE corrections ADD COLUMN raw TEXT;

-- Words of the reading that people put right. They hold on to what was read (`raw`) and to its place, so they outlive a reading.
CREATE TABLE word_corrections (
  id TEXT COLLATE "C" PRIMARY KEY,
  sha256 TEXT COLLATE "C" NOT NULL,
  page INTEGER,
  raw TEXT NOT NULL,
  nth INTEGER NOT NULL,
  box TEXT CHECK (box::json IS NOT NULL OR box IS NULL),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  who TEXT NOT NULL,
  made_at TEXT COLLATE "C" NOT NULL,
  reason TEXT,
  lost INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT
);
CREATE INDEX word_corrections_document ON word_corrections (sha256);

-- How much a document waits for a person, kept up to date with its facts and corrections; `findings` is null until it was audited.
CREATE TABLE needs (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  need DOUBLE PRECISION NOT NULL,
  facts INTEGER NOT NULL,
  judged INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  anomalies INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  failed_pages INTEGER NOT NULL,
  findings INTEGER
);
CREATE INDEX needs_need ON needs (need);

-- The view was made before the columns were.
CREATE OR REPLACE VIEW v_corrections_lost AS
SELECT c.* FROM corrections c
WHERE c.fact IS NULL AND c.verdict <> 'add' AND c.withdrawn_at IS NULL;
