-- What a run tells of itself: counts, seconds by stage, worst pages (JSON). NULL for runs that told nothing.
ALTER TABLE runs ADD COLUMN report TEXT;

-- How an archive stands is asked often, and must not read it whole.
CREATE INDEX documents_state ON documents (state, problem);
CREATE INDEX pages_failed ON pages (document) WHERE state = 'failed';
