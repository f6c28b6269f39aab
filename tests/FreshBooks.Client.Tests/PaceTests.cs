using System.Collections.Concurrent;
using FreshBooks.Client.Requests;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class PaceTests
{
    [Fact]
    public async Task No_more_requests_are_on_the_wire_than_allowed()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        int here = 0;
        int most = 0;
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Server.Answer = _ =>
        {
            int now = Interlocked.Increment(ref here);
            InterlockedMax(ref most, now);
            return Reply.Json(Bodies.Page()) with { After = LeaveAsync() };
        };
        async Task LeaveAsync()
        {
            await open.Task;
            Interlocked.Decrement(ref here);
        }

        FreshBooksClient client = rig.Client(options => options with { MaxRequestsInFlight = 3 });

        Task[] readings = [.. Enumerable.Range(0, 12).Select(_ => client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None))];
        await RetryTests.UntilAsync(() => rig.Server.Received.Count == 3);
        open.SetResult();
        await Task.WhenAll(readings);

        most.Should().BeLessThanOrEqualTo(3);
        rig.Server.Received.Should().HaveCount(12);
    }

    [Fact]
    public async Task Requests_start_no_closer_together_than_the_interval()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page()));
        FreshBooksClient client = rig.Client(options => options with { MinRequestInterval = TimeSpan.FromMilliseconds(200) });
        DateTimeOffset start = rig.Clock.GetUtcNow();

        for (int count = 0; count < 6; count++)
        {
            await client.GetPageAsync(
                FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        }

        (rig.Clock.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Requests_start_in_the_order_in_which_they_came()
    {
        const int Requests = 24;
        ManualClock clock = new() { SkipUpTo = TimeSpan.Zero };
        FreshBooksClientOptions options = new()
        {
            ClientId = "client-id",
            ClientSecret = ClientRig.ClientSecret,
            RedirectUri = "https://localhost/back",
            MaxRequestsInFlight = 8,
            MinRequestInterval = TimeSpan.FromMilliseconds(200),
        };
        using RequestGate gate = new(options, clock);
        ConcurrentQueue<int> started = [];
        async Task StartAsync(int number)
        {
            await gate.EnterAsync(CancellationToken.None);
            started.Enqueue(number);
            gate.Leave();
        }

        Task[] requests = [.. Enumerable.Range(0, Requests).Select(StartAsync)];
        for (int count = 1; count < Requests; count++)
        {
            await RetryTests.UntilAsync(() => started.Count == count && clock.Pending.Count > 0);
            clock.Advance(options.MinRequestInterval);
        }

        await Task.WhenAll(requests);

        started.Should().Equal(Enumerable.Range(0, Requests));
    }

    [Fact]
    public async Task One_answer_that_asks_for_a_pause_holds_the_other_requests_too()
    {
        await using ClientRig rig = await ClientRig.StartAsync(skipUpTo: TimeSpan.Zero);
        ConcurrentQueue<TimeSpan> arrivals = [];
        DateTimeOffset start = rig.Clock.GetUtcNow();
        rig.Server.Answer = _ =>
        {
            arrivals.Enqueue(rig.Clock.GetUtcNow() - start);
            return arrivals.Count == 1 ? Reply.Json("", 429).With("Retry-After", "60") : Reply.Json(Bodies.Page());
        };
        FreshBooksClient client = rig.Client();

        Task<SourcePage> first = client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        await RetryTests.UntilAsync(() => !rig.Notices.IsEmpty);
        Task<SourcePage> second = client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        await RetryTests.UntilAsync(() => rig.Clock.Pending.Count == 2);

        // A request that had started would wait for its timeout instead.
        rig.Clock.Pending.Should().OnlyContain(wait => wait == TimeSpan.FromSeconds(60));

        rig.Clock.Advance(TimeSpan.FromSeconds(60));
        await Task.WhenAll(first, second);

        arrivals.Should().Equal(TimeSpan.Zero, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
