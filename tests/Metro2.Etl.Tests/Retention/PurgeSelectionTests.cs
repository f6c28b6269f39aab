using System.Globalization;
using Metro2.Etl.Retention;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

/// <summary>Which pages and consumer rows may go when it is November 2026 and seven years are kept.</summary>
public sealed class PurgeSelectionTests : IDisposable
{
    private static readonly DateTimeOffset OlderThan = new(2019, 11, 3, 6, 0, 0, TimeSpan.Zero);

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.November2026);

    // run NAME YEAR [FILES OF YEAR]; page NUMBER RUN YEAR STREAM/WALK ids, an id being a number, "-" for none, or "id:5" for a record
    // that says only id; a report names its last day. The last line is what goes.
    public static TheoryData<string, string[]> Cases() => new()
    {
        { "every record stands on a later page of a month", ["run m18 2018", "run m26 2026", "page 1 m18 2018 clients/listed 5 6", "page 2 m26 2026 clients/listed 5", "page 3 m26 2026 clients/listed 6", "1"] },
        { "one record stands nowhere else", ["run m18 2018", "run m26 2026", "page 1 m18 2018 clients/listed 5 6", "page 2 m26 2026 clients/listed 5", ""] },
        { "it is not old enough", ["run m20 2020", "run m26 2026", "page 1 m20 2020 clients/listed 5", "page 2 m26 2026 clients/listed 5", ""] },
        { "the files of its month were written later", ["run m18 2018 2021", "run m26 2026", "page 1 m18 2018 clients/listed 5", "page 2 m26 2026 clients/listed 5", ""] },
        { "it is of the newest pass of its walk", ["run m18 2018", "run m26 2026", "page 1 m18 2018 clients/deleted 5", "page 2 m26 2026 clients/listed 5", ""] },
        { "its month could not do without it: the record came again only after that", ["run m18 2018", "run m20 2020", "run m26 2026", "page 1 m18 2018 clients/listed 5", "page 2 m20 2020 clients/listed 6", "page 3 m26 2026 clients/listed 5 6", ""] },
        { "it was read after the oldest month that is kept", ["run m18 2018 2020", "run m26 2026", "page 1 s0 2017 clients/changed 5", "page 2 s1 2018 clients/changed 5", "page 3 m18 2018 clients/listed 5", "page 4 s2 2019 clients/changed 5", "page 5 m26 2026 clients/changed 5", "1"] },
        { "its record has no id, and it is not of the newest pass", ["run m18 2018", "run m26 2026", "page 1 m18 2018 clients/listed 5 -", "page 2 m26 2026 clients/listed 5", "1"] },
        { "its records call themselves id only", ["run m18 2018", "run m26 2026", "page 1 m18 2018 clients/listed id:5", "page 2 m26 2026 clients/listed id:5", "1"] },
        { "the later record is of another stream", ["run m18 2018", "run m26 2026", "page 1 m18 2018 invoices/listed 5", "page 2 m26 2026 clients/listed 5", ""] },
        { "its stream is not known any more", ["run m18 2018", "run m26 2026", "page 1 m18 2018 relics/listed 5", "page 2 m26 2026 relics/listed 5", ""] },
        { "a later report tells the same range", ["run m18 2018", "page 1 s1 2017 accounts_aging/listed 2017-12-31", "page 2 s2 2018 accounts_aging/listed 2017-12-31", "1"] },
        { "a later report tells another range", ["run m18 2018", "page 1 s1 2017 accounts_aging/listed 2016-12-31", "page 2 s2 2018 accounts_aging/listed 2017-12-31", ""] },
        { "no month is kept, and a later page has the record", ["run m17 2017", "run m18 2018", "page 1 m17 2017 clients/listed 5", "page 2 m18 2018 clients/listed 5", "1"] },
        { "three of a kind", ["run m16 2016", "run m17 2017", "run m26 2026", "page 1 m16 2016 clients/listed 5", "page 2 m17 2017 clients/listed 5", "page 3 m26 2026 clients/listed 5", "1 2"] },
        { "other pages lie between", ["run m16 2016", "run m26 2026", "page 1 m16 2016 clients/listed 5", "page 150 m26 2026 invoices/listed 5", "page 400 m26 2026 clients/listed 5", "1"] },
    };

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_goes_only_when_nobody_needs_it(string because, string[] lines)
    {
        foreach (string[] words in lines[..^1].Select(line => line.Split(' ')))
        {
            Add(words);
        }

        PurgeCounts counts = Pick();

        Picked().Should().Equal(lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture)), because);
        counts.Pages.Should().Be(Picked().Count);
        (counts.Bytes > 0).Should().Be(counts.Pages > 0);
    }

    [Fact]
    public void A_record_of_another_freshbooks_account_is_another_record()
    {
        OldPages.Run(_warehouse, "m18", 2018);
        OldPages.Page(_warehouse, 1, "m18", 2018, """{"userid": 5}""");
        OldPages.Page(_warehouse, 2, "m18", 2018, """{"userid": 6}""");
        OldPages.Page(_warehouse, 3, "s", 2026, """{"userid": 5}""", account: "b");
        OldPages.Page(_warehouse, 4, "s", 2026, """{"userid": 6}""");

        Pick();

        Picked().Should().Equal(2L);
    }

    [Fact]
    public void A_page_whose_records_cannot_be_counted_stays()
    {
        OldPages.Page(_warehouse, 1, "s1", 2018, """{"userid": 5}""", rowCount: 2);
        OldPages.Page(_warehouse, 2, "s2", 2026, """{"userid": 5}""");

        Pick().KeptPages.Should().Be(1);

        Picked().Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"services": {"5": {"id": 5}, "6": {"id": 6}}}""", """{"services": {"6": {"id": 6}, "5": {"id": 5}}}""", true)]
    [InlineData("""{"services": {"5": {"id": 5}, "6": {"id": 6}}}""", """{"services": [{"id": 5}, {"id": 6}]}""", true)]
    [InlineData("""{"services": [{"id": 5}, {"id": 6}]}""", """{"services": {"5": {"id": 5}, "6": {"id": 6}}}""", true)]
    [InlineData("""{"services": {"5": {"id": 5}, "6": {"id": 6}}}""", """{"services": {"5": {"id": 5}, "7": {"id": 7}}}""", false)]
    public void Services_that_come_as_an_object_keyed_by_id_go_like_those_of_a_list(string old, string later, bool goes)
    {
        OldPages.Page(_warehouse, 1, "s1", 2018, "{}, {}", "services");
        OldPages.Page(_warehouse, 2, "s2", 2026, "{}, {}", "services");
        _warehouse.Connection.Run("update raw.page_parts set text = $old where page_id = 1", ("old", old));
        _warehouse.Connection.Run("update raw.page_parts set text = $later where page_id = 2", ("later", later));

        Pick();

        Picked().Should().Equal(goes ? [1L] : []);
    }

    [Fact]
    public void Consumer_rows_go_with_the_month_that_is_older_than_the_policy()
    {
        OldPages.Run(_warehouse, "old", 2018);
        OldPages.Run(_warehouse, "written later", 2018, 2020);
        OldPages.Run(_warehouse, "new", 2026);
        OldPages.Run(_warehouse, "never finished", 2017, state: "failed");
        foreach (string run in (string[])["old", "written later", "new", "never finished"])
        {
            OldPages.Consumer(_warehouse, run, "Exampleton");
        }

        PurgeCounts counts = Pick();

        counts.Should().BeEquivalentTo(new { Runs = 2L, Consumers = 2L, AreNone = false });
        _warehouse.Connection.Rows("select run_id from purge_runs order by run_id", reader => reader.GetString(0)).Should().Equal("never finished", "old");
    }

    private PurgeCounts Pick() => new PurgeSelection(_warehouse.Connection).Pick(OlderThan, CancellationToken.None);

    private List<long> Picked() => _warehouse.Connection.Rows("select page_id from purge_pages order by page_id", reader => reader.GetInt64(0));

    private void Add(string[] words)
    {
        int Number(int index) => int.Parse(words[index], CultureInfo.InvariantCulture);
        if (words[0] == "run")
        {
            OldPages.Run(_warehouse, words[1], Number(2), words.Length > 3 ? Number(3) : null);
            return;
        }

        string[] place = words[4].Split('/');
        string idField = place[0] == "invoices" ? "invoiceid" : "userid";
        string records = place[0] == "accounts_aging"
            ? $$"""{"end_date": "{{words[5]}}"}"""
            : string.Join(", ", words[5..].Select(id => id switch
            {
                "-" => """{"fname": "Pat"}""",
                _ when id.StartsWith("id:", StringComparison.Ordinal) => $$"""{"id": {{id[3..]}}}""",
                _ => $$"""{"{{idField}}": {{id}}}""",
            }));
        OldPages.Page(_warehouse, Number(1), words[2], Number(3), records, place[0], place[1]);
    }
}
