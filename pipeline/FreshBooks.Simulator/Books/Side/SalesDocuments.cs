using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>Estimates, other income, items and taxes.</summary>
internal static class SalesDocuments
{
    private static readonly string[] IncomeCategories = ["advertising", "in_person_sales", "online_sales", "rentals", "other"];

    private static readonly (string Name, string Sku, decimal Cost)[] Products =
    [
        ("Fiber router", "RT-600", 129m), ("Mesh point", "MP-2", 79m), ("Meter box", "MB-1", 64.5m), ("Backflow valve", "BV-34", 41.25m),
        ("Static address", "IP-1", 5m), ("Installation", "IN-1", 95m), ("Hydrant permit", "HP-1", 55m), ("Wall jack", "WJ-1", 12m),
        ("Cable, per foot", "CB-FT", 0.85m), ("Leak sensor", "LS-1", 38m), ("Pressure test", "PT-1", 70m), ("Voice adapter", "VA-1", 32m),
        ("Battery backup", "BB-9", 88m), ("Pole transfer", "PX-1", 210m), ("Meter reading", "MR-1", 9.5m), ("Reconnection", "RC-1", 45m),
        ("Outdoor box", "OB-1", 58m), ("Pipe insulation", "PI-1", 14m),
    ];

    public static void AddTo(Dictionary<string, List<SideDocument>> books, SimulatorOptions options)
    {
        books["taxes"] = [Tax(options, 1, "Sales Tax", "6.875"), Tax(options, 2, "911 Surcharge", "1.25"), Tax(options, 3, "County Tax", "0.5")];
        books["items"] = Items(options);
        books["other_income"] = OtherIncome(options);
        books["estimates"] = Estimates(options);
    }

    private static SideDocument Tax(SimulatorOptions options, int ordinal, string name, string percent) => new()
    {
        Id = 8_100 + ordinal,
        CreatedAt = SideBooks.At(SideBooks.FirstDay(options).AddDays(-30), SideBooks.Random(options, name)),
        Body = new JsonObject
        {
            ["accounting_systemid"] = Business.AccountId,
            ["id"] = 8_100 + ordinal,
            ["taxid"] = 8_100 + ordinal,
            ["name"] = name,
            ["amount"] = percent,
            ["number"] = null,
            ["compound"] = ordinal == 3 ? null : false,
        },
    };

    private static List<SideDocument> Items(SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "items");
        DateOnly day = SideBooks.FirstDay(options).AddDays(-20);
        return [.. Products.Select((product, index) => new SideDocument
        {
            Id = 8_201 + index,
            CreatedAt = SideBooks.At(day, random),
            ArchivedAt = index == 7 ? SideBooks.At(day.AddDays(25), random) : null,
            DeletedAt = index == 14 ? SideBooks.At(day.AddDays(26), random) : null,
            Body = new JsonObject
            {
                ["accounting_systemid"] = Business.AccountId,
                ["id"] = 8_201 + index,
                ["itemid"] = 8_201 + index,
                ["name"] = product.Name,
                ["description"] = "",
                ["sku"] = product.Sku,
                ["qty"] = "1",
                ["inventory"] = index % 3 == 0 ? random.Between(0, 60).ToString(CultureInfo.InvariantCulture) : null,
                ["unit_cost"] = SideBooks.Money(product.Cost),
                ["tax1"] = 8_101,
                ["tax2"] = 0,
            },
        })];
    }

    private static List<SideDocument> OtherIncome(SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "other_income");
        List<SideDocument> all = [];
        for (int month = 0; month < options.Months; month++)
        {
            DateOnly day = SideBooks.FirstDay(options).AddMonths(month).AddDays(random.Below(28));
            decimal amount = random.Between(2_000, 40_000) / 100m;
            all.Add(new SideDocument
            {
                Id = 8_301 + month,
                CreatedAt = SideBooks.At(day, random),
                DeletedAt = month == 1 ? SideBooks.At(day.AddDays(1), random) : null,
                Body = new JsonObject
                {
                    ["incomeid"] = 8_301 + month,
                    ["amount"] = SideBooks.Money(amount),
                    ["category_name"] = random.Pick(IncomeCategories),
                    ["date"] = SideBooks.Day(day),
                    ["source"] = random.Pick<string>(["Tower lease", "Scrap copper", "Counter sales"]),
                    ["sourceid"] = null,
                    ["payment_type"] = random.Pick<string>(["Check", "Cash", "ACH"]),
                    ["note"] = "",
                    ["taxes"] = new JsonArray(new JsonObject { ["name"] = "Sales Tax", ["amount"] = "6.875" }),
                    ["userid"] = 1,
                },
            });
        }

        return all;
    }

    private static List<SideDocument> Estimates(SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "estimates");
        (int Status, string Ui)[] states = [(1, "draft"), (2, "sent"), (3, "viewed"), (5, "accepted"), (6, "invoiced")];
        List<SideDocument> all = [];
        for (int index = 0; index < options.Months * 2; index++)
        {
            DateOnly day = SideBooks.FirstDay(options).AddMonths(index / 2).AddDays(random.Below(28));
            (int status, string ui) = random.Pick(states);
            decimal cost = random.Between(4_000, 90_000) / 100m;
            long id = 8_401 + index;
            all.Add(new SideDocument
            {
                Id = id,
                CreatedAt = SideBooks.At(day, random),
                DeletedAt = index == 3 ? SideBooks.At(day.AddDays(2), random) : null,
                Body = Estimate(options, random, id, day, status, ui, cost),
                Parts = new JsonObject { ["lines"] = new JsonArray(Line(id, cost)) },
            });
        }

        return all;
    }

    private static JsonObject Estimate(
        SimulatorOptions options, RandomStream random, long id, DateOnly day, int status, string ui, decimal cost) => new JsonObject
        {
            ["accounting_systemid"] = Business.AccountId,
            ["id"] = id,
            ["estimateid"] = id,
            ["estimate_number"] = string.Create(CultureInfo.InvariantCulture, $"E-{id:D6}"),
            ["customerid"] = SideBooks.ClientOf(options, random),
            ["create_date"] = SideBooks.Day(day),
            ["created_at"] = UsEastern.Stamp(SideBooks.At(day, random)),
            ["amount"] = SideBooks.Money(cost),
            ["currency_code"] = "USD",
            ["discount_total"] = SideBooks.Money(0m),
            ["discount_value"] = "0",
            ["status"] = status,
            ["ui_status"] = ui,
            ["display_status"] = ui,
            ["accepted"] = status >= 5,
            ["invoiced"] = status == 6,
            ["rich_proposal"] = false,
            ["require_client_signature"] = false,
            ["ownerid"] = 1,
            ["sentid"] = 1,
            ["language"] = "en",
            ["template"] = "clean-grouped",
            ["ext_archive"] = 0,
        }
        .With("", "description", "notes", "organization", "current_organization", "vat_number")
        .With(null, "reply_status", "modern_projectid", "terms", "po_number", "vat_name");

    private static JsonObject Line(long estimateId, decimal cost) => new JsonObject
    {
        ["estimateid"] = estimateId,
        ["lineid"] = 1,
        ["taskno"] = 1,
        ["type"] = 0,
        ["name"] = "Installation",
        ["description"] = "",
        ["qty"] = "1",
        ["unit_cost"] = SideBooks.Money(cost),
        ["amount"] = SideBooks.Money(cost),
        ["taxAmount1"] = "0",
        ["taxAmount2"] = "0",
    }.With(null, "taxName1", "taxName2");
}
