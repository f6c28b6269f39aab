-- What purges took away, for ever: which pages lost their bodies, which runs their consumer rows, who decided it, and why.

create table etl.purges (
    purge_id bigint primary key,           -- grows by one
    purged_at timestamptz not null,
    purged_by text not null,
    reason text not null,
    years integer not null,                -- of the policy
    older_than timestamptz not null,       -- what was fetched or reported before that could go
    page_count bigint not null,
    byte_count bigint not null,            -- of the bodies, UTF-8
    pages_sha256 text not null,            -- over body_sha256 of the pages in the order of page_id, each with a line feed behind it
    run_count bigint not null,
    consumer_count bigint not null,
    rewritten_at timestamptz               -- since when no byte of it is in the file; null: the next purge rewrites it
);

-- One row is one page whose body is gone; its row in raw.pages stays.
create table etl.purged_pages (
    page_id bigint primary key,
    purge_id bigint not null
);

-- One row is one run whose rows in raw.consumers are gone.
create table etl.purged_consumers (
    purge_id bigint not null,
    run_id text not null,
    row_count bigint not null,
    primary key (purge_id, run_id)
);

-- One row is one page with its body as received; a page without one that no purge took is shown as empty.
create or replace view raw.page_texts as
select pages.*, coalesce(bodies.body, '') as body
from raw.pages as pages
anti join etl.purged_pages as purged on purged.page_id = pages.page_id
left join (
    select page_id, string_agg(text, '' order by part) as body
    from raw.page_parts
    group by page_id
) as bodies
    on bodies.page_id = pages.page_id;
