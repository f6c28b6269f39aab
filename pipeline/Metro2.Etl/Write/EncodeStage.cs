using System.Threading.Channels;
using Metro2.Etl.Runs;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Typed accounts become the bytes of their records; an account with a value that does not fit becomes a reject, never a cut value.</summary>
/// <param name="storeRejects">Keeps the rejects of one batch.</param>
/// <param name="progress">Told how many records are encoded so far.</param>
internal sealed class EncodeStage(Action<IReadOnlyCollection<Reject>> storeRejects, IProgress<long>? progress)
{
    private long _recordNumber;

    /// <summary>Encodes every batch once and hands the same bytes to every file.</summary>
    public async Task RunAsync(
        ChannelReader<RecordBatch> segments, IReadOnlyList<Channel<EncodedBatch>> outputs, CancellationToken cancellationToken)
    {
        long encoded = 0;
        try
        {
            await foreach (RecordBatch batch in segments.ReadAllAsync(cancellationToken))
            {
                EncodedBatch records = Encode(batch);
                foreach (Channel<EncodedBatch> output in outputs)
                {
                    await output.Writer.WriteAsync(records, cancellationToken);
                }

                encoded += records.Count;
                progress?.Report(encoded);
            }
        }
        finally
        {
            foreach (Channel<EncodedBatch> output in outputs)
            {
                output.Writer.TryComplete();
            }
        }
    }

    private EncodedBatch Encode(RecordBatch batch)
    {
        byte[] bytes = new byte[batch.Records.Sum(record => record.Length)];
        List<Reject> rejects = [];
        int length = 0;
        int count = 0;
        foreach (DataRecord record in batch.Records)
        {
            PersonCheck.RequireNumberWithoutSsn(record, ++_recordNumber);
            int rejectsBefore = rejects.Count;
            rejects.AddRange(PersonCheck.Check(record));
            if (!DataRecordCodec.TryEncode(record, bytes.AsSpan(length), out int written, out IReadOnlyList<FieldRefusal> refusals))
            {
                rejects.AddRange(refusals.Select(refusal => ToReject(record, refusal)));
            }

            // What was encoded for a rejected account is overwritten by the next one, or cut off below.
            if (rejects.Count == rejectsBefore)
            {
                length += written;
                count++;
            }
        }

        if (rejects.Count > 0)
        {
            storeRejects(rejects);
        }

        return new EncodedBatch(bytes.AsMemory(0, length), count);
    }

    private static Reject ToReject(DataRecord record, FieldRefusal refusal) => new(
        StageName.Write,
        refusal.Record == BaseSegmentLayout.Layout ? "base_segments" : refusal.Record.Name + "s",
        record.Base.ConsumerAccountNumber,
        refusal.Column ?? refusal.Name,
        refusal.Code.ToSnakeCase(),
        $"{(refusal.Record == BaseSegmentLayout.Layout ? "Base" : refusal.Record.Name[..2].ToUpperInvariant())} field {refusal.Number} takes {refusal.Length} "
        + $"characters at position {refusal.Position}; correct the value at its source. The account stays out of the files until it fits.");
}
