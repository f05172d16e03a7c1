CREATE TABLE "acts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_acts" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "user_id" INTEGER NULL,
    "user_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "once_key" TEXT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "agencies" (
    "id" TEXT NOT NULL CONSTRAINT "pk_agencies" PRIMARY KEY,
    "symbol" TEXT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "abbreviation" TEXT NULL,
    "aliases" TEXT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "roles_note" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL
);


CREATE TABLE "bodies" (
    "id" TEXT NOT NULL CONSTRAINT "pk_bodies" PRIMARY KEY,
    "abbreviation" TEXT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT NULL,
    "pillar" TEXT NULL,
    "kind" TEXT NOT NULL,
    "lead_agency_id" TEXT NULL,
    "lead_verified" INTEGER NOT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL
);


CREATE TABLE "calendar_days" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_calendar_days" PRIMARY KEY AUTOINCREMENT,
    "date" TEXT NOT NULL,
    "works" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "sources" TEXT NULL,
    "from_reference" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "carried_rows" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_carried_rows" PRIMARY KEY AUTOINCREMENT,
    "thread_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL
);


CREATE TABLE "chain_heads" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_chain_heads" PRIMARY KEY,
    "last_act_id" INTEGER NOT NULL,
    "last_hash" TEXT NOT NULL
);


CREATE TABLE "data_protection_keys" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_data_protection_keys" PRIMARY KEY AUTOINCREMENT,
    "friendly_name" TEXT NOT NULL,
    "xml" TEXT NOT NULL
);


CREATE TABLE "digest_days" (
    "day" TEXT NOT NULL CONSTRAINT "pk_digest_days" PRIMARY KEY,
    "built_at" TEXT NOT NULL,
    "mails" INTEGER NOT NULL
);


CREATE TABLE "documents" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_documents" PRIMARY KEY AUTOINCREMENT,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT NULL,
    "url" TEXT NULL,
    "date" TEXT NULL,
    "date_basis" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "access" INTEGER NOT NULL,
    "pillar" TEXT NULL,
    "partner_id" TEXT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NULL,
    "notes_vi" TEXT NULL,
    "notes_en" TEXT NULL,
    "added_at" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pages" TEXT NULL
);


CREATE TABLE "engagement_series" (
    "id" TEXT NOT NULL CONSTRAINT "pk_engagement_series" PRIMARY KEY,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL
);


CREATE TABLE "engagements" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_engagements" PRIMARY KEY AUTOINCREMENT,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "start" TEXT NULL,
    "end" TEXT NULL,
    "place" TEXT NULL,
    "partner_id" TEXT NULL,
    "body_id" TEXT NULL,
    "series_id" TEXT NULL,
    "edition" INTEGER NULL,
    "planned" INTEGER NOT NULL,
    "access" INTEGER NOT NULL,
    "from_reference" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "figure_checks" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_figure_checks" PRIMARY KEY AUTOINCREMENT,
    "reference_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "parts" TEXT NULL,
    "counted" TEXT NULL
);


CREATE TABLE "figures" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_figures" PRIMARY KEY AUTOINCREMENT,
    "reference_id" TEXT NULL,
    "measure" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "value_text" TEXT NULL,
    "unit_vi" TEXT NULL,
    "unit_en" TEXT NULL,
    "as_of" TEXT NULL,
    "source_name" TEXT NULL,
    "note_vi" TEXT NULL,
    "note_en" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    "quote" TEXT NULL
);


CREATE TABLE "frameworks" (
    "id" TEXT NOT NULL CONSTRAINT "pk_frameworks" PRIMARY KEY,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "issued_on" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL
);


CREATE TABLE "jobs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_jobs" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "content" BLOB NULL,
    "user_id" INTEGER NULL,
    "actor" TEXT NOT NULL,
    "once_key" TEXT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "result" TEXT NULL,
    "problem_vi" TEXT NULL,
    "problem_en" TEXT NULL,
    "held_until" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "stop_asked" INTEGER NOT NULL,
    "added_at" TEXT NOT NULL,
    "finished_at" TEXT NULL
);


CREATE TABLE "ladder_steps" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_ladder_steps" PRIMARY KEY,
    "audience" TEXT NOT NULL,
    "days" INTEGER NOT NULL
);


CREATE TABLE "legal_instruments" (
    "id" TEXT NOT NULL CONSTRAINT "pk_legal_instruments" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "signed_on" TEXT NULL,
    "signed_note_vi" TEXT NULL,
    "signed_note_en" TEXT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "is_draft" INTEGER NOT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL
);


CREATE TABLE "match_terms" (
    "is_deed" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    CONSTRAINT "pk_match_terms" PRIMARY KEY ("is_deed", "term", "subject_id")
);


CREATE TABLE "match_weights" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_match_weights" PRIMARY KEY AUTOINCREMENT,
    "version" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "learnt_at" TEXT NOT NULL,
    "decisions" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "loss_before" REAL NOT NULL,
    "loss_after" REAL NOT NULL,
    "content" TEXT NOT NULL,
    "is_active" INTEGER NOT NULL
);


CREATE TABLE "partners" (
    "id" TEXT NOT NULL CONSTRAINT "pk_partners" PRIMARY KEY,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT NULL,
    "is_organisation" INTEGER NOT NULL
);


CREATE TABLE "reference_counters" (
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "pk_reference_counters" PRIMARY KEY ("prefix", "year")
);


CREATE TABLE "roles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_roles" PRIMARY KEY AUTOINCREMENT,
    "reference_id" TEXT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "holder_id" TEXT NULL,
    "holder_name" TEXT NULL,
    "body_id" TEXT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    "theme_vi" TEXT NULL,
    "theme_en" TEXT NULL,
    "note_vi" TEXT NULL,
    "note_en" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    "quote" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "search_passages" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_search_passages" PRIMARY KEY AUTOINCREMENT,
    "subject_type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "access" INTEGER NOT NULL
);


CREATE TABLE "sheet_imports" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_sheet_imports" PRIMARY KEY AUTOINCREMENT,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "agency_id" TEXT NULL,
    "state" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "documents" TEXT NULL,
    "access" INTEGER NOT NULL,
    "added_at" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "user_id" INTEGER NULL,
    "imported_at" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "stocktakes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stocktakes" PRIMARY KEY AUTOINCREMENT,
    "reference" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NULL,
    "access" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT NULL,
    "contributions_due" TEXT NULL,
    "opened_at" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "approved_by" TEXT NULL,
    "approved_at" TEXT NULL,
    "snapshot" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "threads" (
    "id" TEXT NOT NULL CONSTRAINT "pk_threads" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "abbreviation" TEXT NULL,
    "initiator_id" TEXT NULL,
    "pillar" TEXT NULL,
    "from_reference" INTEGER NOT NULL,
    "merged_into_id" TEXT NULL,
    "stands_in_id" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "agency_id" TEXT NULL,
    "clearance" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "active" INTEGER NOT NULL,
    "digest_off" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "agency_names" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_agency_names" PRIMARY KEY AUTOINCREMENT,
    "agency_id" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "from_reference" INTEGER NOT NULL,
    CONSTRAINT "fk_agency_names_agencies_agency_id" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE CASCADE
);


CREATE TABLE "agency_successions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_agency_successions" PRIMARY KEY AUTOINCREMENT,
    "agency_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "subject" TEXT NULL,
    "subject_vi" TEXT NULL,
    "subject_en" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "from_reference" INTEGER NOT NULL,
    CONSTRAINT "fk_agency_successions_agencies_agency_id" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE CASCADE
);


CREATE TABLE "departments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_departments" PRIMARY KEY AUTOINCREMENT,
    "agency_id" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NULL,
    "active" INTEGER NOT NULL,
    CONSTRAINT "fk_departments_agencies_agency_id" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE CASCADE
);


CREATE TABLE "blind_answers" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_blind_answers" PRIMARY KEY AUTOINCREMENT,
    "document_id" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "labels" TEXT NOT NULL,
    "reader_labels" TEXT NOT NULL,
    "reader_version" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "answered_at" TEXT NOT NULL,
    CONSTRAINT "fk_blind_answers_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE CASCADE
);


CREATE TABLE "document_originals" (
    "document_id" INTEGER NOT NULL CONSTRAINT "pk_document_originals" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "fk_document_originals_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE CASCADE
);


CREATE TABLE "document_parts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_document_parts" PRIMARY KEY AUTOINCREMENT,
    "whole_id" INTEGER NOT NULL,
    "part_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    CONSTRAINT "fk_document_parts_documents_part_id" FOREIGN KEY ("part_id") REFERENCES "documents" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_document_parts_documents_whole_id" FOREIGN KEY ("whole_id") REFERENCES "documents" ("id") ON DELETE CASCADE
);


CREATE TABLE "outcomes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_outcomes" PRIMARY KEY AUTOINCREMENT,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "instrument" TEXT NULL,
    "happened_on" TEXT NULL,
    "document_id" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "thread_id" TEXT NULL,
    "partner_id" TEXT NULL,
    "pillar" TEXT NULL,
    "engagement_id" INTEGER NULL,
    "access" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "origin_name" TEXT NULL,
    "registered_at" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_outcomes_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE RESTRICT
);


CREATE TABLE "reading_passes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_reading_passes" PRIMARY KEY AUTOINCREMENT,
    "document_id" INTEGER NOT NULL,
    "reader_version" TEXT NOT NULL,
    "read_at" TEXT NOT NULL,
    "unread" TEXT NOT NULL,
    CONSTRAINT "fk_reading_passes_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE CASCADE
);


CREATE TABLE "engagement_documents" (
    "engagement_id" INTEGER NOT NULL,
    "document_id" INTEGER NOT NULL,
    CONSTRAINT "pk_engagement_documents" PRIMARY KEY ("engagement_id", "document_id"),
    CONSTRAINT "fk_engagement_documents_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_engagement_documents_engagements_engagement_id" FOREIGN KEY ("engagement_id") REFERENCES "engagements" ("id") ON DELETE CASCADE
);


CREATE TABLE "gifts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_gifts" PRIMARY KEY AUTOINCREMENT,
    "engagement_id" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "given_by" TEXT NULL,
    "given_to" TEXT NULL,
    "kept_at" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    CONSTRAINT "fk_gifts_engagements_engagement_id" FOREIGN KEY ("engagement_id") REFERENCES "engagements" ("id") ON DELETE CASCADE
);


CREATE TABLE "participants" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_participants" PRIMARY KEY AUTOINCREMENT,
    "engagement_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NULL,
    "for_id" TEXT NULL,
    CONSTRAINT "fk_participants_engagements_engagement_id" FOREIGN KEY ("engagement_id") REFERENCES "engagements" ("id") ON DELETE CASCADE
);


CREATE TABLE "programme_items" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_programme_items" PRIMARY KEY AUTOINCREMENT,
    "engagement_id" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "date" TEXT NULL,
    "text" TEXT NOT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    CONSTRAINT "fk_programme_items_engagements_engagement_id" FOREIGN KEY ("engagement_id") REFERENCES "engagements" ("id") ON DELETE CASCADE
);


CREATE TABLE "framework_nodes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_framework_nodes" PRIMARY KEY,
    "framework_id" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "order" INTEGER NOT NULL,
    "text_vi" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_framework_nodes_frameworks_framework_id" FOREIGN KEY ("framework_id") REFERENCES "frameworks" ("id") ON DELETE CASCADE
);


CREATE TABLE "mandates" (
    "id" TEXT NOT NULL CONSTRAINT "pk_mandates" PRIMARY KEY,
    "legal_instrument_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "value" TEXT NULL,
    "lead_agency_id" TEXT NULL,
    "supporting_agency_ids" TEXT NULL,
    "representative_vi" TEXT NULL,
    "representative_en" TEXT NULL,
    "point_vi" TEXT NOT NULL,
    "point_en" TEXT NOT NULL,
    "article" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_mandates_legal_instruments_legal_instrument_id" FOREIGN KEY ("legal_instrument_id") REFERENCES "legal_instruments" ("id") ON DELETE CASCADE
);


CREATE TABLE "partnership_levels" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_partnership_levels" PRIMARY KEY AUTOINCREMENT,
    "of_id" TEXT NOT NULL,
    "partner_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    "note_vi" TEXT NULL,
    "note_en" TEXT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    "quote" TEXT NULL,
    "from_reference" INTEGER NOT NULL,
    CONSTRAINT "fk_partnership_levels_partners_partner_id" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON DELETE CASCADE
);


CREATE TABLE "undertakings" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_undertakings" PRIMARY KEY AUTOINCREMENT,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "holder" TEXT NULL,
    "holder_id" TEXT NULL,
    "counterpart" TEXT NULL,
    "counterpart_id" TEXT NULL,
    "partner_id" TEXT NULL,
    "pillar" TEXT NULL,
    "body_id" TEXT NULL,
    "thread_id" TEXT NULL,
    "engagement_id" INTEGER NULL,
    "said_on" TEXT NULL,
    "due" TEXT NULL,
    "due_text" TEXT NULL,
    "done_on" TEXT NULL,
    "lead_agency_id" TEXT NULL,
    "last_trace_on" TEXT NULL,
    "has_evidence" INTEGER NOT NULL,
    "slips" INTEGER NOT NULL,
    "reach_text" TEXT NULL,
    "reach_count" INTEGER NULL,
    "origin" TEXT NOT NULL,
    "origin_name" TEXT NULL,
    "is_training" INTEGER NOT NULL,
    "access" INTEGER NOT NULL,
    "superseded_by_id" INTEGER NULL,
    "import_id" INTEGER NULL,
    "registered_at" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_undertakings_sheet_imports_import_id" FOREIGN KEY ("import_id") REFERENCES "sheet_imports" ("id") ON DELETE RESTRICT
);


CREATE TABLE "contributions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_contributions" PRIMARY KEY AUTOINCREMENT,
    "stocktake_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "text" TEXT NULL,
    "sent_by" TEXT NULL,
    "sent_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_contributions_stocktakes_stocktake_id" FOREIGN KEY ("stocktake_id") REFERENCES "stocktakes" ("id") ON DELETE CASCADE
);


CREATE TABLE "stocktake_clauses" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stocktake_clauses" PRIMARY KEY AUTOINCREMENT,
    "stocktake_id" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "references" TEXT NULL,
    "written_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_stocktake_clauses_stocktakes_stocktake_id" FOREIGN KEY ("stocktake_id") REFERENCES "stocktakes" ("id") ON DELETE CASCADE
);


CREATE TABLE "milestones" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_milestones" PRIMARY KEY AUTOINCREMENT,
    "thread_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "date" TEXT NULL,
    "planned" INTEGER NOT NULL,
    "party_id" TEXT NULL,
    "text_vi" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "verified" INTEGER NOT NULL,
    "sources" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    "quote" TEXT NULL,
    "access" INTEGER NOT NULL,
    "said_on" TEXT NULL,
    "reference_thread_id" TEXT NULL,
    CONSTRAINT "fk_milestones_threads_thread_id" FOREIGN KEY ("thread_id") REFERENCES "threads" ("id") ON DELETE CASCADE
);


CREATE TABLE "mails" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_mails" PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NULL,
    "reach" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" TEXT NOT NULL,
    "lease_until" TEXT NULL,
    "sent_at" TEXT NULL,
    "error" TEXT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_mails_asp_net_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "saved_views" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_saved_views" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "alert" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_saved_views_asp_net_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_user_claims_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" INTEGER NOT NULL,
    CONSTRAINT "pk_user_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_user_logins_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_tokens" (
    "user_id" INTEGER NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_user_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_user_tokens_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);


CREATE TABLE "findings" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_findings" PRIMARY KEY AUTOINCREMENT,
    "document_id" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "origin_name" TEXT NULL,
    "reading_pass_id" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "holder" TEXT NULL,
    "holder_id" TEXT NULL,
    "asker" TEXT NULL,
    "asker_id" TEXT NULL,
    "addressee" TEXT NULL,
    "addressee_id" TEXT NULL,
    "due" TEXT NULL,
    "due_text" TEXT NULL,
    "instruments" TEXT NULL,
    "instrument_text" TEXT NULL,
    "strength" TEXT NOT NULL,
    "negated" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "why_vi" TEXT NOT NULL,
    "why_en" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "values" TEXT NULL,
    "decision" TEXT NOT NULL,
    "decision_reason" TEXT NULL,
    "decided_by" TEXT NULL,
    "decided_at" TEXT NULL,
    "decided_kind" TEXT NULL,
    "batch" TEXT NULL,
    "undertaking_id" INTEGER NULL,
    "outcome_id" INTEGER NULL,
    "engagement_id" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_findings_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_findings_reading_passes_reading_pass_id" FOREIGN KEY ("reading_pass_id") REFERENCES "reading_passes" ("id")
);


CREATE TABLE "alignments" (
    "undertaking_id" INTEGER NOT NULL,
    "node_id" TEXT NOT NULL,
    CONSTRAINT "pk_alignments" PRIMARY KEY ("undertaking_id", "node_id"),
    CONSTRAINT "fk_alignments_framework_nodes_node_id" FOREIGN KEY ("node_id") REFERENCES "framework_nodes" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_alignments_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "assignments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_assignments" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "lead_agency_id" TEXT NOT NULL,
    "mandate_id" TEXT NULL,
    "basis_vi" TEXT NULL,
    "basis_en" TEXT NULL,
    "reason" TEXT NULL,
    "assigned_on" TEXT NOT NULL,
    "due" TEXT NULL,
    "meaning_full" TEXT NULL,
    "meaning_partial" TEXT NULL,
    "meaning_none" TEXT NULL,
    "is_current" INTEGER NOT NULL,
    "assigned_by" TEXT NOT NULL,
    CONSTRAINT "fk_assignments_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "citations" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_citations" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "document_id" INTEGER NOT NULL,
    "finding_id" INTEGER NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "is_first" INTEGER NOT NULL,
    "added_at" TEXT NOT NULL,
    CONSTRAINT "fk_citations_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_citations_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "consultations" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_consultations" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "is_urgent" INTEGER NOT NULL,
    "answer_by" TEXT NULL,
    "opened_on" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "reported_on" TEXT NULL,
    "report_number" TEXT NULL,
    "decided_on" TEXT NULL,
    "decision_number" TEXT NULL,
    "decision" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "confirmation_number" TEXT NULL,
    "is_current" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_consultations_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "department_assignments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_department_assignments" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "department_id" INTEGER NULL,
    "person" TEXT NULL,
    "note" TEXT NULL,
    "is_current" INTEGER NOT NULL,
    "passed_on" TEXT NOT NULL,
    "passed_by" TEXT NOT NULL,
    CONSTRAINT "fk_department_assignments_departments_department_id" FOREIGN KEY ("department_id") REFERENCES "departments" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_department_assignments_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "due_date_changes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_due_date_changes" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "old_due" TEXT NULL,
    "new_due" TEXT NULL,
    "reason" TEXT NOT NULL,
    "citation_id" INTEGER NULL,
    "changed_at" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    CONSTRAINT "fk_due_date_changes_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "escalations" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_escalations" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "due" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "raised_on" TEXT NOT NULL,
    CONSTRAINT "fk_escalations_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "matches" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_matches" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "outcome_id" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NULL,
    "score" REAL NULL,
    "weights_version" TEXT NULL,
    "features" TEXT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TEXT NOT NULL,
    "decided_by" TEXT NULL,
    "decided_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_matches_outcomes_outcome_id" FOREIGN KEY ("outcome_id") REFERENCES "outcomes" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_matches_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "personal_links" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_personal_links" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "undertaking_id" INTEGER NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT NULL,
    "uses_left" INTEGER NULL,
    "revoked_at" TEXT NULL,
    CONSTRAINT "fk_personal_links_asp_net_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_personal_links_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id")
);


CREATE TABLE "progress_reports" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_progress_reports" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "done" TEXT NOT NULL,
    "difficulties" TEXT NULL,
    "proposals" TEXT NULL,
    "claimed" TEXT NOT NULL,
    "claimed_done_on" TEXT NULL,
    "reported_on" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "reported_by_id" INTEGER NULL,
    "by_link" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decision_reason" TEXT NULL,
    "decided_by" TEXT NULL,
    "decided_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_progress_reports_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "report_duties" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_report_duties" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "rhythm" TEXT NOT NULL,
    "body_id" TEXT NULL,
    "from" TEXT NOT NULL,
    "days_after" INTEGER NOT NULL,
    "basis" TEXT NULL,
    "ended_on" TEXT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    CONSTRAINT "fk_report_duties_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "steps" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_steps" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "reached_on" TEXT NULL,
    "reached_note" TEXT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    CONSTRAINT "fk_steps_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "time_requests" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_time_requests" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "old_due" TEXT NOT NULL,
    "asked_due" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_due" TEXT NULL,
    "answer_reason" TEXT NULL,
    "answered_by" TEXT NULL,
    "answered_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_time_requests_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "milestone_rulings" (
    "milestone_id" INTEGER NOT NULL CONSTRAINT "pk_milestone_rulings" PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "fk_milestone_rulings_milestones_milestone_id" FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON DELETE CASCADE
);


CREATE TABLE "saved_view_hits" (
    "saved_view_id" INTEGER NOT NULL,
    "undertaking_id" INTEGER NOT NULL,
    CONSTRAINT "pk_saved_view_hits" PRIMARY KEY ("saved_view_id", "undertaking_id"),
    CONSTRAINT "fk_saved_view_hits_saved_views_saved_view_id" FOREIGN KEY ("saved_view_id") REFERENCES "saved_views" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_saved_view_hits_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "supporting_agencies" (
    "assignment_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    CONSTRAINT "pk_supporting_agencies" PRIMARY KEY ("assignment_id", "agency_id"),
    CONSTRAINT "fk_supporting_agencies_assignments_assignment_id" FOREIGN KEY ("assignment_id") REFERENCES "assignments" ("id") ON DELETE CASCADE
);


CREATE TABLE "consulted_agencies" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_consulted_agencies" PRIMARY KEY AUTOINCREMENT,
    "consultation_id" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "text" TEXT NULL,
    "who" TEXT NULL,
    "answered_on" TEXT NULL,
    "answered_by" TEXT NULL,
    CONSTRAINT "fk_consulted_agencies_consultations_consultation_id" FOREIGN KEY ("consultation_id") REFERENCES "consultations" ("id") ON DELETE CASCADE
);


CREATE TABLE "escalation_recipients" (
    "escalation_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "mail_id" INTEGER NULL,
    CONSTRAINT "pk_escalation_recipients" PRIMARY KEY ("escalation_id", "user_id"),
    CONSTRAINT "fk_escalation_recipients_asp_net_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_escalation_recipients_escalations_escalation_id" FOREIGN KEY ("escalation_id") REFERENCES "escalations" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_escalation_recipients_mails_mail_id" FOREIGN KEY ("mail_id") REFERENCES "mails" ("id")
);


CREATE TABLE "evidence" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_evidence" PRIMARY KEY AUTOINCREMENT,
    "undertaking_id" INTEGER NOT NULL,
    "progress_report_id" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NULL,
    "document_id" INTEGER NULL,
    "start" INTEGER NULL,
    "end" INTEGER NULL,
    "quote" TEXT NULL,
    "outcome_id" INTEGER NULL,
    "file_name" TEXT NULL,
    "media_type" TEXT NULL,
    "file_hash" TEXT NULL,
    "added_at" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    CONSTRAINT "fk_evidence_documents_document_id" FOREIGN KEY ("document_id") REFERENCES "documents" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_evidence_outcomes_outcome_id" FOREIGN KEY ("outcome_id") REFERENCES "outcomes" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_evidence_progress_reports_progress_report_id" FOREIGN KEY ("progress_report_id") REFERENCES "progress_reports" ("id"),
    CONSTRAINT "fk_evidence_undertakings_undertaking_id" FOREIGN KEY ("undertaking_id") REFERENCES "undertakings" ("id") ON DELETE CASCADE
);


CREATE TABLE "evidence_files" (
    "evidence_id" INTEGER NOT NULL CONSTRAINT "pk_evidence_files" PRIMARY KEY,
    "content" BLOB NOT NULL,
    CONSTRAINT "fk_evidence_files_evidence_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "ix_acts_once_key" ON "acts" ("once_key");


CREATE UNIQUE INDEX "ix_acts_previous_hash" ON "acts" ("previous_hash");


CREATE INDEX "ix_acts_subject_type_subject" ON "acts" ("subject_type", "subject");


CREATE INDEX "ix_agency_names_agency_id" ON "agency_names" ("agency_id");


CREATE INDEX "ix_agency_successions_agency_id" ON "agency_successions" ("agency_id");


CREATE INDEX "ix_alignments_node_id" ON "alignments" ("node_id");


CREATE INDEX "ix_assignments_lead_agency_id" ON "assignments" ("lead_agency_id");


CREATE INDEX "ix_assignments_undertaking_id" ON "assignments" ("undertaking_id");


CREATE UNIQUE INDEX "ix_blind_answers_document_id_sentence_start_answered_by" ON "blind_answers" ("document_id", "sentence_start", "answered_by");


CREATE UNIQUE INDEX "ix_calendar_days_date" ON "calendar_days" ("date");


CREATE INDEX "ix_carried_rows_thread_id" ON "carried_rows" ("thread_id");


CREATE INDEX "ix_citations_document_id" ON "citations" ("document_id");


CREATE INDEX "ix_citations_undertaking_id" ON "citations" ("undertaking_id");


CREATE INDEX "ix_consultations_undertaking_id" ON "consultations" ("undertaking_id");


CREATE INDEX "ix_consulted_agencies_agency_id" ON "consulted_agencies" ("agency_id");


CREATE INDEX "ix_consulted_agencies_consultation_id" ON "consulted_agencies" ("consultation_id");


CREATE UNIQUE INDEX "ix_contributions_stocktake_id_agency_id" ON "contributions" ("stocktake_id", "agency_id");


CREATE INDEX "ix_department_assignments_department_id" ON "department_assignments" ("department_id");


CREATE INDEX "ix_department_assignments_undertaking_id_agency_id" ON "department_assignments" ("undertaking_id", "agency_id");


CREATE INDEX "ix_departments_agency_id" ON "departments" ("agency_id");


CREATE INDEX "ix_document_parts_part_id" ON "document_parts" ("part_id");


CREATE UNIQUE INDEX "ix_document_parts_whole_id_part_id" ON "document_parts" ("whole_id", "part_id");


CREATE INDEX "ix_documents_added_at" ON "documents" ("added_at");


CREATE UNIQUE INDEX "ix_documents_reference" ON "documents" ("reference");


CREATE UNIQUE INDEX "ix_documents_text_hash" ON "documents" ("text_hash");


CREATE INDEX "ix_due_date_changes_undertaking_id" ON "due_date_changes" ("undertaking_id");


CREATE INDEX "ix_engagement_documents_document_id" ON "engagement_documents" ("document_id");


CREATE UNIQUE INDEX "ix_engagements_reference" ON "engagements" ("reference");


CREATE INDEX "ix_engagements_start" ON "engagements" ("start");


CREATE INDEX "ix_escalation_recipients_mail_id" ON "escalation_recipients" ("mail_id");


CREATE INDEX "ix_escalation_recipients_user_id" ON "escalation_recipients" ("user_id");


CREATE UNIQUE INDEX "ix_escalations_undertaking_id_due_step" ON "escalations" ("undertaking_id", "due", "step");


CREATE INDEX "ix_evidence_document_id" ON "evidence" ("document_id");


CREATE INDEX "ix_evidence_outcome_id" ON "evidence" ("outcome_id");


CREATE INDEX "ix_evidence_progress_report_id" ON "evidence" ("progress_report_id");


CREATE INDEX "ix_evidence_undertaking_id" ON "evidence" ("undertaking_id");


CREATE INDEX "ix_figure_checks_measure" ON "figure_checks" ("measure");


CREATE INDEX "ix_findings_batch" ON "findings" ("batch");


CREATE INDEX "ix_findings_decision" ON "findings" ("decision");


CREATE INDEX "ix_findings_document_id_start" ON "findings" ("document_id", "start");


CREATE INDEX "ix_findings_reading_pass_id" ON "findings" ("reading_pass_id");


CREATE INDEX "ix_findings_undertaking_id" ON "findings" ("undertaking_id");


CREATE INDEX "ix_framework_nodes_framework_id" ON "framework_nodes" ("framework_id");


CREATE INDEX "ix_gifts_engagement_id" ON "gifts" ("engagement_id");


CREATE UNIQUE INDEX "ix_jobs_once_key" ON "jobs" ("once_key");


CREATE INDEX "ix_jobs_state_id" ON "jobs" ("state", "id");


CREATE INDEX "ix_jobs_user_id" ON "jobs" ("user_id");


CREATE UNIQUE INDEX "ix_mails_key" ON "mails" ("key");


CREATE INDEX "ix_mails_state_next_attempt_at" ON "mails" ("state", "next_attempt_at");


CREATE INDEX "ix_mails_user_id" ON "mails" ("user_id");


CREATE INDEX "ix_mandates_legal_instrument_id" ON "mandates" ("legal_instrument_id");


CREATE INDEX "ix_match_terms_is_deed_subject_id" ON "match_terms" ("is_deed", "subject_id");


CREATE UNIQUE INDEX "ix_match_weights_version" ON "match_weights" ("version");


CREATE INDEX "ix_matches_outcome_id" ON "matches" ("outcome_id");


CREATE INDEX "ix_matches_state_score" ON "matches" ("state", "score");


CREATE UNIQUE INDEX "ix_matches_undertaking_id_outcome_id" ON "matches" ("undertaking_id", "outcome_id");


CREATE INDEX "ix_milestones_thread_id" ON "milestones" ("thread_id");


CREATE INDEX "ix_outcomes_document_id" ON "outcomes" ("document_id");


CREATE INDEX "ix_outcomes_happened_on" ON "outcomes" ("happened_on");


CREATE UNIQUE INDEX "ix_outcomes_reference" ON "outcomes" ("reference");


CREATE INDEX "ix_outcomes_thread_id" ON "outcomes" ("thread_id");


CREATE INDEX "ix_participants_engagement_id" ON "participants" ("engagement_id");


CREATE INDEX "ix_partnership_levels_partner_id" ON "partnership_levels" ("partner_id");


CREATE UNIQUE INDEX "ix_personal_links_token_hash" ON "personal_links" ("token_hash");


CREATE INDEX "ix_personal_links_undertaking_id" ON "personal_links" ("undertaking_id");


CREATE INDEX "ix_personal_links_user_id_kind" ON "personal_links" ("user_id", "kind");


CREATE INDEX "ix_programme_items_engagement_id" ON "programme_items" ("engagement_id");


CREATE INDEX "ix_progress_reports_state" ON "progress_reports" ("state");


CREATE INDEX "ix_progress_reports_undertaking_id" ON "progress_reports" ("undertaking_id");


CREATE INDEX "ix_reading_passes_document_id" ON "reading_passes" ("document_id");


CREATE INDEX "ix_report_duties_undertaking_id" ON "report_duties" ("undertaking_id");


CREATE INDEX "ix_saved_view_hits_undertaking_id" ON "saved_view_hits" ("undertaking_id");


CREATE INDEX "ix_saved_views_user_id" ON "saved_views" ("user_id");


CREATE INDEX "ix_search_passages_subject_type_subject_id" ON "search_passages" ("subject_type", "subject_id");


CREATE INDEX "ix_sheet_imports_agency_id" ON "sheet_imports" ("agency_id");


CREATE INDEX "ix_sheet_imports_file_hash" ON "sheet_imports" ("file_hash");


CREATE INDEX "ix_steps_due" ON "steps" ("due");


CREATE INDEX "ix_steps_undertaking_id" ON "steps" ("undertaking_id");


CREATE INDEX "ix_stocktake_clauses_stocktake_id" ON "stocktake_clauses" ("stocktake_id");


CREATE UNIQUE INDEX "ix_stocktakes_reference" ON "stocktakes" ("reference");


CREATE INDEX "ix_supporting_agencies_agency_id" ON "supporting_agencies" ("agency_id");


CREATE INDEX "ix_threads_stands_in_id" ON "threads" ("stands_in_id");


CREATE INDEX "ix_time_requests_answer" ON "time_requests" ("answer");


CREATE INDEX "ix_time_requests_undertaking_id" ON "time_requests" ("undertaking_id");


CREATE INDEX "ix_undertakings_due" ON "undertakings" ("due");


CREATE INDEX "ix_undertakings_engagement_id" ON "undertakings" ("engagement_id");


CREATE INDEX "ix_undertakings_import_id" ON "undertakings" ("import_id");


CREATE INDEX "ix_undertakings_lead_agency_id_due" ON "undertakings" ("lead_agency_id", "due");


CREATE INDEX "ix_undertakings_partner_id_due" ON "undertakings" ("partner_id", "due");


CREATE INDEX "ix_undertakings_pillar_due" ON "undertakings" ("pillar", "due");


CREATE UNIQUE INDEX "ix_undertakings_reference" ON "undertakings" ("reference");


CREATE INDEX "ix_undertakings_status_due" ON "undertakings" ("status", "due");


CREATE INDEX "ix_undertakings_thread_id" ON "undertakings" ("thread_id");


CREATE INDEX "ix_user_claims_user_id" ON "user_claims" ("user_id");


CREATE INDEX "ix_user_logins_user_id" ON "user_logins" ("user_id");


CREATE INDEX "email_index" ON "users" ("normalized_email");


CREATE UNIQUE INDEX "user_name_index" ON "users" ("normalized_user_name");


