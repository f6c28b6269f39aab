namespace Metro2.Etl.Tests.Commands;

/// <summary>Tells when the writer was flushed for the first time: until then nothing may be read from it.</summary>
public sealed class SignallingWriter : StringWriter
{
    private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Flushed => _flushed.Task;

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        _flushed.TrySetResult();
        return Task.CompletedTask;
    }
}
