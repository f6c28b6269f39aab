using System.Text;

namespace Metro2.Etl.Tests.Sql;

[Collection(SqlTemplateGroup.Name)]
public sealed class SqlCaseTests(SqlTemplate template)
{
    public static TheoryData<CaseFile> Files() => [.. Repository.CaseFiles.Select(path => new CaseFile(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Case(CaseFile file)
    {
        SqlCase test = SqlCase.Read(file.Path);

        (IReadOnlyList<string> missing, IReadOnlyList<string> unexpected) = template.Run(test);

        if (missing.Count + unexpected.Count > 0)
        {
            StringBuilder message = new();
            message.AppendLine().Append(file).Append(": ").AppendLine(test.Sentence);
            Append(message, "missing", missing);
            Append(message, "unexpected", unexpected);
            Assert.Fail(message.ToString());
        }
    }

    private static void Append(StringBuilder message, string kind, IReadOnlyList<string> rows)
    {
        foreach (string row in rows)
        {
            message.Append("  ").Append(kind).Append(' ').AppendLine(row);
        }
    }
}
