using System.Threading.Channels;
using Metro2.Etl.Runs;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>Typed accounts become 426 bytes each; an account with a value that does not fit becomes a reject, never a cut value.</summary>
/// <param name="storeRejects">Keeps the rejects of one batch.</param>
/// <param name="progress">Told how many records are encoded so far.</param>
internal sealed class EncodeStage(Action<IReadOnlyCollection<Reject>> storeRejects, IProgress<long>? progress)
{
    /// <summary>Encodes every batch once and hands the same bytes to every file.</summary>
    public async Task RunAsync(
        ChannelReader<SegmentBatch> segments, IReadOnlyList<Channel<EncodedBatch>> outputs, CancellationToken cancellationToken)
    {
        long encoded = 0;
        try
        {
            await foreach (SegmentBatch batch in segments.ReadAllAsync(cancellationToken))
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

    private EncodedBatch Encode(SegmentBatch batch)
    {
        byte[] bytes = new byte[batch.Segments.Count * BaseSegmentCodec.Length];
        List<Reject> rejects = [];
        int length = 0;
        foreach (BaseSegment segment in batch.Segments)
        {
            if (BaseSegmentCodec.TryEncode(segment, bytes.AsSpan(length), out IReadOnlyList<FieldRefusal> refusals))
            {
                length += BaseSegmentCodec.Length;
            }
            else
            {
                rejects.AddRange(refusals.Select(refusal => ToReject(segment, refusal)));
            }
        }

        if (rejects.Count > 0)
        {
            storeRejects(rejects);
        }

        return new EncodedBatch(bytes.AsMemory(0, length));
    }

    private static Reject ToReject(BaseSegment segment, FieldRefusal refusal) => new(
        StageName.Write,
        "base_segments",
        segment.ConsumerAccountNumber,
        refusal.Column ?? refusal.Name,
        refusal.Code.ToSnakeCase(),
        $"Base field {refusal.Number} takes {refusal.Length} characters at position {refusal.Position}; "
        + "correct the value at its source. The account stays out of the files until it fits.");
}
