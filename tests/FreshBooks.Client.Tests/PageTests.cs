using System.IO.Compression;
using System.Text;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task A_page_comes_with_its_numbers_and_the_bytes_as_received()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string body = Bodies.Page(page: 2, pages: 3, total: 202, rows: 2);
        rig.Server.AnswerInTurn(Reply.Json(body));

        SourcePage page = await rig.GetPageAsync(2);

        Encoding.UTF8.GetString(page.Body.Span).Should().Be(body);
        (page.PageNumber, page.Pages, page.PerPage, page.Total, page.RowCount).Should().Be((2, 3, 100, 202, 2));
        page.FetchedAt.Should().Be(rig.Clock.GetUtcNow());
        page.ToString().Should().StartWith("clients listed page 2 of 3 (2 rows, ").And.NotContain("Jos");
    }

    public static TheoryData<string, FreshBooksWalk, string> Addresses => new()
    {
        { "clients", FreshBooksWalk.Listed, "/accounting/account/Qz7Lm2/users/clients?page=7&per_page=100" },
        {
            "clients", FreshBooksWalk.Deleted,
            "/accounting/account/Qz7Lm2/users/clients?page=7&per_page=100&search%5Bvis_state%5D=1"
        },
        {
            "invoices", FreshBooksWalk.Listed,
            "/accounting/account/Qz7Lm2/invoices/invoices?page=7&per_page=100&include%5B%5D=lines"
        },
        {
            "invoices", FreshBooksWalk.Deleted,
            "/accounting/account/Qz7Lm2/invoices/invoices?page=7&per_page=100&search%5Bvis_state%5D=1&include%5B%5D=lines"
        },
        { "payments", FreshBooksWalk.Listed, "/accounting/account/Qz7Lm2/payments/payments?page=7&per_page=100" },
        { "credit_notes", FreshBooksWalk.Listed, "/accounting/account/Qz7Lm2/credit_notes/credit_notes?page=7&per_page=100" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Each_stream_and_walk_asks_for_its_own_address(string name, FreshBooksWalk walk, string expected)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page(page: 7, pages: 9, list: name)));
        FreshBooksStream stream = FreshBooksStream.All.Single(stream => stream.Name == name);

        await rig.Client().GetPageAsync(stream, walk, ClientRig.Account, 7, CancellationToken.None);

        ReceivedRequest request = rig.Server.Received.Should().ContainSingle().Subject;
        (request.Path + request.Query).Should().Be(expected);
        request.Method.Should().Be("GET");
        request.Bearer.Should().Be(ClientRig.FirstAccess);
        request.Headers["Accept"].Should().Be("application/json");
        request.Headers["X-API-VERSION"].Should().Be("2023-02-20");
        request.Headers.Should().NotContainKey("Content-Type");
    }

    [Theory]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":1,"clients":[{"page":5}]}}}""")]
    [InlineData("""{"response":{"result":{"total":1,"clients":[{"total":[7]}],"per_page":100,"pages":1,"page":1}}}""")]
    [InlineData("""{"x":{"page":8},"response":{"y":[{"result":{"page":8}}],"result":{"clients":[[]],"page":1,"z":{"clients":[1,2]},"pages":1,"per_page":100,"total":1}}}""")]
    [InlineData(""" {"response":{"result":{"clients":[null],"page":"1","pages":"1","per_page":"100","total":"1"}},"code":null,"errors":[]} """)]
    [InlineData("""{"response":{"errors":null,"result":{"\u0063lients":[{"a\"]":"}]"}],"p\u0061ge":1,"pages":1,"per_page":100,"total":1}}}""")]
    public async Task The_order_of_keys_and_what_lies_between_them_do_not_matter(string body)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(body));

        SourcePage page = await rig.GetPageAsync();

        (page.PageNumber, page.Pages, page.PerPage, page.Total, page.RowCount).Should().Be((1, 1, 100, 1, 1));
    }

    [Theory]
    [InlineData(4, 4, 3)]
    [InlineData(2_147_483_647, 2_147_483_647, 3)]
    [InlineData(4, 1, 0)]
    public async Task A_page_beyond_the_last_is_empty_and_no_error(int asked, int echoed, int pages)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page(page: echoed, pages: pages, total: pages * 100, rows: 0)));

        SourcePage page = await rig.GetPageAsync(asked);

        (page.PageNumber, page.RowCount, page.Pages).Should().Be((asked, 0, pages));
    }

    [Fact]
    public async Task A_smaller_page_size_than_asked_for_is_taken_and_told_once()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.Answer = request => Reply.Json(
            Bodies.Page(page: request.Query.Contains("?page=2", StringComparison.Ordinal) ? 2 : 1, pages: 2, perPage: 50));
        FreshBooksClient client = rig.Client();

        SourcePage first = await client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        await client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 2, CancellationToken.None);

        first.PerPage.Should().Be(50);
        rig.Notices.Should().ContainSingle(notice => notice.Kind == FreshBooksNoticeKind.PageSizeLowered);
    }

    [Theory]
    [InlineData("{}", "response.result")]
    [InlineData("[]", "response.result")]
    [InlineData("\"text\"", "response.result")]
    [InlineData("""{"response":{}}""", "response.result")]
    [InlineData("""{"response":{"result":[]}}""", "response.result")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":1}}}""", "lacks clients")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":1,"clients":{}}}}""", "no array")]
    [InlineData("""{"response":{"result":{"pages":1,"per_page":100,"total":1,"clients":[]}}}""", "lacks page")]
    [InlineData("""{"response":{"result":{"page":1,"per_page":100,"total":1,"clients":[]}}}""", "lacks pages")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"total":1,"clients":[]}}}""", "lacks per_page")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"clients":[]}}}""", "lacks total")]
    [InlineData("""{"response":{"result":{"page":1,"pages":null,"per_page":100,"total":1,"clients":[]}}}""", "pages that is no whole")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":-1,"clients":[]}}}""", "total that is no whole")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1.5,"per_page":100,"total":1,"clients":[]}}}""", "pages that is no whole")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":99999999999,"clients":[]}}}""", "total that is no whole")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":"1e2","total":1,"clients":[]}}}""", "per_page that is no whole")]
    [InlineData("""{"response":{"result":{"page":2,"pages":2,"per_page":100,"total":101,"clients":[1]}}}""", "is page 2")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":0,"total":1,"clients":[]}}}""", "0 rows per page")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":500,"total":1,"clients":[]}}}""", "500 rows per page")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":1,"total":2,"clients":[1,2]}}}""", "2 rows where 1 fit")]
    [InlineData("""{"response":{"result":{"page":1,"page":1,"pages":1,"per_page":100,"total":1,"clients":[]}}}""", "page twice")]
    [InlineData("""{"response":{"result":{"page":1,"pages":1,"per_page":100,"total":1,"clients":[],"clients":[]}}}""", "clients twice")]
    public async Task A_body_that_is_no_page_is_refused_at_once(string body, string reason)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(body));

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.UnexpectedResponse);
        failure.Message.Should().Contain(reason).And.Contain("clients, walk listed, page 1");
        rig.Server.Received.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_refused_whether_announced_or_not(bool chunked)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page(rows: 90)) with { Chunked = chunked });
        FreshBooksClient client = rig.Client(options => options with { MaxBodyBytes = 1024 });

        Func<Task> reading = () => client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);

        (await reading.Should().ThrowAsync<FreshBooksException>()).Which.Message.Should().Contain("limit of 1024 bytes");
        rig.Server.Received.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_body_exactly_at_the_limit_is_taken()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string body = Bodies.Page(rows: 1);
        rig.Server.AnswerInTurn(Reply.Json(body + new string(' ', 1024 - Encoding.UTF8.GetByteCount(body))) with { Chunked = true });
        FreshBooksClient client = rig.Client(options => options with { MaxBodyBytes = 1024 });

        SourcePage page = await client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);

        page.Body.Length.Should().Be(1024);
    }

    [Fact]
    public async Task A_large_chunked_body_arrives_whole()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string body = Bodies.Page(rows: 100).Replace("José", new string('x', 9000), StringComparison.Ordinal);
        rig.Server.AnswerInTurn(Reply.Json(body) with { Chunked = true });

        SourcePage page = await rig.GetPageAsync();

        Encoding.UTF8.GetString(page.Body.Span).Should().Be(body);
    }

    [Fact]
    public async Task A_compressed_body_is_handed_out_decompressed()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string body = Bodies.Page();
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        rig.Server.AnswerInTurn(new Reply(200, compressed.ToArray()).With("Content-Encoding", "gzip"));

        SourcePage page = await rig.GetPageAsync();

        Encoding.UTF8.GetString(page.Body.Span).Should().Be(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../auth")]
    [InlineData("Qz7Lm2?x=1")]
    [InlineData("Qz7 Lm2")]
    public async Task An_account_id_that_could_change_the_address_is_refused_before_any_request(string accountId)
    {
        await using ClientRig rig = await ClientRig.StartAsync();

        Func<Task> reading = () => rig.Client().GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, accountId, 1, CancellationToken.None);

        await reading.Should().ThrowAsync<ArgumentException>();
        rig.Server.Received.Should().BeEmpty();
    }
}
