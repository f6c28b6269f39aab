using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Json;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Format.Tests.Validation;

/// <summary>
/// A file of one clean account, changed byte by byte: <c>account_status=71;header.cycle_identifier=01;+k1_segment;
/// k1_segment.creditor_classification=02;*2</c>. A value is left-justified; <c>+</c> appends a segment and <c>*</c> tells
/// how often the account stands in the file, each time with a number of its own.
/// </summary>
internal static class PatchedFile
{
    // The clean account has no SSN, as no number is both sound and nobody's.
    public static ValidationOptions Options { get; } = new()
    {
        Today = new DateOnly(2025, 7, 2),
        FewestAccountsForShares = 3,
        HighestShareWithoutSsn = 1,
    };

    public static byte[] Create(string patches)
    {
        byte[] header = new byte[HeaderRecordCodec.Length];
        HeaderRecordCodec.TryEncode(Samples.Header, header, out _).Should().BeTrue();
        byte[] account = new byte[BaseSegmentCodec.Length];
        BaseSegmentCodec.TryEncode(Samples.First with { SocialSecurityNumber = "" }, account, out _).Should().BeTrue();
        int copies = 1;
        List<string> late = [];
        foreach (string patch in patches.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (patch[0] == '*')
            {
                copies = int.Parse(patch[1..], System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (patch[0] == '+')
            {
                account = [.. account, .. Segment(patch[1..])];
            }
            else if (patch.StartsWith("header.", StringComparison.Ordinal))
            {
                Apply(HeaderRecordLayout.Layout, header, patch["header.".Length..]);
            }
            else if (patch.StartsWith("trailer.", StringComparison.Ordinal))
            {
                late.Add(patch["trailer.".Length..]);
            }
            else
            {
                ApplyToAccount(account, patch);
            }
        }

        if (!patches.Contains("record_descriptor_word=", StringComparison.Ordinal))
        {
            FieldCodec.WriteNumber(BaseSegmentLayout.RecordDescriptorWord, account.Length, account);
        }

        return Assemble(header, account, copies, late);
    }

    public static List<Finding> Validate(byte[] file, ValidationOptions? options = null)
    {
        List<Finding> findings = [];
        FileValidator.Validate(new MemoryStream(file), options ?? Options, findings.Add);
        return findings;
    }

    private static byte[] Assemble(byte[] header, byte[] account, int copies, List<string> trailerPatches)
    {
        using var file = new MemoryStream();
        file.Write(header);
        file.WriteByte((byte)'\n');
        var recount = new FileRecount();
        for (int copy = 0; copy < copies; copy++)
        {
            if (copy > 0)
            {
                Encoding.ASCII.GetBytes($"COPY{copy:D6}", account.AsSpan(42));
            }

            recount.Add(account);
            file.Write(account);
            file.WriteByte((byte)'\n');
        }

        byte[] trailer = new byte[TrailerRecordCodec.Length];
        TrailerRecordCodec.TryEncode(recount.ToTrailer(), trailer, out _).Should().BeTrue();
        trailerPatches.ForEach(patch => Apply(TrailerRecordLayout.Layout, trailer, patch));
        file.Write(trailer);
        file.WriteByte((byte)'\n');
        return file.ToArray();
    }

    private static void ApplyToAccount(byte[] account, string patch)
    {
        int dot = patch.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || dot > patch.IndexOf('=', StringComparison.Ordinal))
        {
            Apply(BaseSegmentLayout.Layout, account, patch);
            return;
        }

        // The last segment of that name.
        var walk = new SegmentWalk(account);
        int found = -1;
        RecordLayout? layout = null;
        for (int offset = walk.NextOffset; walk.MoveNext(); offset = walk.NextOffset)
        {
            if (SegmentLayouts.Of(walk.Kind).Name == patch[..dot])
            {
                (found, layout) = (offset, SegmentLayouts.Of(walk.Kind));
            }
        }

        Apply(layout!, account.AsSpan(found), patch[(dot + 1)..]);
    }

    private static void Apply(RecordLayout layout, Span<byte> record, string patch)
    {
        string[] parts = patch.Split('=');
        FieldSpec field = layout.Fields.Single(one => JsonNames.NameOf(one) == parts[0]);
        parts[1].Length.Should().BeLessThanOrEqualTo(field.Length, patch);
        Encoding.Latin1.GetBytes(parts[1].PadRight(field.Length), field.Slice(record));
    }

    private static byte[] Segment(string name)
    {
        RecordLayout layout = SegmentLayouts.All.Single(one => one.Name == name);
        byte[] segment = layout.Template.ToArray();
        string[] defaults = name switch
        {
            "j1_segment" => ["surname=SMITH-JONES", "first_name=PAT", "date_of_birth=02281978", "ecoa_code=3"],
            "j2_segment" =>
            [
                "surname=SMITH-JONES", "first_name=PAT", "date_of_birth=02281978", "ecoa_code=3", "country_code=US",
                "first_line_of_address=5678 ELM ST", "city=PLANO", "state=TX", "postal_code=75024",
            ],
            "k1_segment" => ["original_creditor_name=EXAMPLE CLINIC", "creditor_classification=02"],
            "k2_segment" => ["purchased_from_sold_to_indicator=1", "purchased_from_or_sold_to_name=EXAMPLE BANK"],
            "k3_segment" => ["agency_identifier=01", "account_number=LOAN1"],
            "k4_segment" => ["specialized_payment_indicator=01", "balloon_payment_amount=000000005"],
            "l1_segment" => ["change_indicator=1", "new_consumer_account_number=CLIENT000123A"],
            _ => ["employer_name=EXAMPLE STUDIO LLC"],
        };
        foreach (string one in defaults)
        {
            Apply(layout, segment, one);
        }

        return segment;
    }
}
