-- One row is a SQL file that decided values of a run, with its text.
-- Grain: run_id, path.
-- Rule: sha256 is of the text; two runs with equal digests used the same rule.
select
    rules.run_id,
    rules.path,
    rules.sha256,
    texts.text
from etl.run_rules as rules
join etl.sql_texts as texts on texts.sha256 = rules.sha256
