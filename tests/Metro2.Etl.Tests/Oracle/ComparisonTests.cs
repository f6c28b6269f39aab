namespace Metro2.Etl.Tests.Oracle;

/// <summary>The comparison sees what differs, and makes it small enough to be read.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void A_walk_that_was_told_another_rule_differs_and_the_ledger_shrinks_to_one_invoice()
    {
        GoldenCase longer = GoldenCase.All.Where(item => item.Settings.Count == 0 && item.Ledger.Events.Count > 5).MinBy(item => item.Ledger.Events.Count)!;
        // Its account is told from the second year on; months before that show nothing and are played again for every shorter ledger.
        OracleSettings settings = longer.OracleSettings(months: 3);
        settings = settings with { FirstMonth = settings.FirstMonth.AddMonths(12) };
        OracleSettings stricter = settings with { MinimumBalance = 1_000_000 };

        List<Difference> differences = Comparison.Run(settings, [longer.Ledger], walked: stricter);
        Difference found = differences.Single();
        Difference smallest = Comparison.Shrink(settings, found, stricter);

        found.Kind.Should().Be("reason below_minimum_balance / reported");
        smallest.Ledger.Events.Should().ContainSingle().Which.What.Should().Be("invoice");
        smallest.Describe(settings).Should().Contain("| reason | below_minimum_balance | reported |").And.Contain("invoice");
    }
}
