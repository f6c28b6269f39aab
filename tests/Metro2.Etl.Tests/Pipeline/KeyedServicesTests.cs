using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Pipeline;

public sealed class KeyedServicesTests
{
    [Fact]
    public async Task Services_that_come_as_an_object_keyed_by_id_are_read_and_proven_like_a_list()
    {
        await using TestMonth asList = await TestMonth.StartAsync(clients: 2);
        await using TestMonth asObject = await TestMonth.StartAsync(clients: 2);
        asObject.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.KeyedList, Route = "services", Times = int.MaxValue });

        foreach (TestMonth month in (TestMonth[])[asList, asObject])
        {
            month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = month.Source.ClientSecret;
            month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = month.Source.IssueAuthorizationCode();
            (await month.SayAsync(["sync", "--streams", "services", "--config", month.ConfigurationPath])).Should().Be(ExitCode.Done, month.Error);
        }

        const string Read = "select sum(row_count)::bigint from raw.pages where stream = 'services'";
        asObject.Query<long>(Read).Single().Should().BeGreaterThan(2).And.Be(asList.Query<long>(Read).Single());
        asObject.Query<string>("select state from etl.streams where stream = 'services'").Should().Equal("connected");
    }
}
