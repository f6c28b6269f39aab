using System.Globalization;
using Metro2.Format.Codes;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>Counts the records of a file again, whatever is in them, and compares with a trailer.</summary>
internal sealed class FileRecount
{
    private readonly byte[] _copy = new byte[DataRecordCodec.MaximumLength];
    private readonly byte[] _expected = new byte[TrailerRecordCodec.Length];
    private readonly FileTotals _totals = new();
    private long _withoutStatus;

    /// <summary>Accounts counted.</summary>
    public long Count => _totals.BaseCount;

    /// <summary>Counts one account whose segments can be told apart.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> status = FieldBytes.Trim(BaseSegmentLayout.AccountStatus.Slice(record));
        if (FieldBytes.Classify(BaseSegmentLayout.AccountStatus.Codes!, status) != CodeState.Unknown)
        {
            _totals.AddEncoded(record);
            return;
        }

        // Counted under a status that exists, and taken off there again.
        record.CopyTo(_copy);
        "11"u8.CopyTo(BaseSegmentLayout.AccountStatus.Slice(_copy.AsSpan()));
        _totals.AddEncoded(_copy.AsSpan(0, record.Length));
        _withoutStatus++;
    }

    /// <summary>The totals of what was counted.</summary>
    public TrailerRecord ToTrailer()
    {
        TrailerRecord trailer = _totals.ToTrailer(blockCount: 0);
        return trailer with { TotalOfStatusCode11 = trailer.TotalOfStatusCode11 - _withoutStatus };
    }

    /// <summary>Compares a trailer with what was counted.</summary>
    /// <param name="trailer">The trailer's bytes.</param>
    /// <param name="blocks">Blocks of the file; 0 when it has none.</param>
    /// <param name="sink">Gets a finding for every total that differs.</param>
    public void Compare(ReadOnlySpan<byte> trailer, long blocks, FindingSink sink)
    {
        if (!TrailerRecordCodec.TryEncode(ToTrailer(), _expected, out _))
        {
            return;
        }

        foreach (FieldSpec field in TrailerRecordLayout.Layout.Fields)
        {
            ReadOnlySpan<byte> stated = field.Slice(trailer);
            if (field.Kind != FieldKind.Number || !FieldBytes.AreDigits(stated))
            {
                continue;
            }

            long found = FieldBytes.Number(stated);
            bool agrees = field == TrailerRecordLayout.BlockCount
                ? IsBlockCount(found, blocks)
                : stated.SequenceEqual(field.Slice((ReadOnlySpan<byte>)_expected));
            if (!agrees)
            {
                long counted = field == TrailerRecordLayout.BlockCount ? blocks : FieldBytes.Number(field.Slice((ReadOnlySpan<byte>)_expected));
                string detail = string.Create(CultureInfo.InvariantCulture, $"It says {found}, the records make {counted}.");
                sink.Add(ValidationRules.G02, default, TrailerRecordLayout.Layout, field, detail: detail);
            }
        }
    }

    // Sources disagree on what a file without blocks reports: zero, or every physical record as a block.
    private bool IsBlockCount(long stated, long blocks) =>
        blocks > 0 ? stated == blocks : stated == 0 || stated == Count + 2;
}
