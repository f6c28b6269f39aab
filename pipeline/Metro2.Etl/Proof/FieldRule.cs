using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Proof;

/// <summary>What decides a field: one line of <c>sql/seeds/field_rules.csv</c> with the field it is about.</summary>
/// <param name="Segment">base, j1, j2 or l1.</param>
/// <param name="Field">The field of the layout.</param>
/// <param name="Decision">Entry of <c>sql/DECISIONS.md</c>.</param>
/// <param name="IsPersonal">Whether its values are about a person and masked.</param>
/// <param name="Sources">Kinds of source, parted by blanks.</param>
/// <param name="Rule">The rule in words.</param>
internal sealed record FieldRule(string Segment, FieldSpec Field, string Decision, bool IsPersonal, string Sources, string Rule)
{
    private static readonly Lazy<IReadOnlyList<FieldRule>> s_all = new(Read);

    /// <summary>Layouts of the segments that this program fills, by the name in the table.</summary>
    public static IReadOnlyList<(string Segment, RecordLayout Layout)> Layouts { get; } =
    [
        ("base", BaseSegmentLayout.Layout), ("j1", J1SegmentLayout.Layout), ("j2", J2SegmentLayout.Layout), ("l1", L1SegmentLayout.Layout),
    ];

    /// <summary>Every rule, in the order of the layouts.</summary>
    public static IReadOnlyList<FieldRule> All => s_all.Value;

    private static List<FieldRule> Read()
    {
        Seed seed = Seed.Parse(EmbeddedSql.Files.Single(file => file.Path == "sql/seeds/field_rules.csv"));
        Dictionary<(string Segment, string Column), FieldSpec> fields = Layouts
            .SelectMany(pair => pair.Layout.Fields.Where(field => field.Column is not null).Select(field => (Key: (pair.Segment, field.Column!), Field: field)))
            .ToDictionary(pair => pair.Key, pair => pair.Field);
        return [.. seed.Rows.Select(row => new FieldRule(row[0], fields[(row[0], row[1])], row[2], row[3] == "yes", row[4], row[5]))];
    }
}
