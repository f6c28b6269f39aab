using System.Globalization;
using System.Text;

namespace Metro2.Etl.Rules;

/// <summary>
/// Puts conditions of scope record and pair into one statement, so that the engine goes over the accounts once. Most rules hit
/// nothing: the first statement only counts, the second looks closer at those that hit. Each gives one row, its arrays in JSON
/// and in the order of the rules.
/// </summary>
internal static class RuleStatement
{
    /// <summary>How many keys of hits a result keeps.</summary>
    public const int SampleKeys = 20;

    /// <summary>How many of the worst accounts a result names.</summary>
    public const int WorstAccounts = 10;

    /// <summary>Counts accounts, their balances, and the hits of every rule.</summary>
    /// <param name="rules">Rules of scope record and pair.</param>
    public static string Counting(IReadOnlyList<Rule> rules) =>
        $"""
        select
            count(*)::bigint,
            coalesce(sum(current_balance), 0)::bigint,
            {Array(rules, "count(*) filter (where {0})::bigint")}
        from (
        {Judged(rules)}
        )
        """;

    /// <summary>Gives balances and first keys of every rule's hits, and the accounts with the most hits.</summary>
    /// <param name="rules">Rules of scope record and pair that hit.</param>
    public static string Sampling(IReadOnlyList<Rule> rules) =>
        $$"""
        select
            {{Array(rules, "coalesce(sum(current_balance) filter (where {0}), 0)::bigint")}},
            {{Array(rules, $"min(account_key, {SampleKeys}) filter (where {{0}})")}},
            to_json(max({
                'rank': severe * 1000 + mild, 'severe': severe, 'mild': mild, 'account': account_key
            }, {{WorstAccounts}}) filter (where severe + mild > 0))::varchar
        from (
            select *, {{Sum(rules, severe: true)}} as severe, {{Sum(rules, severe: false)}} as mild
            from (
        {{Judged(rules)}}
            )
        )
        """;

    /// <summary>Gives each record that hits: its number, its account, and the places of its rules as a JSON array; in the file's order.</summary>
    /// <param name="rules">Rules of scope record and pair that hit.</param>
    public static string Hits(IReadOnlyList<Rule> rules) =>
        $"""
        select record_number, account_key, to_json(places)::varchar
        from (
            select
                record_number,
                account_key,
                list_filter([{string.Join(", ", rules.Select((_, index) => $"case when {Name(index)} then {index} end"))}], lambda place: place is not null) as places
            from (
        {Judged(rules)}
            )
        )
        where len(places) > 0
        order by record_number
        """;

    /// <summary>A row for each hit: record_number, account_key, and place, the rule's place among the given ones.</summary>
    /// <param name="rules">Rules of scope record and pair that hit.</param>
    public static string HitPlaces(IReadOnlyList<Rule> rules) =>
        $"""
        select record_number, account_key, place
        from (
            select
                record_number,
                account_key,
                unnest([{string.Join(", ", rules.Select((_, index) => $"case when {Name(index)} then {index} end"))}]) as place
            from (
        {Judged(rules)}
            )
            where {string.Join(" or ", rules.Select((_, index) => Name(index)))}
        )
        where place is not null
        """;

    /// <summary>The condition of a rule in brackets, with what its scope asks.</summary>
    public static string Condition(Rule rule) =>
        rule.Scope == RuleScope.Pair ? $"(has_prev and (\n{rule.Text}\n))" : $"(\n{rule.Text}\n)";

    /// <summary>A select of the rule's failing rows, with a column <c>account_key</c>.</summary>
    public static string HitKeys(Rule rule) =>
        rule.Scope == RuleScope.File ? rule.Text : $"select account_key from checks.accounts where {Condition(rule)}";

    private static string Judged(IReadOnlyList<Rule> rules)
    {
        StringBuilder text = new("select record_number, account_key, current_balance");
        for (int index = 0; index < rules.Count; index++)
        {
            // Under a case the engine stops inside "and" and "or" as soon as they are decided; in a column of its own it works out all of it.
            text.Append(",\n    case when ").Append(Condition(rules[index])).Append(" then true else false end as ").Append(Name(index));
        }

        return text.Append("\nfrom checks.accounts").ToString();
    }

    private static string Array(IReadOnlyList<Rule> rules, string item)
    {
        CompositeFormat format = CompositeFormat.Parse(item);
        return $"to_json([{string.Join(", ", rules.Select((_, index) => string.Format(CultureInfo.InvariantCulture, format, Name(index))))}])::varchar";
    }

    private static string Sum(IReadOnlyList<Rule> rules, bool severe)
    {
        string[] terms =
        [
            .. Enumerable.Range(0, rules.Count)
                .Where(index => severe ? rules[index].Severity >= RuleSeverity.Quarantine : rules[index].Severity == RuleSeverity.Warn)
                .Select(index => $"{Name(index)}::integer"),
        ];
        return terms.Length == 0 ? "0" : string.Join(" + ", terms);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"r{index}");
}
