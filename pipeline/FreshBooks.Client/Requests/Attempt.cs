namespace FreshBooks.Client.Requests;

/// <summary>How one attempt ended. The failure is data, because most of them are tried again.</summary>
internal abstract record Attempt(RequestFailure? Failure);

/// <summary>An attempt with a value exactly when there is no failure.</summary>
internal sealed record Attempt<T> : Attempt
    where T : class
{
    public Attempt(T value)
        : base((RequestFailure?)null)
    {
        Value = value;
    }

    public Attempt(RequestFailure failure)
        : base(failure)
    {
    }

    public T? Value { get; }

    /// <summary>Values hold bodies and tokens.</summary>
    public override string ToString() => Failure is null ? "succeeded" : "failed";
}
