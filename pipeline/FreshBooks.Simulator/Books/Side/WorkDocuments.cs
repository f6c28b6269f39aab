using System.Globalization;
using System.Text.Json.Nodes;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>Projects, time, tasks, services, and the people who do the work.</summary>
internal static class WorkDocuments
{
    private static readonly string[] Works =
    [
        "Trenching", "Splicing", "Meter exchange", "Leak survey", "Pole work", "Home wiring", "Hydrant flushing", "Design",
        "Customer call", "Valve repair", "Line locate", "Water sampling", "Drop repair", "Night work", "Training", "Traffic control",
    ];

    private static readonly (string First, string Last)[] People =
        [("Greta", "Halvorsen"), ("Otis", "Brandvold"), ("Nadia", "Ostergaard"), ("Ruben", "Castellano"), ("Willa", "Haugen")];

    public static void AddTo(Dictionary<string, List<SideDocument>> books, SimulatorOptions options)
    {
        DateOnly day = SideBooks.FirstDay(options).AddDays(-15);
        books["tasks"] = Tasks(options, day);
        books["services"] = Services(options, day);
        books["staff"] = Staff(options, day);
        books["team_members"] = TeamMembers(options, day);
        books["projects"] = Projects(options);
        books["time_entries"] = TimeEntries(options, books["projects"]);
    }

    private static List<SideDocument> Tasks(SimulatorOptions options, DateOnly day)
    {
        RandomStream random = SideBooks.Random(options, "tasks");
        return [.. Works.Select((name, index) => new SideDocument
        {
            Id = 8_501 + index,
            CreatedAt = SideBooks.At(day, random),
            DeletedAt = index == 13 ? SideBooks.At(day.AddDays(20), random) : null,
            Body = new JsonObject
            {
                ["accounting_systemid"] = Business.AccountId,
                ["id"] = 8_501 + index,
                ["taskid"] = 8_501 + index,
                ["name"] = name,
                ["tname"] = name,
                ["description"] = "",
                ["tdesc"] = "",
                ["billable"] = index % 4 != 3,
                ["rate"] = SideBooks.Money(random.Between(40, 140)),
                ["tax1"] = 0,
                ["tax2"] = 0,
                ["project_default"] = false,
            },
        })];
    }

    private static List<SideDocument> Services(SimulatorOptions options, DateOnly day)
    {
        RandomStream random = SideBooks.Random(options, "services");
        return [.. Works.Select((name, index) => new SideDocument
        {
            Id = 8_601 + index,
            CreatedAt = SideBooks.At(day, random),
            Body = new JsonObject
            {
                ["id"] = 8_601 + index,
                ["business_id"] = Business.Id,
                ["name"] = name,
                ["billable"] = index % 4 != 3,
                ["project_default"] = false,
            },
        })];
    }

    private static List<SideDocument> Staff(SimulatorOptions options, DateOnly day)
    {
        RandomStream random = SideBooks.Random(options, "staff");
        return [.. People.Select((person, index) => new SideDocument
        {
            Id = index + 1,
            CreatedAt = SideBooks.At(day, random),
            ArchivedAt = index == 4 ? SideBooks.At(day.AddDays(60), random) : null,
            Body = new JsonObject
            {
                ["accounting_systemid"] = Business.AccountId,
                ["id"] = index + 1,
                ["userid"] = index + 1,
                ["fname"] = person.First,
                ["lname"] = person.Last,
                ["email"] = $"staff{index + 1}@northwater.example",
                ["organization"] = Business.Name,
                ["display_name"] = $"{person.First} {person.Last}",
                ["username"] = $"staff{index + 1}",
                ["level"] = index == 0 ? 9 : 5,
                ["rate"] = "0",
                ["currency_code"] = "USD",
                ["p_city"] = Business.City,
                ["p_province"] = Business.Province,
                ["p_country"] = Business.Country,
                ["language"] = "en",
                ["signup_date"] = "2023-05-02 14:08:12",
                ["num_logins"] = random.Below(400),
                ["api_token"] = random.Hex(16),
            }.With("", "bus_phone", "mob_phone", "home_phone", "fax", "p_street", "p_street2", "p_code").With(null, "note", "last_login"),
        })];
    }

    private static List<SideDocument> TeamMembers(SimulatorOptions options, DateOnly day)
    {
        RandomStream random = SideBooks.Random(options, "team_members");
        return [.. People.Select((person, index) => new SideDocument
        {
            Id = 8_701 + index,
            Key = PeopleGenerator.Uuid(random),
            CreatedAt = SideBooks.At(day, random),
            Body = new JsonObject
            {
                ["first_name"] = person.First,
                ["last_name"] = person.Last,
                ["email"] = $"staff{index + 1}@northwater.example",
                ["business_id"] = Business.Id,
                ["business_role_name"] = index == 0 ? "owner" : "business_employee",
                ["active"] = true,
                ["identity_id"] = Business.OwnerId + index,
                ["invited"] = false,
            }.With(null, "middle_name", "job_title", "street_1", "street_2", "city", "province", "country", "postal_code", "phone_number"),
        }).Select(WithUuid)];
    }

    private static List<SideDocument> Projects(SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "projects");
        List<SideDocument> all = [];
        for (int index = 0; index < Math.Min(40, options.Months * 2); index++)
        {
            long id = 52_001 + index;
            DateOnly day = SideBooks.FirstDay(options).AddMonths(index / 2).AddDays(random.Below(25));
            DateTime created = SideBooks.At(day, random);
            all.Add(new SideDocument
            {
                Id = id,
                CreatedAt = created,
                DeletedAt = index == 5 ? created.AddDays(3) : null,
                Body = Project(options, random, id, index),
                Parts = new JsonObject { ["logged_duration"] = 3_600 * random.Between(1, 30) },
            });
        }

        return all;
    }

    private static JsonObject Project(SimulatorOptions options, RandomStream random, long id, int index) => new JsonObject
    {
        ["id"] = id,
        ["title"] = $"{random.Pick(Works)} {index + 1}",
        ["client_id"] = SideBooks.ClientOf(options, random),
        ["internal"] = false,
        ["rate"] = "75.00",
        ["billing_method"] = "project_rate",
        ["project_type"] = "hourly_rate",
        ["active"] = index != 5,
        ["complete"] = index % 3 == 0,
        ["sample"] = false,
        ["services"] = new JsonArray(),
        ["billed_amount"] = "0.00",
        ["billed_status"] = "unbilled",
        ["expense_markup"] = "0",
        ["service_estimate_type"] = "total_hours",
        ["group_id"] = 660_000 + id,
    }.With(null, "description", "due_date", "budget", "fixed_price", "project_manager_id", "retainer_id");

    private static List<SideDocument> TimeEntries(SimulatorOptions options, List<SideDocument> projects)
    {
        RandomStream random = SideBooks.Random(options, "time_entries");
        List<SideDocument> all = [];
        foreach (SideDocument project in projects)
        {
            for (int ordinal = 0; ordinal < 6; ordinal++)
            {
                long id = 640_001 + all.Count;
                DateTime started = project.CreatedAt.Date.AddDays(ordinal + 1).AddHours(15);
                all.Add(new SideDocument
                {
                    Id = id,
                    CreatedAt = started.AddHours(3),
                    DeletedAt = all.Count == 11 ? started.AddDays(1) : null,
                    Body = TimeEntry(random, id, (long)project.Body["client_id"]!, project.Id, started),
                });
            }
        }

        return all;
    }

    private static JsonObject TimeEntry(RandomStream random, long id, long clientId, long projectId, DateTime started) => new JsonObject
    {
        ["id"] = id,
        ["identity_id"] = Business.OwnerId + random.Below(People.Length),
        ["is_logged"] = true,
        ["started_at"] = started.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["local_started_at"] = started.AddHours(-6).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        ["local_timezone"] = Business.TimeZone,
        ["client_id"] = clientId,
        ["project_id"] = projectId,
        ["service_id"] = 8_601 + random.Below(Works.Length),
        ["note"] = "site visit",
        ["active"] = true,
        ["billable"] = true,
        ["billed"] = false,
        ["internal"] = false,
        ["duration"] = 900 * random.Between(1, 24),
    }.With(null, "task_id", "pending_client", "pending_project", "pending_task", "retainer_id", "timer");

    private static SideDocument WithUuid(SideDocument document)
    {
        document.Body["uuid"] = document.Key;
        return document;
    }
}
