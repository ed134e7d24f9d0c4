-- One search index for texts, words with their marks and fields; contentless, the words are made by our own fold.
DROP TABLE search_text;
DROP TABLE search_fields;
CREATE VIRTUAL TABLE search_text USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);

-- What belongs to one document lies together, so that an archive of a hundred thousand is written from front to back.
DROP VIEW v_facts;
DROP VIEW v_events;
DROP VIEW v_quotas;
DROP VIEW v_ratios;
DROP VIEW v_agenda;
DROP VIEW v_deadlines;
DROP VIEW v_units;
DROP VIEW v_citations;
CREATE TABLE ink (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  fact TEXT NOT NULL,
  part TEXT NOT NULL,
  ord INTEGER NOT NULL,
  page INTEGER,
  start INTEGER,
  "end" INTEGER,
  quote TEXT NOT NULL,
  raw TEXT,
  boxes TEXT NOT NULL CHECK (json_valid(boxes)),
  PRIMARY KEY (document, fact, part, ord)
) WITHOUT ROWID;
INSERT INTO ink
SELECT f.document, e.fact, e.part, e.ord, e.page, e.start, e."end", e.quote, e.raw, e.boxes
FROM evidence e JOIN facts f ON f.id = e.fact ORDER BY f.document, e.fact, e.part, e.ord;
DROP TABLE evidence;
ALTER TABLE ink RENAME TO evidence;

CREATE TABLE found (
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  ord INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  words TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, field, ord)
) WITHOUT ROWID;
INSERT INTO found SELECT id, document, field, ord, value, words, confidence FROM facts ORDER BY document, field, ord;
DROP TABLE facts;
ALTER TABLE found RENAME TO facts;

CREATE VIEW v_facts AS
SELECT
  d.sha256, f.id AS fact, f.field, f.ord,
  CASE WHEN c.verdict = 'correct' THEN c.value ELSE f.value END AS value,
  f.value AS extracted, f.words, f.confidence,
  c.verdict, c.who AS corrected_by, c.made_at AS corrected_at, c.reason AS correction_reason,
  e.page, e.start, e."end", e.quote, coalesce(e.raw, e.quote) AS raw
FROM facts f
JOIN documents d ON d.id = f.document
LEFT JOIN evidence e ON e.document = f.document AND e.fact = f.id AND e.part = '' AND e.ord = 0
LEFT JOIN corrections c ON c.id = (
  SELECT x.id FROM corrections x
  WHERE x.sha256 = d.sha256 AND x.fact = f.id AND x.withdrawn_at IS NULL
  ORDER BY x.made_at DESC, x.id DESC LIMIT 1)
WHERE c.verdict IS NULL OR c.verdict <> 'reject'
UNION ALL
SELECT
  c.sha256, c.id, c.field, 1000000, c.value, NULL, '', 1.0,
  c.verdict, c.who, c.made_at, c.reason, c.page, NULL, NULL, c.quote, c.quote
FROM corrections c
WHERE c.verdict = 'add' AND c.withdrawn_at IS NULL;

CREATE VIEW v_events AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round,
  x.fact, x.event, x.pilot, x.name, x.level, x.form, x.duration_value, x.duration_unit, x.time_expr, x.date_start, x.date_end,
  x.place, x.deadline, x.deadline_inclusive, x.quarter, x.quarter_year, x.composition, x.budget, x.units, e.page, e.quote
FROM events x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0;

CREATE VIEW v_quotas AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round, x.fact, x.event, x.name AS event_name, x.level,
  NULL AS applies_to, x.quota_max AS max, x.quota_min AS min, x.quota_exact AS exact, x.quota_unit AS unit, NULL AS rule,
  coalesce(q.page, e.page) AS page, coalesce(q.quote, e.quote) AS quote
FROM events x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0
LEFT JOIN evidence q ON q.document = x.document AND q.fact = x.fact AND q.part = 'quota' AND q.ord = 0
WHERE coalesce(x.quota_max, x.quota_min, x.quota_exact) IS NOT NULL
UNION ALL
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round, x.fact, x.event, x.name, x.level,
  r.applies_to, r.max, NULL, NULL, r.unit, r.rule, coalesce(q.page, e.page), coalesce(q.quote, e.quote)
FROM quota_rules r
JOIN events x ON x.document = r.document AND x.pilot = 0 AND x.ord = r.event_ord
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0
LEFT JOIN evidence q ON q.document = x.document AND q.fact = x.fact AND q.part = 'quota_rules' AND q.ord = 0;

CREATE VIEW v_ratios AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round, x.fact, x.event, x.name AS event_name, x.level,
  r.group_name, r.percent, r.approx, coalesce(q.page, e.page) AS page, coalesce(q.quote, e.quote) AS quote
FROM ratios r
JOIN events x ON x.document = r.document AND x.pilot = 0 AND x.ord = r.event_ord
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0
LEFT JOIN evidence q ON q.document = x.document AND q.fact = x.fact AND q.part = 'ratios' AND q.ord = 0;

CREATE VIEW v_agenda AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round,
  x.fact, x.item, x.text, x.canonical, x.canonical_all, x.event_ids, e.page, e.quote
FROM agenda_items x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0;

CREATE VIEW v_deadlines AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round,
  x.fact, x.date, x.kind, x.inclusive, x.precision, x.what, x.who, e.page, e.quote
FROM deadlines x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0;

CREATE VIEW v_units AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round,
  x.fact, x.unit, x.role, x.tasks, e.page, e.quote
FROM units x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0;

-- A cited document is known by number and symbol; where both sides have a date, the dates must agree.
CREATE VIEW v_citations AS
SELECT
  d.sha256, d.locality, d.province, d.issuer_level, d.round,
  x.fact, x.basis, x.type, x.number, x.date, x.issuer,
  coalesce(
    (SELECT t.sha256 FROM documents t WHERE t.number_key = x.number_key AND t.id <> x.document AND t.issue_date = x.date LIMIT 1),
    (SELECT t.sha256 FROM documents t
     WHERE t.number_key = x.number_key AND t.id <> x.document AND (x.date IS NULL OR t.issue_date IS NULL) LIMIT 1)
  ) AS cited_sha256,
  e.page, e.quote
FROM citations x
JOIN documents d ON d.id = x.document
LEFT JOIN evidence e ON e.document = x.document AND e.fact = x.fact AND e.part = '' AND e.ord = 0;
