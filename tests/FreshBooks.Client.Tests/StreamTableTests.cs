using System.Text;
using System.Text.Json;
using FreshBooks.Client.Answers;
using FreshBooks.Client.Requests;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

/// <summary>The table of streams: each line is an address that the API has, and an answer that can be read.</summary>
public sealed class StreamTableTests
{
    private static readonly FreshBooksAddress Business =
        new(ClientRig.Account, 3204417, Guid.Parse("5c1d8c0e-2f6b-4b3e-9a57-0d1f4be7a910"));

    public static TheoryData<string, string> Addresses => new()
    {
        { "account_info", "/auth/api/v1/users/me" },
        { "other_income", "/accounting/account/Qz7Lm2/other_incomes/other_incomes?page=2&per_page=100" },
        { "invoice_profiles", "/accounting/account/Qz7Lm2/invoice_profiles/invoice_profiles?page=2&per_page=100&include%5B%5D=lines" },
        { "expense_categories", "/accounting/account/Qz7Lm2/expenses/categories?page=2&per_page=100" },
        { "tasks", "/accounting/account/Qz7Lm2/projects/tasks?page=2&per_page=100" },
        { "staff", "/accounting/account/Qz7Lm2/users/staffs?page=2&per_page=100" },
        { "projects", "/projects/business/3204417/projects?page=2&per_page=100&include_logged_duration=true" },
        {
            "time_entries",
            "/timetracking/business/3204417/time_entries?page=2&per_page=100&team=true&include_deleted=true&include_unlogged=true"
        },
        { "services", "/comments/business/3204417/services?page=2&per_page=100" },
        { "ledger_accounts", "/accounting/businesses/5c1d8c0e-2f6b-4b3e-9a57-0d1f4be7a910/ledger_accounts/accounts" },
        { "profit_and_loss", "/accounting/account/Qz7Lm2/reports/accounting/profitloss_entity?start_date=2026-10-01&end_date=2026-10-31" },
        { "balance_sheet", "/accounting/account/Qz7Lm2/reports/accounting/balance_sheet?dates%5B%5D=2026-10-31" },
        {
            "cash_flow",
            "/accounting/businesses/5c1d8c0e-2f6b-4b3e-9a57-0d1f4be7a910/reports/cash_flow?start_date=2026-10-01&end_date=2026-10-31"
        },
    };

    public static TheoryData<string> Names => [.. FreshBooksStream.All.Select(stream => stream.Name)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_stream_has_its_address(string name, string expected)
    {
        PageAddress.Of(Request(name, FreshBooksWalk.Listed), 100).Should().Be(expected);
    }

    [Theory]
    [InlineData("clients", "&search%5Bupdated_min%5D=2026-11-03")]
    [InlineData("time_entries", "&updated_since=2026-11-03T00%3A00%3A00Z&team=true&include_deleted=true&include_unlogged=true")]
    public void Changes_are_asked_for_as_the_family_reads_filters(string name, string end)
    {
        PageAddress.Of(Request(name, FreshBooksWalk.Changed), 100).Should().EndWith("?page=2&per_page=100" + end);
    }

    [Theory]
    [InlineData("credit_notes", true)]
    [InlineData("clients", false)]
    public void A_walk_over_changes_needs_a_filter_and_a_day(string name, bool hasDay)
    {
        FreshBooksPageRequest request = Request(name, FreshBooksWalk.Changed) with { Since = hasDay ? new DateOnly(2026, 11, 3) : null };

        FluentActions.Invoking(() => PageAddress.Of(request, 100)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("projects")]
    [InlineData("cash_flow")]
    public void A_family_whose_id_is_not_known_is_not_asked(string name)
    {
        FreshBooksPageRequest request = Request(name, FreshBooksWalk.Listed) with { Address = new FreshBooksAddress(ClientRig.Account) };

        FluentActions.Invoking(() => PageAddress.Of(request, 100)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_stream_reads_its_envelope_and_no_other(string name)
    {
        FreshBooksStream stream = FreshBooksStream.Find(name)!;
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Envelope(stream)), Reply.Json("""{"something":{"else":[]}}"""));
        FreshBooksClient client = rig.Client();

        SourcePage page = await client.GetPageAsync(Request(name, FreshBooksWalk.Listed) with { PageNumber = 1 }, CancellationToken.None);

        page.RowCount.Should().Be(stream.IsReport ? 1 : 2);
        page.Total.Should().Be(page.RowCount);
        page.Pages.Should().Be(1);
        Func<Task> other = () => client.GetPageAsync(Request(name, FreshBooksWalk.Listed) with { PageNumber = 1 }, CancellationToken.None);
        (await other.Should().ThrowAsync<FreshBooksException>()).Which.Failure.Should().Be(FreshBooksFailure.UnexpectedResponse);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_of_the_table_is_whole(string name)
    {
        FreshBooksStream stream = FreshBooksStream.Find(name)!;

        FreshBooksStream.All.Count(other => other.Name == name).Should().Be(1);
        stream.Scope.Should().MatchRegex("^user:[a-z_]+:read$");
        stream.Walks.Should().StartWith(FreshBooksWalk.Listed);
        stream.RowsPath.Should().Contain(stream.ListKey);
        stream.Path.Should().NotStartWith("/");
    }

    [Fact]
    public void Secrets_are_crossed_out_and_nothing_else_changes()
    {
        const string Body = """{"response":{"business_memberships":[{"id":1,"fasttrack_token":"ab\"c","x":"fasttrack_token"},{"fasttrack_token":null}]}}""";

        string read = Encoding.UTF8.GetString(
            SecretFields.CrossOut(Encoding.UTF8.GetBytes(Body), FreshBooksStream.AccountInfo.Secrets).Span);

        read.Should().Be(Body.Replace("""ab\"c""", "xxxxx", StringComparison.Ordinal));
        FluentActions.Invoking(() => JsonDocument.Parse(read).Dispose()).Should().NotThrow();
    }

    private static FreshBooksPageRequest Request(string name, FreshBooksWalk walk) =>
        new(FreshBooksStream.Find(name)!, walk, Business, 2)
        {
            Since = new DateOnly(2026, 11, 3),
            ReportStart = new DateOnly(2026, 10, 1),
            ReportEnd = new DateOnly(2026, 10, 31),
        };

    private static string Envelope(FreshBooksStream stream)
    {
        const string Rows = """[{"id":1},{"id":2}]""";
        const string Paging = "\"page\":1,\"pages\":1,\"per_page\":100,\"total\":2";
        string key = stream.ListKey;
        return stream.Family switch
        {
            FreshBooksFamily.Identity => $"{{\"response\":{{\"id\":7,\"{key}\":{Rows}}}}}",
            FreshBooksFamily.Accounting => $"{{\"response\":{{\"result\":{{\"{key}\":{Rows},{Paging}}}}}}}",
            FreshBooksFamily.AccountReport or FreshBooksFamily.BusinessReport =>
                $"{{\"response\":{{\"result\":{{\"{key}\":{{\"end_date\":\"2026-10-31\",\"totals\":[1,2]}}}}}}}}",
            FreshBooksFamily.Ledger => $"{{\"{key}\":{Rows}}}",
            _ => $"{{\"{key}\":{Rows},\"meta\":{{\"sort\":[],{Paging}}}}}",
        };
    }
}
