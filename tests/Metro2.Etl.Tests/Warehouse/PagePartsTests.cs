using System.Text;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Warehouse;

/// <summary>A body that is kept in parts comes back as it was received.</summary>
public sealed class PagePartsTests : IDisposable
{
    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);

    public static TheoryData<string, int> Bodies() => new()
    {
        { "", 1 },
        { "{}", 1 },
        { new string('a', 1000), 1 },
        { new string('a', 1001), 2 },
        { new string('a', 999) + "é", 2 },
        { new string('a', 998) + "😀" + new string('b', 9), 2 },
        { new string('€', 1250), 4 },
    };

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_comes_back_whole_whatever_characters_stand_where_a_part_ends(string body, int parts)
    {
        SourcePage page = new(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, 1, 1, 100, 0, 0, Encoding.UTF8.GetBytes(body), FixedTime.WithTicks.GetUtcNow());
        PageLanding landing = new(_warehouse.Connection, "r", "a");

        _warehouse.InTransaction("landing", transaction => landing.Insert(new LandingPage(page, 1, null), transaction));

        _warehouse.Connection.Single<string>("select body from raw.page_texts").Should().Be(body);
        _warehouse.Connection.Single<long>("select count(*)::bigint from raw.page_parts").Should().Be(parts);
        _warehouse.Connection.Single<int>("select max(octet_length(encode(text)))::integer from raw.page_parts").Should().BeLessThanOrEqualTo(1000);
    }
}
