using System.Security.Cryptography;
using System.Threading.Channels;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>One bureau's file on disk: <c>name.partial</c> while it grows, <c>name</c> once every byte is safe.</summary>
/// <param name="directory">Full path of the period's folder.</param>
/// <param name="target">The bureau and its own ids.</param>
/// <param name="step">Told of every change to the disk; may be null.</param>
internal sealed class BureauFile(string directory, BureauTarget target, IProgress<RunStep>? step = null)
{
    /// <summary>The bureau and its own ids.</summary>
    public BureauTarget Target => target;

    /// <summary>Key of the bureau in the warehouse: <c>equifax</c>, <c>experian</c>, <c>transunion</c>.</summary>
    public string Key => target.Bureau.ToString().ToLowerInvariant();

    /// <summary>Full path of the finished file.</summary>
    public string FinalPath { get; } = System.IO.Path.Combine(directory, target.FileName);

    private string PartialPath => FinalPath + ".partial";

    /// <summary>Writes the whole file under its partial name and makes it durable.</summary>
    /// <param name="header">The header of this bureau's file.</param>
    /// <param name="batches">Every record, in order.</param>
    /// <param name="cancellationToken">Stops between two batches; the partial file stays and is deleted by the next run.</param>
    /// <exception cref="EtlException">A header field or the identification number does not fit.</exception>
    public async Task<WrittenFile> WriteAsync(
        HeaderRecord header, ChannelReader<EncodedBatch> batches, CancellationToken cancellationToken)
    {
        File.Delete(PartialPath);
        long recordCount = 0;
        await using (FileStream stream = new(PartialPath, FileMode.CreateNew, FileAccess.Write))
        {
            Metro2FileWriter writer = new(stream, new Metro2WriterOptions());
            if (!writer.TryWriteHeader(header, out IReadOnlyList<FieldRefusal> refusals))
            {
                throw Refused(refusals[0]);
            }

            byte[] record = new byte[DataRecordCodec.MaximumLength];
            await foreach (EncodedBatch batch in batches.ReadAllAsync(cancellationToken))
            {
                Append(writer, batch, record);
                recordCount += batch.Count;
                step?.Report(new RunStep(RunStepKind.Block, PartialPath));
            }

            writer.Complete();
            stream.Flush(flushToDisk: true);
        }

        step?.Report(new RunStep(RunStepKind.FileFlushed, PartialPath));

        // Read back rather than summed on the way out: the digest is of what the disk holds.
        return new WrittenFile(target, recordCount, new FileInfo(PartialPath).Length, Digest(PartialPath), FileContent.Read(PartialPath));
    }

    /// <summary>Gives the finished file its name; never over another file.</summary>
    public void Publish()
    {
        DurableDirectory.Rename(PartialPath, FinalPath, mayReplace: false, step);
    }

    /// <summary>Digest of the finished file, lower-case hex; null when there is none.</summary>
    public string? FinalDigest() => File.Exists(FinalPath) ? Digest(FinalPath) : null;

    private static string Digest(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private void Append(Metro2FileWriter writer, EncodedBatch batch, byte[] record)
    {
        ReadOnlySpan<byte> rest = batch.Bytes.Span;
        while (!rest.IsEmpty)
        {
            if (FieldCodec.ReadNumber(BaseSegmentLayout.RecordDescriptorWord, rest, out long length) != RefusalCode.None)
            {
                throw new InvalidDataException("An encoded record has no descriptor word.");
            }

            Span<byte> own = record.AsSpan(0, (int)length);
            rest[..own.Length].CopyTo(own);
            rest = rest[own.Length..];
            if (!BaseSegmentCodec.TryPatchIdentificationNumber(own, target.IdentificationNumber, out FieldRefusal refusal))
            {
                throw Refused(refusal);
            }

            writer.WriteEncoded(own);
        }
    }

    private EtlException Refused(FieldRefusal refusal) => new(
        ExitCode.FixSettings,
        $"The file for {Key} cannot be written: {refusal}. The value comes from the settings of the furnisher or of this bureau; "
        + "no file was published. Correct it and run the same command again.");
}

/// <summary>A file whose bytes are safe.</summary>
/// <param name="Target">The bureau.</param>
/// <param name="BaseRecordCount">Accounts in the file.</param>
/// <param name="ByteCount">Length in bytes, line ends included.</param>
/// <param name="Sha256">Digest of the bytes, lower-case hex.</param>
/// <param name="Content">What a reader finds in it; null for a file that an earlier process wrote.</param>
internal sealed record WrittenFile(BureauTarget Target, long BaseRecordCount, long ByteCount, string Sha256, FileContent? Content = null);
