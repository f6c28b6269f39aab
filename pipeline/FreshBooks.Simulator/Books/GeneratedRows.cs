using System.Collections;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>
/// The rows of one list of a portfolio that is too large to hold, newest id first. Only a count for each month and block of clients is kept;
/// a row is made when it is asked for, with the block around it.
/// </summary>
internal sealed class GeneratedRows : IReadOnlyList<BookRow>
{
    private const int BlockLength = 256;
    private const int BlocksKept = 8;

    private readonly Lock _gate = new();
    private readonly GeneratedPortfolio _portfolio;
    private readonly GeneratedIds _ids;
    private readonly Func<BookRow, bool>? _passes;
    private readonly Queue<(long Slot, List<BookRow> Rows)> _kept = [];

    // Rows before each slot; a slot is a month and a block, newest first. Made by one pass over all clients.
    private readonly Lazy<int[]> _before;

    /// <param name="portfolio">Makes clients.</param>
    /// <param name="stream">Name of the list.</param>
    /// <param name="passes">Which rows are in it; null for all.</param>
    public GeneratedRows(GeneratedPortfolio portfolio, string stream, Func<BookRow, bool>? passes = null)
    {
        _portfolio = portfolio;
        _passes = passes;
        _ids = GeneratedIds.Of(stream, portfolio.Options);
        Stream = stream;
        _before = new Lazy<int[]>(CountAll);
    }

    public string Stream { get; }

    public int Count => _before.Value[^1];

    /// <summary>Any row of the stream; null when there is none.</summary>
    public BookRow? Sample => Enumerable.Range(0, _portfolio.Options.Clients).SelectMany(index => _portfolio.RowsOf(index)?.Of(Stream) ?? []).FirstOrDefault();

    public BookRow this[int index]
    {
        get
        {
            int[] before = _before.Value;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, before[^1]);
            int slot = Array.BinarySearch(before, index);

            // Of several equal entries the last one is the slot that has the row: the others are empty.
            slot = slot < 0 ? ~slot - 1 : slot;
            while (before[slot + 1] == before[slot])
            {
                slot++;
            }

            return Slot(slot)[index - before[slot]];
        }
    }

    /// <summary>Fewer of them.</summary>
    public GeneratedRows Where(Func<BookRow, bool> passes) =>
        new(_portfolio, Stream, _passes is { } already ? row => already(row) && passes(row) : passes);

    /// <summary>The record of an id; null when there is none.</summary>
    public BookRow? Find(long id) =>
        _ids.ClientOf(id) is { } index ? _portfolio.RowsOf(index)?.Of(Stream).FirstOrDefault(row => row.Id == id) : null;

    public IEnumerator<BookRow> GetEnumerator()
    {
        for (int slot = 0; slot < Months * Blocks; slot++)
        {
            foreach (BookRow row in Make(slot))
            {
                yield return row;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Blocks => (_portfolio.Options.Clients + BlockLength - 1) / BlockLength;

    private int Months => _ids.Months;

    private int[] CountAll()
    {
        int[] before = new int[(Months * Blocks) + 1];
        for (int index = 0; index < _portfolio.Options.Clients; index++)
        {
            foreach (BookRow row in Passing(index))
            {
                before[((Months - 1 - _ids.MonthOf(row.Id)) * Blocks) + (Blocks - 1 - (index / BlockLength)) + 1]++;
            }
        }

        for (int slot = 1; slot < before.Length; slot++)
        {
            before[slot] += before[slot - 1];
        }

        return before;
    }

    private List<BookRow> Slot(int slot)
    {
        lock (_gate)
        {
            foreach ((long kept, List<BookRow> rows) in _kept)
            {
                if (kept == slot)
                {
                    return rows;
                }
            }

            List<BookRow> made = Make(slot);
            _kept.Enqueue((slot, made));
            if (_kept.Count > BlocksKept)
            {
                _kept.Dequeue();
            }

            return made;
        }
    }

    private List<BookRow> Make(int slot)
    {
        int month = Months - 1 - (slot / Blocks);
        int block = Blocks - 1 - (slot % Blocks);
        List<BookRow> rows = [];
        for (int index = block * BlockLength; index < Math.Min((block + 1) * BlockLength, _portfolio.Options.Clients); index++)
        {
            rows.AddRange(Passing(index).Where(row => _ids.MonthOf(row.Id) == month));
        }

        rows.Sort((left, right) => right.Id.CompareTo(left.Id));
        return rows;
    }

    private IEnumerable<BookRow> Passing(int index)
    {
        IEnumerable<BookRow> rows = _portfolio.RowsOf(index)?.Of(Stream) ?? [];
        return _passes is { } passes ? rows.Where(passes) : rows;
    }
}

/// <summary>Makes any client of a portfolio at any time, from the options alone.</summary>
/// <param name="options">What the business looks like.</param>
/// <param name="end">What happens at or after this instant has not happened yet.</param>
internal sealed class GeneratedPortfolio(SimulatorOptions options, DateTime end)
{
    public SimulatorOptions Options => options;

    /// <summary>The rows of a client; null for one that has not signed up yet.</summary>
    public ClientRows? RowsOf(int index) => ClientRows.Of(PortfolioGenerator.Make(options, index), end);
}

/// <summary>Where a record's id says that it stands: the month in which it was made, and its client.</summary>
/// <param name="First">Lowest id.</param>
/// <param name="Places">Ids of a client in a month.</param>
/// <param name="Months">Months that have ids.</param>
/// <param name="Clients">Clients of the portfolio.</param>
internal sealed record GeneratedIds(long First, int Places, int Months, int Clients)
{
    public static GeneratedIds Of(string stream, SimulatorOptions options) => stream switch
    {
        "clients" => new(PeopleGenerator.FirstClientId, 1, 1, options.Clients),
        "invoice_profiles" => new(HistoryBuilder.FirstProfileId, 1, 1, options.Clients),
        "invoices" => Monthly(options, PortfolioGenerator.FirstInvoiceId, PortfolioGenerator.InvoicesAMonth),
        "payments" => Monthly(options, PortfolioGenerator.FirstPaymentId, PortfolioGenerator.PaymentsAMonth),
        "credit_notes" => Monthly(options, PortfolioGenerator.FirstCreditNoteId, PortfolioGenerator.CreditNotesAMonth),
        _ => throw new ArgumentOutOfRangeException(nameof(stream)),
    };

    public int MonthOf(long id) => (int)((id - First) / Places / Clients);

    /// <summary>Index of the client; null for an id that nobody can have.</summary>
    public int? ClientOf(long id)
    {
        long place = (id - First) / Places;
        return id >= First && place < (long)Months * Clients ? (int)(place % Clients) : null;
    }

    // One more month in front, as the generator has it.
    private static GeneratedIds Monthly(SimulatorOptions options, long first, int places) => new(first, places, options.Months + 1, options.Clients);
}
