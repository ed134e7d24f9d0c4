-- One search index for texts, words with their marks and fields; the words are made by our own fold and never by the server's locale.
CREATE TABLE search_text (
  document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);
CREATE INDEX search_words ON search_text USING GIN (words);
