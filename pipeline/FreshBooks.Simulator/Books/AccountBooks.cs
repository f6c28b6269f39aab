using FreshBooks.Simulator.Books.Side;
using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>
/// The whole account as the API shows it: every record that existed at the end of a day. Newest id first, deleted rows
/// included.
/// </summary>
internal sealed class AccountBooks
{
    private readonly Lock _gate = new();
    private readonly SimulatorOptions _options;
    private readonly Dictionary<string, long> _nextIds = [];
    private readonly List<ClientHistory> _histories;
    private readonly Dictionary<string, List<SideDocument>> _side;
    private DateOnly _day;
    private Dictionary<string, IReadOnlyList<BookRow>> _rows;

    public AccountBooks(SimulatorOptions options)
    {
        _options = options;
        _histories = options.IsHeld ? [.. Generated()] : [];
        _side = SideBooks.Make(options);
        _day = options.Through;
        _rows = Close();
    }

    /// <summary>The clients that have signed up by the shown day, by client id.</summary>
    public IEnumerable<ClientHistory> ShownHistories
    {
        get
        {
            if (!_options.IsHeld)
            {
                DateTime end = End;
                return Generated().Where(history => history.Client.SignedUpAt < end);
            }

            var shown = Rows("clients").Select(row => row.Id).ToHashSet();
            return _histories.Where(history => shown.Contains(history.Client.Id));
        }
    }

    /// <summary>The rows of a stream, newest id first; the list never changes, a later state is another list.</summary>
    public IReadOnlyList<BookRow> Rows(string stream)
    {
        lock (_gate)
        {
            return _rows[stream];
        }
    }

    /// <summary>The record of this id, deleted or not; null when there is none.</summary>
    public BookRow? Find(string stream, long id)
    {
        IReadOnlyList<BookRow> rows = Rows(stream);
        if (rows is GeneratedRows generated)
        {
            return generated.Find(id);
        }

        int low = 0, high = rows.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Id == id)
            {
                return rows[middle];
            }

            (low, high) = rows[middle].Id > id ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The rows of one client by its index.</summary>
    public ClientRows RowsOf(int index)
    {
        lock (_gate)
        {
            return ClientRows.Of(_options.IsHeld ? _histories[index] : PortfolioGenerator.Make(_options, index), End)!;
        }
    }

    /// <summary>Shows the account as it stood at the end of another day.</summary>
    public void ShowAsOf(DateOnly day)
    {
        lock (_gate)
        {
            _day = day;
            _rows = Close();
        }
    }

    /// <summary>Deletes a record as a person would: it leaves the lists and stays readable by id.</summary>
    /// <returns>False when there is no such record.</returns>
    public bool Delete(string stream, long id) => Change(change => change.SetVisState(stream, id, BookRow.Deleted));

    /// <summary>Changes records; the rows of every list are made anew.</summary>
    public T Change<T>(Func<BookChange, T> change)
    {
        if (!_options.IsHeld)
        {
            throw new InvalidOperationException("A portfolio of this size is made page by page; it takes no changes.");
        }

        lock (_gate)
        {
            T result = change(new BookChange(this, StampOfChange()));
            _rows = Close();
            return result;
        }
    }

    public ClientHistory? HistoryOf(long clientId) => _histories.FirstOrDefault(history => history.Client.Id == clientId);

    /// <summary>The client that has been there longest.</summary>
    public ClientHistory Oldest => _histories.MinBy(history => history.Client.SignedUpAt)!;

    public List<SideDocument> Documents(string stream) => _side[stream];

    public void Add(ClientHistory history) => _histories.Add(history);

    public int ClientCount => _histories.Count;

    /// <summary>An id above all that were generated, shown or not.</summary>
    public long NextId(string stream)
    {
        long next = _nextIds.TryGetValue(stream, out long known) ? known : HighestId(stream) + 1;
        _nextIds[stream] = next + 1;
        return next;
    }

    private long HighestId(string stream) => stream switch
    {
        "clients" => _histories.Max(history => history.Client.Id),
        "invoices" => _histories.SelectMany(history => history.Invoices).Select(row => row.Id).DefaultIfEmpty(100_000).Max(),
        "payments" => _histories.SelectMany(history => history.Payments).Select(row => row.Id).DefaultIfEmpty(500_000).Max(),
        "credit_notes" => _histories.SelectMany(history => history.CreditNotes).Select(row => row.Id).DefaultIfEmpty(3_000).Max(),
        _ => _side[stream].Select(document => document.Id).DefaultIfEmpty(0).Max(),
    };

    // The evening of the shown day is later than any generated event of it.
    private DateTime StampOfChange()
    {
        DateTime now = _options.TimeProvider.GetUtcNow().UtcDateTime;
        now = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        DateTime evening = _day.ToDateTime(new TimeOnly(22, 59, 59), DateTimeKind.Utc);
        return DateOnly.FromDateTime(now) == _day && now < evening ? now : evening;
    }

    // Generated instants lie in hours that are one day in UTC and in US Eastern time.
    private DateTime End => _day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private IEnumerable<ClientHistory> Generated() =>
        Enumerable.Range(0, _options.Clients).Select(index => PortfolioGenerator.Make(_options, index));

    private Dictionary<string, IReadOnlyList<BookRow>> Close()
    {
        DateTime end = End;
        if (!_options.IsHeld)
        {
            GeneratedPortfolio portfolio = new(_options, end);
            return Streams.CoreStreams.All.Select(spec => (spec.Name, Rows: (IReadOnlyList<BookRow>)new GeneratedRows(portfolio, spec.Name)))
                .Concat(_side.Select(pair => (pair.Key, Rows: (IReadOnlyList<BookRow>)SideRows(pair.Value, end))))
                .ToDictionary(pair => pair.Item1, pair => pair.Rows);
        }

        Dictionary<string, List<BookRow>> rows = Streams.CoreStreams.All.ToDictionary(spec => spec.Name, _ => new List<BookRow>());
        foreach (ClientRows client in _histories.Select(history => ClientRows.Of(history, end)).OfType<ClientRows>())
        {
            foreach ((string stream, List<BookRow> list) in rows)
            {
                list.AddRange(client.Of(stream));
            }
        }

        foreach ((string stream, List<SideDocument> documents) in _side)
        {
            rows[stream] = SideRows(documents, end);
        }

        return rows.ToDictionary(pair => pair.Key, IReadOnlyList<BookRow> (pair) => NewestFirst(pair.Value));
    }

    private static List<BookRow> SideRows(List<SideDocument> documents, DateTime end) =>
        NewestFirst([.. documents.Where(document => document.CreatedAt < end).Select(document => ToRow(document, end))]);

    private static List<BookRow> NewestFirst(List<BookRow> rows)
    {
        rows.Sort((left, right) => right.Id.CompareTo(left.Id));
        return rows;
    }

    private static DocumentRow ToRow(SideDocument document, DateTime end)
    {
        DateTime updatedAt = ClientRows.Latest(document.CreatedAt, document.ChangedAt, end);
        updatedAt = ClientRows.Latest(ClientRows.Latest(updatedAt, document.ArchivedAt, end), document.DeletedAt, end);
        return new DocumentRow(document, ClientRows.VisState(document.DeletedAt, end, document.ArchivedAt), updatedAt);
    }
}
