using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

/// <summary>Alone in the process while it runs: what other tests allocate would count.</summary>
[CollectionDefinition(nameof(MillionClientsTests), DisableParallelization = true)]
[Collection(nameof(MillionClientsTests))]
public sealed class MillionClientsTests
{
    [Fact]
    public async Task A_million_clients_are_never_held()
    {
        const int clients = 1_000_000;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await using SimulatorSession session = await SimulatorSession.StartAsync(clients: clients, months: 1);
        foreach (string path in (string[])["users/clients", "invoices/invoices"])
        {
            int total = (int)(await PageAsync(session, path, 1))["total"]!;
            total.Should().BeGreaterThan(clients * 9 / 10);
            HashSet<long> seen = [];
            foreach (int page in (int[])[1, total / 200, (total + 99) / 100])
            {
                long allocated = GC.GetTotalAllocatedBytes(precise: true);
                JsonObject result = await PageAsync(session, path, page);
                (GC.GetTotalAllocatedBytes(precise: true) - allocated).Should().BeLessThan(256L << 20, "a page costs the blocks of clients that it touches, a few dozen where a month has few rows");
                ((int)result["total"]!).Should().Be(total);
                long[] ids = [.. result[path.Split('/')[1]]!.AsArray().Select(row => (long)row!["id"]!)];
                ids.Should().NotBeEmpty().And.BeInDescendingOrder().And.OnlyContain(id => seen.Add(id));
                (await PageAsync(session, path, page)).ToJsonString().Should().Be(result.ToJsonString());
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(64L << 20, "counts are held, clients are not");
    }

    private static Task<JsonObject> PageAsync(SimulatorSession session, string path, int page) =>
        session.ResultAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?per_page=100&page={page}"));
}
