using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

/// <summary>Small SQL trees of the tests' own.</summary>
internal static class Trees
{
    public static SqlProject Project(params (string Path, string Text)[] files) =>
        SqlProject.From([.. files.Select(file => SqlFile.FromText($"sql/{file.Path}", file.Text))]);

    public static SqlModel Model(string relation, string text) =>
        SqlModel.Parse(SqlFile.FromText($"sql/{relation.Replace('.', '/')}.sql", text));

    public static string AuditText(string id, string severity, string select) =>
        $"-- id: {id}\n-- severity: {severity}\n-- finds: what {id} finds\n-- why: it matters\n-- innocent: none\n{select}\n";
}
