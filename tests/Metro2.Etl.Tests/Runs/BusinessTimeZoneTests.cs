using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Runs;

public sealed class BusinessTimeZoneTests : IDisposable
{
    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void A_zone_that_the_warehouse_does_not_know_is_a_wrong_setting()
    {
        Action require = () => BusinessTimeZone.Require(
            _warehouse.Connection, Plans.October() with { Reporting = new ReportingSettings(0, 0, "America/Atlantis") });

        EtlException thrown = require.Should().Throw<EtlException>().Which;
        thrown.ExitCode.Should().Be(ExitCode.FixSettings);
        thrown.Message.Should().Contain("America/Atlantis").And.Contain("reporting.timeZone").And.Contain("same command again");
    }

    [Theory]
    [InlineData(ReportingSettings.DefaultTimeZone)]
    [InlineData("America/Chicago")]
    [InlineData("America/Denver")]
    [InlineData("America/Phoenix")]
    [InlineData("America/Los_Angeles")]
    [InlineData("America/Anchorage")]
    [InlineData("Pacific/Honolulu")]
    [InlineData("America/Puerto_Rico")]
    [InlineData("Pacific/Guam")]
    [InlineData("Etc/UTC")]
    public void Zones_of_the_states_and_territories_are_known(string zone)
    {
        Action require = () => BusinessTimeZone.Require(
            _warehouse.Connection, Plans.October() with { Reporting = new ReportingSettings(0, 0, zone) });

        require.Should().NotThrow();
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _).Should().BeTrue();
    }
}
