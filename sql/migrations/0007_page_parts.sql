-- The body of a page in parts of at most 4,000 bytes of UTF-8, in order. As one text of a hundred thousand characters each
-- it would stand outside DuckDB's own blocks, and storing one page would read up to 2048 others: memory grew with the load.
create table raw.page_parts (
    page_id bigint not null,
    part integer not null,             -- from 1, without a gap
    text text not null
);

insert into raw.page_parts
select page_id, part, substr(body, (part - 1) * 1000 + 1, 1000)
from (
    select page_id, body, unnest(range(1, 2 + (length(body) - 1) // 1000)) as part
    from raw.pages
)
order by page_id, part;

alter table raw.pages drop column body;

-- One row is one page with its body as received.
create view raw.page_texts as
select pages.*, coalesce(bodies.body, '') as body
from raw.pages as pages
left join (
    select page_id, string_agg(text, '' order by part) as body
    from raw.page_parts
    group by page_id
) as bodies
    on bodies.page_id = pages.page_id;
