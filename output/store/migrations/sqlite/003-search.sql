-- Full text without a second copy of it. `exact`: lower case, marks kept; `folded`: marks stripped by our own fold (đ → d).
CREATE VIRTUAL TABLE search_text USING fts5 (
  exact, folded, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);

-- Folded values by field, one row a document.
CREATE VIRTUAL TABLE search_fields USING fts5 (
  title, number, issuer, locality, parent_event, legal_basis, other_citations, purposes, movements, events, agenda, deadlines,
  responsible_units, report_package, budget, recipients, signatory, anomalies,
  content = '', contentless_delete = 1, detail = column, tokenize = "unicode61 remove_diacritics 0"
);
