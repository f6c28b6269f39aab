-- One row is a line of a consumer file that some run read: who a person is to an account, and as
-- much of the person as an auditor needs to recognise them.
-- Grain: run_id, line_number.
-- Rule: the last four digits of the SSN, whether there is a birth date, and the first letters of the name
-- (D-050). Nothing here can be turned back into what is masked.
select
    consumers.run_id,
    consumers.line_number,
    consumers.client_id,
    consumers.role,
    consumers.kind,
    left(consumers.surname, 1) as surname_initial,
    left(consumers.first_name, 1) as first_initial,
    case when consumers.ssn_last4 <> '' then '***-**-' || consumers.ssn_last4 else '' end
        as ssn_masked,
    consumers.birth_date <> '' as has_birth_date,
    consumers.state,
    consumers.account_group,
    consumers.consent_date,
    consumers.has_opted_out,
    consumers.has_liability_evidence,
    consumers.reject_code,
    consumers.reject_field
from raw.consumers as consumers
