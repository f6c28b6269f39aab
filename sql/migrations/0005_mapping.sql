-- The ordered mapping rules of a run: the first that fits a client decides. A matcher that is null asks nothing, a result that
-- is null leaves the default of the settings.
create table raw.mapping_rules (
    run_id text not null,
    position integer not null,             -- 1 for the first rule of the settings
    line_number integer not null,          -- where the rule stands in the settings file
    client_id bigint,                      -- matchers
    account_group text,                    -- column account_group of the consumer file
    item_name text,                        -- name of an invoice line
    project_id bigint,                     -- FreshBooks project of an invoice line
    account_type text not null,            -- results
    portfolio_type text not null,
    terms_frequency text,
    agreed_grace_days integer,
    net_days integer,                      -- null: the invoice's own due date
    credit_limit bigint,                   -- whole dollars
    primary key (run_id, position)
);

-- US dollars for one unit of a currency, pinned for a run.
create table raw.currency_rates (
    run_id text not null,
    currency_code text not null,
    rate decimal(18, 8) not null,
    primary key (run_id, currency_code)
);

insert into raw.mapping_rules (
    run_id, position, line_number, account_group, account_type, portfolio_type)
select
    run_id,
    row_number() over (partition by run_id order by account_group = '*', account_group),
    0,
    nullif(account_group, '*'),
    account_type,
    'O'
from raw.account_type_rules;

drop table raw.account_type_rules;
