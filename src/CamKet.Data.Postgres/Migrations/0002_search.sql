-- Full text over the folded passages; 'simple' because Vietnamese syllables are neither stemmed nor stopped.
create index ix_search_passages_words on search_passages using gin (to_tsvector('simple', folded));
