-- Records that FreshBooks said have changed: fetched sooner, and by the walks that would have found them anyway.

create table etl.webhook_hints (
    account_id text not null,
    stream text not null,
    object_id bigint not null,
    first_at timestamptz not null,
    last_at timestamptz not null,

    -- When a walk of the stream that began after last_at reached its proven end; null while the record waits.
    fetched_at timestamptz,
    primary key (account_id, stream, object_id)
);
