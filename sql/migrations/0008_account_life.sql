-- What the codes of decisions need to know about earlier files, and findings that people accepted.

-- Base field 38 as it was told: some indicators are sent once.
alter table history.reported_accounts add column consumer_information_indicator text default '';

-- Rows of the audit that a waive decision takes out of failing_count; they are in the sample, marked.
alter table etl.audit_results add column waived_count bigint default 0;
