using Metro2.Etl.Rules;

namespace Metro2.Etl.Tests.Rules;

/// <summary>Every rule has been seen to hit and to pass.</summary>
[Collection(RuleBenchGroup.Name)]
public sealed class RuleCaseTests(RuleBench bench)
{
    public static TheoryData<string> Ids() => [.. RuleBench.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_hits_and_passes_as_its_cases_say(string id)
    {
        Rule rule = RuleBench.Rules.Single(rule => rule.Id == id);
        IReadOnlyList<RuleCase> cases = RuleCase.Read(id, rule.Scope == RuleScope.File);

        cases.Should().Contain(test => test.IsHit, "a rule that nobody saw hit is no rule").And.Contain(test => !test.IsHit);
        foreach (RuleCase test in cases)
        {
            bench.Fill(test);
            long hits = new RuleCheck(bench.Connection).Run([rule], CancellationToken.None).Results.Single().HitCount;
            (hits > 0).Should().Be(test.IsHit, $"{id} is asked for: {test.Line}");
        }
    }

    [Fact]
    public void Plain_rows_break_no_rule()
    {
        bench.Fill(RuleCase.Parse("pass | record: | previous: | file:", isFile: true));

        new RuleCheck(bench.Connection).Run(RuleBench.Rules, CancellationToken.None)
            .Results.Where(result => result.HitCount > 0).Select(result => result.Rule.Id).Should().BeEmpty();
    }

    [Fact]
    public void Every_case_file_belongs_to_a_rule() =>
        Directory.EnumerateFiles(RuleCase.Folder, "*.cases").Select(Path.GetFileNameWithoutExtension)
            .Should().BeEquivalentTo(RuleBench.Rules.Select(rule => rule.Id));
}
