namespace FreshBooks.Simulator.Portfolio;

/// <summary>What a client is billed for in a month: fiber or water, with taxes; 40 to 900 in all.</summary>
internal sealed class LineGenerator
{
    private static readonly LineTax SalesTax = new("Sales Tax", 6.875m);
    private static readonly LineTax Surcharge = new("911 Surcharge", 1.25m);
    private static readonly decimal[] PlanPrices = [44.95m, 59.00m, 74.95m, 89.00m, 119.99m];

    private readonly bool _isTelecom;
    private readonly int _seats;
    private readonly decimal _planPrice;
    private readonly int _voiceLines;
    private readonly bool _rentsRouter;

    public LineGenerator(bool isTelecom, bool isOrganization, RandomStream random)
    {
        _isTelecom = isTelecom;
        _seats = isOrganization ? random.Between(2, 5) : 1;
        _planPrice = random.Pick(PlanPrices);
        _voiceLines = random.Chance(35) ? random.Between(1, 2) : 0;
        _rentsRouter = random.Chance(40);
    }

    public IReadOnlyList<InvoiceLine> Make(RandomStream random) => _isTelecom ? Telecom() : Utility(random);

    public static IReadOnlyList<InvoiceLine> Nothing { get; } =
        [new InvoiceLine("Meter reading", "No usage this month", 1m, 0m)];

    private List<InvoiceLine> Telecom()
    {
        List<InvoiceLine> lines = [new("Fiber internet", "Fiber internet, monthly", _seats, _planPrice, SalesTax)];
        if (_voiceLines > 0)
        {
            lines.Add(new("Voice line", "Telephone line", _voiceLines, 19.95m, SalesTax, Surcharge));
        }

        if (_rentsRouter)
        {
            lines.Add(new("Router", "Router rental", 1m, 7.49m, SalesTax));
        }

        return lines;
    }

    private List<InvoiceLine> Utility(RandomStream random)
    {
        decimal hundredCubicFeet = random.Between(25, 160) * _seats / 10m;
        return
        [
            new("Service charge", "Monthly service charge", 1m, 21.50m),
            new("Water", "Water usage, hundred cubic feet", hundredCubicFeet, 4.87m, SalesTax),
            new("Sewer", "Sewer usage, hundred cubic feet", hundredCubicFeet, 5.13m),
        ];
    }
}
