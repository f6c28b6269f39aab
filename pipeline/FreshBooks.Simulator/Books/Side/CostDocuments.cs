using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>Expenses with their categories and vendors, and accounts payable.</summary>
internal static class CostDocuments
{
    private static readonly string[] Categories =
    [
        "Advertising", "Car & Truck", "Fuel", "Parking", "Contractors", "Education", "Employee Benefits", "Meals", "Office Supplies",
        "Postage", "Software", "Professional Services", "Accounting", "Legal", "Rent", "Equipment", "Machinery", "Supplies", "Travel",
        "Airfare", "Lodging", "Utilities", "Electricity", "Telephone",
    ];

    private static readonly string[] Vendors =
        ["Lakehead Cable Supply", "Arrowhead Pipe", "Iron Range Rentals", "North Shore Fuel", "Twin Ports Print", "Bayfield Chemicals"];

    public static void AddTo(Dictionary<string, List<SideDocument>> books, SimulatorOptions options)
    {
        DateOnly day = SideBooks.FirstDay(options).AddDays(-15);
        books["expense_categories"] = [.. Categories.Select((name, index) => Category(options, day, name, index))];
        books["expense_vendors"] = [.. Vendors.Select((name, index) => new SideDocument
        {
            Id = index + 1,
            Key = name,
            CreatedAt = SideBooks.At(day, SideBooks.Random(options, name)),
            Body = new JsonObject { ["vendor"] = name },
        })];
        books["expenses"] = Expenses(options);
        books["bill_vendors"] = [.. Vendors.Select((name, index) => Vendor(options, day, name, index))];
        Payables.AddTo(books, options);
    }

    private static SideDocument Category(SimulatorOptions options, DateOnly day, string name, int index) => new()
    {
        Id = 8_801 + index,
        CreatedAt = SideBooks.At(day, SideBooks.Random(options, name)),
        Body = new JsonObject
        {
            ["id"] = 8_801 + index,
            ["categoryid"] = 8_801 + index,
            ["category"] = name,
            ["parentid"] = index is 2 or 3 ? 8_802 : null,
            ["is_cogs"] = index == 17,
            ["is_editable"] = index % 2 == 0,
            ["transaction_posted"] = false,
        },
    };

    private static List<SideDocument> Expenses(SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "expenses");
        List<SideDocument> all = [];
        for (int index = 0; index < options.Months * 5; index++)
        {
            DateOnly day = SideBooks.FirstDay(options).AddMonths(index / 5).AddDays(random.Below(28));
            DateTime created = SideBooks.At(day, random);
            all.Add(new SideDocument
            {
                Id = 9_001 + index,
                CreatedAt = created,
                ChangedAt = index % 9 == 4 ? created.AddDays(1) : null,
                DeletedAt = index % 40 == 7 ? created.AddDays(2) : null,
                Body = Expense(random, 9_001 + index, day),
                Parts = new JsonObject { ["attachment"] = null },
            });
        }

        return all;
    }

    private static JsonObject Expense(RandomStream random, long id, DateOnly day)
    {
        decimal amount = random.Between(900, 80_000) / 100m;
        return new JsonObject
        {
            ["accounting_systemid"] = Business.AccountId,
            ["id"] = id,
            ["expenseid"] = id,
            ["categoryid"] = 8_801 + random.Below(Categories.Length),
            ["staffid"] = 1 + random.Below(5),
            ["amount"] = SideBooks.Money(amount),
            ["date"] = SideBooks.Day(day),
            ["clientid"] = 0,
            ["projectid"] = 0,
            ["vendor"] = random.Pick(Vendors),
            ["notes"] = "",
            ["account_name"] = "Checking",
            ["bank_name"] = "Lakehead Credit Union",
            ["has_receipt"] = random.Chance(60),
            ["markup_percent"] = "0",
            ["taxName1"] = "Sales Tax",
            ["taxPercent1"] = "6.875",
            ["taxAmount1"] = SideBooks.Money(Math.Round(amount * 0.06875m / 1.06875m, 2)),
            ["status"] = 0,
            ["bill_matches"] = new JsonArray(),
            ["version"] = UsEastern.Stamp(SideBooks.At(day, random)) + ".000000",
        }
        .With(false, "billable", "is_cogs", "isduplicate", "from_bulk_import", "include_receipt", "potential_bill_payment", "compounded_tax")
        .With(null, "modern_projectid", "converse_projectid", "invoiceid", "profileid", "transactionid", "accountid", "taxName2", "taxPercent2", "taxAmount2")
        .With(null, "background_jobid", "ext_accountid", "ext_invoiceid", "ext_systemid");
    }

    private static SideDocument Vendor(SimulatorOptions options, DateOnly day, string name, int index)
    {
        RandomStream random = SideBooks.Random(options, "vendor " + name);
        return new SideDocument
        {
            Id = 61_001 + index,
            CreatedAt = SideBooks.At(day, random),
            ArchivedAt = index == 5 ? SideBooks.At(day.AddDays(40), random) : null,
            Body = new JsonObject
            {
                ["vendorid"] = 61_001 + index,
                ["vendor_name"] = name,
                ["account_number"] = random.Between(10_000, 99_999).ToString(CultureInfo.InvariantCulture),
                ["primary_contact_email"] = $"vendor{index + 1}@supplies.example",
                ["street"] = $"{random.Between(10, 900)} Quarry St",
                ["city"] = Business.City,
                ["province"] = Business.Province,
                ["postal_code"] = Business.PostalCode,
                ["country"] = Business.Country,
                ["currency_code"] = "USD",
                ["language"] = "en",
                ["is_1099"] = false,
                ["tax_defaults"] = new JsonArray(),
                ["outstanding_balance"] = new JsonArray(),
                ["overdue_balance"] = new JsonArray(),
            }.With("", "primary_contact_first_name", "primary_contact_last_name", "phone", "website", "street2").With(null, "note"),
        };
    }
}
