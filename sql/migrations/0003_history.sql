-- What each bureau was told, for ever.
create schema if not exists history;

create table history.reported_accounts (
    period text not null,              -- yyyy-MM
    bureau text not null,
    run_id text not null,
    record_number bigint not null,     -- 1 for the first Base record of the file
    account_id text not null,
    client_id bigint not null,
    identification_number text not null,
    consumer_account_number text not null,
    portfolio_type text not null,
    account_type text not null,
    date_opened date not null,
    credit_limit bigint not null,
    highest_credit bigint not null,
    terms_duration text not null,
    terms_frequency text not null,
    scheduled_monthly_payment_amount bigint not null,
    actual_payment_amount bigint not null,
    account_status text not null,
    payment_rating text not null,
    payment_history_profile text not null,
    special_comment text not null,
    compliance_condition_code text not null,
    current_balance bigint not null,
    amount_past_due bigint not null,
    original_charge_off_amount bigint not null,
    date_of_account_information date not null,
    date_of_first_delinquency date,
    date_closed date,
    date_of_last_payment date,
    primary key (period, bureau, identification_number, consumer_account_number)
);
