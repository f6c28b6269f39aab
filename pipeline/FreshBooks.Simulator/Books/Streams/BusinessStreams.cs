namespace FreshBooks.Simulator.Books.Streams;

/// <summary>The lists that go by the business's number or uuid.</summary>
internal static class BusinessStreams
{
    private static readonly Func<BookRow, bool> IsActive = row => row.VisState != BookRow.Deleted;

    public static IReadOnlyList<StreamSpec> All { get; } =
    [
        Of("projects", Family.Projects, "project", "projects", StampForm.IsoPair, new Dictionary<string, RowFilter>()
            .AddIds("client_id", null, SideStreams.Number("client_id"))
            .AddFlag("complete", row => SideStreams.Text("complete")(row) == "true")
            .AddFlag("internal", row => SideStreams.Text("internal")(row) == "true")
            .AddFlag("active", IsActive)
            .AddSince("updated_since", row => row.UpdatedAt)) with { SinglePaths = ["project", "projects"] },
        Of("time_entries", Family.TimeTracking, "time_entry", "time_entries", StampForm.ZuluCreated, new Dictionary<string, RowFilter>()
            .AddIds("client_id", null, SideStreams.Number("client_id"))
            .AddIds("project_id", null, SideStreams.Number("project_id"))
            .AddIds("identity_id", null, SideStreams.Number("identity_id"))
            .AddFlag("billable", row => SideStreams.Text("billable")(row) == "true")
            .AddFlag("billed", row => SideStreams.Text("billed")(row) == "true")
            .AddSince("updated_since", row => row.UpdatedAt)
            .AddSince("started_from", Started)
            .AddUntil("started_to", Started)) with { PerPage = null, SinglePaths = ["time_entries"] },
        Of("services", Family.Comments, "service", "billable_items", StampForm.None, []) with { SinglePaths = ["service"] },
        Of("ledger_accounts", Family.Ledger, "data", "journal_entries", StampForm.ZuluMicros, []) with
        {
            Path = "ledger_accounts/accounts",
            ListKey = "data",
            IdField = "uuid",
            SinglePaths = ["ledger_accounts/accounts"],
            PerPage = null,
        },
        Of("team_members", Family.Team, "team_member", "teams", StampForm.UtcPair, []) with { ListKey = "response", IdField = "uuid" },
    ];

    private static StreamSpec Of(
        string name, Family family, string singleKey, string scope, StampForm stamps, Dictionary<string, RowFilter> filters) =>
        new(name, name, name, singleKey, "id", scope, filters,
            (writer, row, includes, _) => DocumentJson.Write(
                writer, (DocumentRow)row, includes, stamps, hasVisState: name == "services"))
        {
            Family = family,
            PerPage = 30,
            HasVisState = false,
        };

    private static Dictionary<string, RowFilter> AddSince(
        this Dictionary<string, RowFilter> filters, string key, Func<BookRow, DateTime> moment)
    {
        filters[key] = (row, value, _) => RowFilters.ReadMoment(value) is { } first ? moment(row) >= first : null;
        return filters;
    }

    private static Dictionary<string, RowFilter> AddUntil(
        this Dictionary<string, RowFilter> filters, string key, Func<BookRow, DateTime> moment)
    {
        filters[key] = (row, value, _) => RowFilters.ReadMoment(value) is { } last ? moment(row) <= last : null;
        return filters;
    }

    private static DateTime Started(BookRow row) => RowFilters.ReadMoment(((DocumentRow)row).Text("started_at")) ?? default;
}
