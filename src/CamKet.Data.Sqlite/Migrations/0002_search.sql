-- Full text over the folded passages. External content: the index holds no second copy of the text.
create virtual table search_index using fts5(folded, content='search_passages', content_rowid='id', tokenize="unicode61 remove_diacritics 0");

create trigger search_passages_insert after insert on search_passages begin
  insert into search_index(rowid, folded) values (new.id, new.folded);
end;

create trigger search_passages_delete after delete on search_passages begin
  insert into search_index(search_index, rowid, folded) values ('delete', old.id, old.folded);
end;

create trigger search_passages_update after update on search_passages begin
  insert into search_index(search_index, rowid, folded) values ('delete', old.id, old.folded);
  insert into search_index(rowid, folded) values (new.id, new.folded);
end;
