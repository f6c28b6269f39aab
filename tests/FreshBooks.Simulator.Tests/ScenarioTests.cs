using System.Text;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class ScenarioTests
{
    public static TheoryData<string> Names => [.. FaultScenario.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_scenario_can_be_played_through_the_control_path(string name)
    {
        await using SimulatorSession session = await SimulatorSession.StartAsync(clients: 2, months: 1, signIn: false);

        string answer = await PostAsync(session, "/__control/scenarios", $$$"""{"name":"{{{name}}}"}""");

        answer.Should().Be($$$"""200 {"pending":{{{FaultScenario.Named(name).Count}}}}""");
        session.Simulator.Faults.PendingCount.Should().Be(FaultScenario.Named(name).Count);
    }

    [Fact]
    public void Every_kind_of_fault_belongs_to_a_scenario_or_a_storm()
    {
        var kinds = FaultScenario.Names.SelectMany(FaultScenario.Named)
            .Concat(Enumerable.Range(0, 20).SelectMany(seed => FaultScenario.Storm(seed, 50)))
            .Select(fault => fault.Kind).ToHashSet();

        kinds.Should().BeEquivalentTo(Enum.GetValues<FaultKind>());
    }

    [Fact]
    public void A_storm_is_the_same_for_the_same_seed_and_another_for_another()
    {
        FaultScenario.Storm(3).Should().Equal(FaultScenario.Storm(3));
        FaultScenario.Storm(3).Should().NotEqual(FaultScenario.Storm(4));
        FaultScenario.Storm(3, count: 40, pages: 2).Should().HaveCount(40).And.OnlyContain(fault => fault.Page == 1 || fault.Page == 2);
    }

    [Theory]
    [InlineData("/__control/scenarios", """{"name":"earthquake"}""")]
    [InlineData("/__control/scenarios", """{"storm":1,"count":0}""")]
    [InlineData("/__control/scenarios", """{"name":"drift","storm":1}""")]
    [InlineData("/__control/webhooks", """{"copies":0}""")]
    [InlineData("/__control/webhooks", """{"release":"sideways"}""")]
    public async Task What_is_not_understood_is_refused_and_changes_nothing(string path, string body)
    {
        await using SimulatorSession session = await SimulatorSession.StartAsync(clients: 2, months: 1, signIn: false);

        (await PostAsync(session, path, body)).Should().StartWith("400 ");
        session.Simulator.Faults.PendingCount.Should().Be(0);
    }

    [Fact]
    public async Task Storms_and_webhooks_are_steered_from_outside()
    {
        await using SimulatorSession session = await SimulatorSession.StartAsync(clients: 2, months: 1, signIn: false);

        (await PostAsync(session, "/__control/scenarios", """{"storm":5,"count":7}""")).Should().Be("""200 {"pending":7}""");
        (await PostAsync(session, "/__control/webhooks", """{"copies":2,"hold":true}""")).Should().Be("""200 {"copies":2,"hold":true}""");
        session.Simulator.Webhooks.Copies.Should().Be(2);
    }

    private static async Task<string> PostAsync(SimulatorSession session, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await session.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString()}";
    }
}
