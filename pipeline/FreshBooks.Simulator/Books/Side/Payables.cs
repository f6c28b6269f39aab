using System.Globalization;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>Bills and what has been paid on them; the sums and the status of a bill follow from its active payments.</summary>
internal static class Payables
{
    public static void AddTo(Dictionary<string, List<SideDocument>> books, SimulatorOptions options)
    {
        RandomStream random = SideBooks.Random(options, "bills");
        List<SideDocument> bills = [], payments = [];
        for (int index = 0; index < options.Months * 2; index++)
        {
            DateOnly day = SideBooks.FirstDay(options).AddMonths(index / 2).AddDays(random.Below(27));
            SideDocument bill = Bill(random, 62_001 + index, 61_001 + random.Below(5), day);
            bills.Add(bill);
            decimal total = AmountOf(bill.Body, "total_amount");
            if (index % 5 != 4)
            {
                decimal paid = index % 7 == 3 ? Math.Round(total / 2m, 2) : total;
                DateTime at = SideBooks.At(day.AddDays(random.Below(20)), random);
                payments.Add(Payment(81_001 + payments.Count, bill.Id, paid, at));
            }

            bill.Body = WithSums(bill, payments, options.Through);
        }

        books["bills"] = bills;
        books["bill_payments"] = payments;
    }

    /// <summary>The bill's body with sums, status and payments that follow from the given payments.</summary>
    public static JsonObject WithSums(SideDocument bill, IEnumerable<SideDocument> payments, DateOnly today)
    {
        var body = (JsonObject)bill.Body.DeepClone();
        List<SideDocument> own = [.. payments.Where(row => row.DeletedAt is null && row.Body["billid"]!.ToString() == bill.Id.ToString(CultureInfo.InvariantCulture))];
        decimal paid = own.Sum(row => AmountOf(row.Body, "amount"));
        decimal open = AmountOf(body, "total_amount") - paid;
        bool isLate = string.CompareOrdinal((string)body["due_date"]!, SideBooks.Day(today)) < 0;
        body["paid"] = SideBooks.Money(paid);
        body["outstanding"] = SideBooks.Money(open);
        body["status"] = open <= 0m ? "paid" : paid > 0m ? "partial" : isLate ? "overdue" : "unpaid";
        body["bill_payments"] = new JsonArray([.. own.Select(row => row.Body.DeepClone())]);
        return body;
    }

    public static decimal AmountOf(JsonObject body, string field) =>
        decimal.Parse((string)body[field]!["amount"]!, CultureInfo.InvariantCulture);

    private static SideDocument Bill(RandomStream random, long id, long vendorId, DateOnly day)
    {
        decimal amount = random.Between(5_000, 150_000) / 100m;
        decimal tax = Math.Round(amount * 0.06875m, 2);
        return new SideDocument
        {
            Id = id,
            CreatedAt = SideBooks.At(day, random),
            Body = new JsonObject
            {
                ["id"] = id,
                ["bill_number"] = string.Create(CultureInfo.InvariantCulture, $"B-{id}"),
                ["vendorid"] = vendorId,
                ["issue_date"] = SideBooks.Day(day),
                ["due_offset_days"] = 30,
                ["due_date"] = SideBooks.Day(day.AddDays(30)),
                ["currency_code"] = "USD",
                ["language"] = "en",
                ["amount"] = SideBooks.Money(amount),
                ["tax_amount"] = SideBooks.Money(tax),
                ["total_amount"] = SideBooks.Money(amount + tax),
                ["overall_category"] = "Supplies",
                ["overall_description"] = "Cable and fittings",
                ["attachment"] = null,
                ["lines"] = new JsonArray(Line(amount, tax)),
            },
        };
    }

    private static JsonObject Line(decimal amount, decimal tax) => new JsonObject
    {
        ["categoryid"] = 8_818,
        ["list_index"] = 1,
        ["description"] = "Cable and fittings",
        ["quantity"] = "1",
        ["unit_cost"] = SideBooks.Money(amount),
        ["amount"] = SideBooks.Money(amount),
        ["total_amount"] = SideBooks.Money(amount + tax),
        ["tax_name1"] = "Sales Tax",
        ["tax_percent1"] = "6.875",
        ["tax_amount1"] = SideBooks.Money(tax),
        ["compounded_tax"] = false,
    }.With(null, "category", "tax_name2", "tax_percent2", "tax_authorityid1", "tax_authorityid2", "tax_amount2");

    private static SideDocument Payment(long id, long billId, decimal amount, DateTime at) => new()
    {
        Id = id,
        CreatedAt = at,
        Body = new JsonObject
        {
            ["id"] = id,
            ["billid"] = billId,
            ["amount"] = SideBooks.Money(amount),
            ["paid_date"] = SideBooks.Day(DateOnly.FromDateTime(at)),
            ["payment_type"] = "Check",
            ["note"] = "",
        },
    };
}
