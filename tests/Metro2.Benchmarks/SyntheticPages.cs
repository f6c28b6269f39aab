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

    /// <param name="accounts">Clients of the business.</param>
    public SyntheticPages(int accounts)
    {
        long invoices = (long)accounts * SyntheticBusiness.InvoicesPerAccount;
        _walks =
        [
            new(FreshBooksStream.Clients, accounts, Numbers(accounts), RecordText.Client),
            new(FreshBooksStream.Invoices, invoices, Numbers(invoices), RecordText.Invoice),
            new(FreshBooksStream.Payments, Paid(invoices).LongCount(), Paid(invoices), RecordText.Payment),
            new(FreshBooksStream.CreditNotes, 0, [], RecordText.Payment),
        ];
    }

    private delegate bool RecordWriter(long number, Span<byte> destination, out int written);

    /// <summary>Records on all pages.</summary>
    public long RecordCount => _walks.Sum(walk => walk.Total);

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

    private static IEnumerable<SourcePage> Pages(Walk walk)
    {
        int number = 0;
        foreach (long[] chunk in walk.Records.Chunk(PerPage))
        {
            yield return Page(walk, FreshBooksWalk.Listed, ++number, walk.Total, chunk);
        }

        if (number == 0)
        {
            yield return Page(walk, FreshBooksWalk.Listed, 1, 0, []);
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
