-- Views with plain names, for any tool that opens PostgreSQL. Corrections by people stand in front of what was extracted.
CREATE VIEW v_plans AS
SELECT
  d.sha256, d.path, d.state, d.problem, d.genre, d.doc_type, d.doc_number, d.doc_symbol,
  CASE WHEN d.doc_symbol IS NOT NULL THEN coalesce(d.doc_number, '') || '/' || d.doc_symbol END AS number,
  d.issuer, d.issuer_level, d.locality, d.province, d.province_now, d.place, d.issue_date, d.year, d.round, d.title,
  d.parent_name, d.parent_ordinal, d.parent_year, d.parent_level, d.signatory, d.signatory_title,
  d.page_count, d.restored, d.confidence, d.added_at, d.read_at, d.reader_version
FROM documents d;

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

CREATE VIEW v_notes AS
SELECT d.sha256, d.path, n.rule, n.reason, n.page, n.start, n."end"
FROM notes n JOIN documents d ON d.id = n.document;

CREATE VIEW v_pages AS
SELECT d.sha256, d.path, p.number, p.read_by, p.state, p.reason, p.engine, p.width, p.height, p.start, p."end"
FROM pages p JOIN documents d ON d.id = p.document;

-- Corrections whose quote is no longer found in the document: a person should look.
CREATE VIEW v_corrections_lost AS
SELECT c.* FROM corrections c
WHERE c.fact IS NULL AND c.verdict <> 'add' AND c.withdrawn_at IS NULL;
