using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

/// <summary>Budgets a minute and a day, spread waits, and the circuit breaker, on a clock that the test moves.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task No_minute_sees_more_requests_than_its_budget_and_none_is_left_unused()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        List<TimeSpan> starts = [];
        DateTimeOffset begun = rig.Clock.GetUtcNow();
        rig.Server.Answer = _ =>
        {
            starts.Add(rig.Clock.GetUtcNow() - begun);
            return Reply.Json(Bodies.Page());
        };
        FreshBooksClient client = rig.Client(options => options with { RequestsPerMinute = 5, MinRequestInterval = TimeSpan.FromSeconds(1) });

        for (int count = 0; count < 17; count++)
        {
            await ReadAsync(client);
        }

        starts.Should().OnlyContain(start => starts.Count(other => other >= start && other < start + s_minute) <= 5);
        starts[^1].Should().Be(TimeSpan.FromSeconds((3 * 60) + 1), "five a minute, one second apart, and three minutes before the last two");
    }

    [Fact]
    public async Task A_day_that_is_spent_sends_nothing_and_says_when_the_next_begins()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page()));
        FreshBooksClient client = rig.Client(options => options with { RequestsPerDay = 12, RequestsSpentToday = 10 });
        await ReadAsync(client);
        await ReadAsync(client);

        FreshBooksException failure = await Expect.FailureAsync(() => ReadAsync(client));

        failure.Failure.Should().Be(FreshBooksFailure.RateLimited);
        failure.RetryAfter.Should().Be(TimeSpan.FromHours(12), "the clock stands at noon, UTC");
        client.RequestsSent.Should().Be(2);
        rig.Server.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_new_day_has_a_new_budget()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page()));
        FreshBooksClient client = rig.Client(options => options with { RequestsPerDay = 1, RefreshMargin = TimeSpan.Zero });
        await ReadAsync(client);
        await Expect.FailureAsync(() => ReadAsync(client));

        rig.Clock.Advance(TimeSpan.FromHours(12));
        rig.StoreTokens("SECRET-access-2", "SECRET-refresh-2", rig.Clock.GetUtcNow().AddHours(12));

        (await ReadAsync(client)).RowCount.Should().Be(2);
    }

    [Fact]
    public async Task Repeated_attempts_are_paid_from_the_budget_too()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", 500));
        FreshBooksClient client = rig.Client(options => options with { RequestsPerDay = 3 });

        FreshBooksException failure = await Expect.FailureAsync(() => ReadAsync(client));

        failure.Failure.Should().Be(FreshBooksFailure.RateLimited);
        rig.Server.Received.Should().HaveCount(3);
    }

    [Fact]
    public async Task Waits_between_attempts_are_spread_by_chance()
    {
        HashSet<TimeSpan> first = [];
        foreach (double chance in (double[])[0.01, 0.3, 0.6, 0.95])
        {
            await using ClientRig rig = await ClientRig.StartAsync();
            rig.Server.AnswerInTurn(Reply.Json("", 500), Reply.Json(Bodies.Page()));
            await ReadAsync(rig.Client(chance: () => chance));
            first.Add(rig.Clock.Skipped.Single());
        }

        first.Should().HaveCount(4, "clients that failed together do not come back together").And.OnlyContain(wait => wait < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_breaker_opens_after_failures_in_a_row_looks_once_and_closes_when_that_went_well()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        bool isWell = false;
        rig.Server.Answer = _ => isWell ? Reply.Json(Bodies.Page()) : Reply.Json("", 503);
        FreshBooksClient client = rig.Client(options => options with { MaxRetries = 0, BreakerFailures = 3, BreakerPause = s_minute });
        for (int count = 0; count < 3; count++)
        {
            await Expect.FailureAsync(() => ReadAsync(client));
        }

        FreshBooksException open = await Expect.FailureAsync(() => ReadAsync(client));
        open.Failure.Should().Be(FreshBooksFailure.Unavailable);
        open.Message.Should().Contain("nothing was sent");
        rig.Server.Received.Should().HaveCount(3, "an open breaker sends nothing");

        rig.Clock.Advance(s_minute);
        await Expect.FailureAsync(() => ReadAsync(client));
        rig.Server.Received.Should().HaveCount(4, "half open, it looks once");
        await Expect.FailureAsync(() => ReadAsync(client));
        rig.Server.Received.Should().HaveCount(4, "that went badly, so it is open again");

        isWell = true;
        rig.Clock.Advance(s_minute);
        for (int count = 0; count < 3; count++)
        {
            await ReadAsync(client);
        }

        rig.Server.Received.Should().HaveCount(7, "it went well, so it is closed");
    }

    [Fact]
    public async Task A_service_that_asks_to_slow_down_does_not_open_the_breaker()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", 429));
        FreshBooksClient client = rig.Client(options => options with { MaxRetries = 0, BreakerFailures = 2 });

        for (int count = 0; count < 6; count++)
        {
            (await Expect.FailureAsync(() => ReadAsync(client))).Failure.Should().Be(FreshBooksFailure.RateLimited);
        }

        rig.Server.Received.Should().HaveCount(6);
    }

    private static Task<SourcePage> ReadAsync(FreshBooksClient client) =>
        client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
}
