-- Asked at every opening: is there a text that was indexed by an older version?
CREATE INDEX readings_indexed ON readings (indexed);

-- The order of lists; without it an archive would be sorted for every list.
DROP INDEX documents_province;
CREATE INDEX documents_listed ON documents (province_key NULLS FIRST, issuer_level NULLS FIRST, locality NULLS FIRST, issue_date NULLS FIRST, id);
CREATE INDEX documents_province_now ON documents (province_now_key);
