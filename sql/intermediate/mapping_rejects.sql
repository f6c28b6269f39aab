-- One row is a client who is left out because no mapping rule decides about them.
-- Grain: client_id.
-- Rule: the remedy is a line for the settings; the code itself is for a person to agree upon (D-060).
select
    account_terms.client_id,
    case when account_terms.is_doubtful then 'lines' else 'mappings' end as field,
    case when account_terms.is_doubtful then 'unreadable_line' else 'no_account_type' end as code,
    case
        when account_terms.is_doubtful
            then 'An invoice line of this client cannot be read, so an item or project rule may fit or not. '
                || 'Correct the line in FreshBooks, or put a rule above those rules in mappings: '
                || '{ "client": ' || account_terms.client_id || ', "accountType": "<code>" }.'
        when account_terms.account_group <> ''
            then 'Add a rule to mappings in the settings, with the code agreed with the bureaus: { "group": '
                || cast(to_json(account_terms.account_group) as varchar)
                || ', "accountType": "<code>" }.'
        else 'Add a rule to mappings in the settings, with the code agreed with the bureaus: { "client": '
            || account_terms.client_id || ', "accountType": "<code>" }; '
            || 'or give the client an account_group in the consumer file that a rule knows.'
    end as remedy
from intermediate.eligibility as eligibility
join intermediate.account_terms as account_terms
    on account_terms.client_id = eligibility.client_id
where eligibility.reason = 'no_account_type'
