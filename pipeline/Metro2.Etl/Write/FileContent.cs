using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>What a reader finds in a file, summed from its bytes alone.</summary>
/// <param name="RecordCount">Data records.</param>
/// <param name="CurrentBalance">Sum of Base field 21, whole dollars.</param>
/// <param name="TrailerCount">Trailer field 3, Total Base Records; -1 when there is no trailer.</param>
/// <param name="ProblemCount">Places that the reader could not make sense of.</param>
internal sealed record FileContent(long RecordCount, long CurrentBalance, long TrailerCount, long ProblemCount)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Reads a file of our own from its first byte to its last.</summary>
    /// <param name="path">Full path.</param>
    public static FileContent Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
        Metro2FileReader reader = new(stream);
        long records = 0;
        long balance = 0;
        long trailer = -1;
        long problems = 0;
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.TryView(out BaseSegmentView view))
            {
                records++;
                balance += view.CurrentBalance;
            }
            else if (reader.Kind == Metro2ItemKind.Trailer && reader.TryDecode(out TrailerRecord totals, out _))
            {
                trailer = totals.TotalBaseRecords;
            }
            else if (reader.Kind != Metro2ItemKind.Header)
            {
                problems++;
            }
        }

        return new FileContent(records, balance, trailer, problems);
    }
}
