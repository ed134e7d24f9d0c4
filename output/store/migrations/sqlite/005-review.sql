-- The value that stood there when a person spoke, and what the reader had read there: two more things to know the fact by.
ALTER TABLE corrections ADD COLUMN before TEXT CHECK (before IS NULL OR json_valid(before));
ALTER TABLE corrections ADD COLUMN raw TEXT;

-- Words of the reading that people put right. They hold on to what was read (`raw`) and to its place, so they outlive a reading.
CREATE TABLE word_corrections (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  page INTEGER,
  raw TEXT NOT NULL,
  nth INTEGER NOT NULL,
  box TEXT CHECK (box IS NULL OR json_valid(box)),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  confidence REAL NOT NULL,
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  reason TEXT,
  lost INTEGER NOT NULL DEFAULT 0,
  withdrawn_at TEXT
) WITHOUT ROWID;
CREATE INDEX word_corrections_document ON word_corrections (sha256);

-- How much a document waits for a person, kept up to date with its facts and corrections; `findings` is null until it was audited.
CREATE TABLE needs (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  need REAL NOT NULL,
  facts INTEGER NOT NULL,
  judged INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  anomalies INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  failed_pages INTEGER NOT NULL,
  findings INTEGER
);
CREATE INDEX needs_need ON needs (need);

INSERT INTO needs (document, need, facts, judged, doubtful, anomalies, lost, failed_pages)
SELECT d.id, 0, count(f.id), 0, coalesce(sum(f.confidence < 0.8 AND f.field <> 'anomalies'), 0),
  coalesce(sum(f.field = 'anomalies'), 0), 0,
  (SELECT count(*) FROM pages p WHERE p.document = d.id AND p.state = 'failed')
FROM documents d LEFT JOIN facts f ON f.document = d.id
WHERE d.state = 'read' GROUP BY d.id;
UPDATE needs SET need = 20 * failed_pages + 6 * lost + 4 * doubtful + 2 * anomalies;
