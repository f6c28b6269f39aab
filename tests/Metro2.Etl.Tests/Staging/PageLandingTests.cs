using System.Text;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Staging;

public sealed class PageLandingTests : IDisposable
{
    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly PageLanding _landing;

    public PageLandingTests() => _landing = new PageLanding(_warehouse.Connection, "Qz7Lm2-2026-10", "Qz7Lm2");

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [InlineData("""{"logid":1},{"logid":2}""", 2, 2)]
    [InlineData("""{"logid":1},{"logid":"1"},{"logid":2}""", 3, 2)]
    [InlineData("""{"logid":1},{"logid":null},{"note":"x"},7""", 4, 4)]
    [InlineData("""{"logid":1,"bulk":{"logid":5}}""", 1, 1)]
    [InlineData("", 0, 0)]
    public void A_proof_counts_different_ids_and_every_record_without_one(string records, int rows, long different)
    {
        Prove((1, records, rows)).Should().Be(new WalkProof(rows, rows, different));
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void A_proof_sees_every_page_of_a_long_walk(int pages)
    {
        // Each page repeats the last record of the page before.
        WalkProof proof = Prove(
            [.. Enumerable.Range(1, pages).Select(page => (page, $$"""{"logid":{{page}}},{"logid":{{page + 1}}}""", 2))]);

        proof.DistinctIds.Should().Be(pages + 1);
    }

    [Fact]
    public void A_proof_looks_at_its_own_attempt_only()
    {
        Prove((1, """{"logid":1},{"logid":2}""", 2));

        WalkProof proof = _warehouse.InTransaction("proving", transaction =>
        {
            LandingPage page = Page(1, """{"logid":3}""", 1, 1) with { Attempt = 2 };
            _landing.Insert(page, transaction);
            return _landing.Prove(page, transaction);
        });

        proof.Should().Be(new WalkProof(1, 1, 1));
    }

    private WalkProof Prove(params (int Number, string Records, int Rows)[] pages) =>
        _warehouse.InTransaction("landing and proving", transaction =>
        {
            LandingPage[] landings =
                [.. pages.Select(page => Page(page.Number, page.Records, page.Rows, pages.Sum(one => one.Rows)))];
            foreach (LandingPage landing in landings)
            {
                _landing.Insert(landing, transaction);
            }

            return _landing.Prove(landings[^1], transaction);
        });

    private static LandingPage Page(int number, string records, int rows, int total)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"response":{"result":{"payments":[""" + records + "]}}}");
        SourcePage page = new(
            FreshBooksStream.Payments, FreshBooksWalk.Listed, number, number, 100, total, rows, body, FixedTime.November2026.Now);
        return new LandingPage(page, Attempt: 1, Verdict: null);
    }
}
