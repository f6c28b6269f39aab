using System.Net;
using System.Text;

namespace FreshBooks.Simulator.Tests;

public sealed class ControlTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await SimulatorSession.StartAsync(clients: 3, months: 2, signIn: false);

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task The_control_path_arms_clears_counts_and_moves_the_day_without_a_token()
    {
        (await PostAsync("/__control/faults", """[{"kind":"status","status":500,"times":2},{"kind":"too_many_requests","route":"clients"}]"""))
            .Should().Be("""200 {"pending":2}""");
        using (HttpResponseMessage hit = await _session.GetAsync(_session.AccountPath("invoices/invoices")))
        {
            hit.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        }

        (await _session.GetJsonAsync("/__control/requests"))["invoices"]!.ToString().Should().Be("1");
        using HttpResponseMessage cleared = await _session.Http.DeleteAsync(new Uri("/__control/faults", UriKind.Relative));
        _session.Simulator.Faults.PendingCount.Should().Be(0);
        (await PostAsync("/__control/as_of", """{"day":"2026-09-30"}""")).Should().Be("""200 {"day":"2026-09-30"}""");
    }

    [Theory]
    [InlineData("/__control/faults", """{"kind":"earthquake"}""", "400")]
    [InlineData("/__control/faults", """{"kind":"slow","dely_ms":5}""", "400")]
    [InlineData("/__control/faults", """{"kind":"slow","times":0}""", "400")]
    [InlineData("/__control/faults", "not json", "400")]
    [InlineData("/__control/as_of", """{"day":"soon"}""", "400")]
    [InlineData("/__control/nothing", "{}", "404")]
    public async Task The_control_path_refuses_what_it_does_not_understand(string path, string body, string status)
    {
        (await PostAsync(path, body)).Should().StartWith(status + " ");
        _session.Simulator.Faults.PendingCount.Should().Be(0);
    }

    private async Task<string> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _session.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
