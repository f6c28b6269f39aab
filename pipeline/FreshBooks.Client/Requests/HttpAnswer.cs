namespace FreshBooks.Client.Requests;

/// <summary>A complete answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">All bytes; empty for an error whose body is too large to matter.</param>
/// <param name="RetryAfter">The wait that was asked for; read for 429 and 503 only, because 200 carries it as well.</param>
/// <param name="ReceivedAt">When the last byte had arrived, UTC.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter, DateTimeOffset ReceivedAt)
{
    /// <summary>Bodies hold personal data and tokens.</summary>
    public override string ToString() => $"HTTP {Status}";
}
