-- The consumer file as a run read it: several people of one client, their consent, and the two values that must never
-- be read from the file of the warehouse, encrypted one by one. An older table with rows in it is refused by the
-- program before this runs: pages that DuckDB frees keep their bytes, so values that were clear once stay readable.
drop table raw.consumers;

-- One row is a line of the consumer file. Personal data.
create table raw.consumers (
    run_id text not null,
    line_number integer not null,
    client_id bigint,
    role text not null,                    -- primary, joint, co_maker, guarantor; another word only in a rejected row
    kind text not null,
    surname text not null,
    first_name text not null,
    middle_name text not null,
    generation text not null,
    ssn text not null,                     -- <version>:<key id>:<base64>, or empty
    birth_date text not null,              -- as ssn
    ssn_last4 text not null,               -- for people who look an account up
    ssn_fingerprint text not null,         -- keyed digest: equal numbers under one key have equal fingerprints
    birth_date_fingerprint text not null,
    street text not null,
    street2 text not null,
    city text not null,
    state text not null,
    postal_code text not null,
    address_indicator text not null,
    residence_code text not null,
    account_group text not null,
    consent_date date,
    has_opted_out boolean not null,
    has_liability_evidence boolean not null,
    reject_code text,                      -- null: the row can be used
    reject_field text,
    primary key (run_id, line_number)
);

-- Which keys encrypt values of this warehouse: one, or two while a rotation is on its way. The keys themselves are nowhere here.
create table etl.data_keys (
    key_id text primary key,
    state text not null,                   -- in_use, or rotating: the new one
    began_at timestamptz not null
);
