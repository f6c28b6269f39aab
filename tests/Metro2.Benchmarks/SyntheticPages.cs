using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using FreshBooks.Client;

namespace Metro2.Benchmarks;

/// <summary>The business as pages of 100 records in the shape of FreshBooks' lists; made one at a time, never kept.</summary>
internal sealed class SyntheticPages
{
    private const int PerPage = 100;
    private const int RoomForRecord = 8 * 1024;

    private readonly Walk[] _walks;
    private readonly FreshBooksWalk _kind;

    private SyntheticPages(FreshBooksWalk kind, Walk[] walks)
    {
        _kind = kind;
        _walks = walks;
    }

    private delegate bool RecordWriter(long number, Span<byte> destination, out int written);

    /// <summary>Records on all pages.</summary>
    public long RecordCount => _walks.Sum(walk => walk.Total);

    /// <summary>A year of the business, read at once.</summary>
    /// <param name="accounts">Clients of the business.</param>
    public static SyntheticPages OfAYear(int accounts)
    {
        long invoices = (long)accounts * SyntheticBusiness.InvoicesPerAccount;
        return new SyntheticPages(
            FreshBooksWalk.Listed,
            [
                new(FreshBooksStream.Clients, accounts, Numbers(accounts), RecordText.Client),
                new(FreshBooksStream.Invoices, invoices, Numbers(invoices), Invoice),
                new(FreshBooksStream.Payments, Paid(invoices).LongCount(), Paid(invoices), Payment),
                new(FreshBooksStream.CreditNotes, 0, [], RecordText.Client),
            ]);

        static bool Invoice(long number, Span<byte> destination, out int written) =>
            RecordText.Invoice(SyntheticBusiness.InvoiceAt(number), destination, out written);

        static bool Payment(long number, Span<byte> destination, out int written) =>
            RecordText.Payment(SyntheticBusiness.InvoiceAt(number), destination, out written);
    }

    /// <summary>What a month of a business that goes on for years changed: its bills, and the older ones that were paid in it.</summary>
    /// <param name="accounts">Clients of the business.</param>
    /// <param name="month">The month, from 0.</param>
    /// <param name="everything">The first sync: clients, and all bills and payments until then.</param>
    public static SyntheticPages OfAMonth(int accounts, int month, bool everything)
    {
        DateOnly monthStart = SyntheticBusiness.FirstMonth.AddMonths(month);
        DateOnly first = everything ? SyntheticBusiness.FirstMonth : monthStart;
        DateOnly last = monthStart.AddMonths(1).AddDays(-1);
        int clients = everything ? accounts : 0;
        return new SyntheticPages(
            everything ? FreshBooksWalk.Listed : FreshBooksWalk.Changed,
            [
                new(FreshBooksStream.Clients, clients, Numbers(clients), RecordText.Client),
                new(FreshBooksStream.Invoices, Changed().LongCount(), Changed(), Invoice),
                new(FreshBooksStream.Payments, Settled().LongCount(), Settled(), Payment),
                new(FreshBooksStream.CreditNotes, 0, [], RecordText.Client),
            ]);

        Invoice At(long number) => SyntheticBusiness.BillOfYears(number % accounts, number / accounts, accounts, last);

        IEnumerable<long> Changed() => Recent().Where(number => At(number).Issued >= first || IsSettled(number));

        IEnumerable<long> Settled() => Recent().Where(IsSettled);

        bool IsSettled(long number) => At(number).PaidOn >= first;

        IEnumerable<long> Recent() => Numbers((long)accounts * (month + 1)).TakeWhile(number =>
            everything || number / accounts >= month - 1 - (SyntheticBusiness.LongestDaysToPay / 28));

        bool Invoice(long number, Span<byte> destination, out int written) => RecordText.Invoice(At(number), destination, out written);

        bool Payment(long number, Span<byte> destination, out int written) => RecordText.Payment(At(number), destination, out written);
    }

    /// <summary>Every page of every stream, listed ones and then the empty page of the deleted ones.</summary>
    public IEnumerable<SourcePage> All() =>
        _walks.SelectMany(walk => Pages(walk).Append(Page(walk, FreshBooksWalk.Deleted, 1, 0, []))).Prepend(AccountInfo());

    private static SourcePage AccountInfo() => new(
        FreshBooksStream.AccountInfo,
        FreshBooksWalk.Listed,
        1,
        1,
        PerPage,
        1,
        1,
        """{"response":{"business_memberships":[{"id":1,"role":"owner","business":{"id":2,"account_id":"Synthetic1"}}]}}"""u8.ToArray(),
        FixedClock.Instance.GetUtcNow());

    // The service lists the newest first.
    private static IEnumerable<long> Numbers(long count)
    {
        for (long number = count - 1; number >= 0; number--)
        {
            yield return number;
        }
    }

    private static IEnumerable<long> Paid(long invoices) =>
        Numbers(invoices).Where(number => SyntheticBusiness.InvoiceAt(number).PaidOn is not null);

    private IEnumerable<SourcePage> Pages(Walk walk)
    {
        int number = 0;
        foreach (long[] chunk in walk.Records.Chunk(PerPage))
        {
            yield return Page(walk, _kind, ++number, walk.Total, chunk);
        }

        if (number == 0)
        {
            yield return Page(walk, _kind, 1, 0, []);
        }
    }

    private static SourcePage Page(Walk walk, FreshBooksWalk kind, int pageNumber, long total, long[] records)
    {
        int pages = (int)((total + PerPage - 1) / PerPage);
        ArrayBufferWriter<byte> body = new(RoomForRecord * (records.Length + 1));
        Write(body, $$$"""{"response":{"result":{"{{{walk.Stream.ListKey}}}":[""");
        for (int index = 0; index < records.Length; index++)
        {
            if (index > 0)
            {
                Write(body, $",");
            }

            if (!walk.WriteRecord(records[index], body.GetSpan(RoomForRecord), out int written))
            {
                throw new InvalidOperationException("A synthetic record is longer than its room.");
            }

            body.Advance(written);
        }

        Write(body, $"],\"page\":{pageNumber},\"pages\":{pages},\"per_page\":{PerPage},\"total\":{total}}}}}}}");
        return new SourcePage(
            walk.Stream,
            kind,
            pageNumber,
            pages,
            PerPage,
            (int)total,
            records.Length,
            body.WrittenSpan.ToArray(),
            FixedClock.Instance.GetUtcNow());
    }

    private static void Write(ArrayBufferWriter<byte> body, FormattableString text)
    {
        string plain = text.ToString(CultureInfo.InvariantCulture);
        Utf8.FromUtf16(plain, body.GetSpan(plain.Length * 3), out _, out int written);
        body.Advance(written);
    }

    private sealed record Walk(FreshBooksStream Stream, long Total, IEnumerable<long> Records, RecordWriter WriteRecord);
}
