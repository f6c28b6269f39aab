using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>
/// Hands out the pages of one pass in order while the next ones are on their way: one page at a time would leave the allowed
/// rate unused whenever an answer takes longer than the pace.
/// </summary>
/// <param name="read">Reads one page.</param>
/// <param name="depth">Pages on their way at the same time, at least 1.</param>
internal sealed class PagesAhead(Func<int, Task<SourcePage>> read, int depth) : IAsyncDisposable
{
    private readonly Queue<(int Number, Task<SourcePage> Page)> _underway = [];

    /// <summary>The next page; numbers follow each other.</summary>
    public async Task<SourcePage> TakeAsync(int number)
    {
        Task<SourcePage> first = _underway.TryDequeue(out (int Number, Task<SourcePage> Page) next) ? next.Page : read(number);
        SourcePage page = await first;

        // Only pages that the newest answer knows of: nobody asks beyond the end.
        int last = _underway.Count == 0 ? number : number + _underway.Count;
        while (_underway.Count < depth && last < page.Pages)
        {
            last++;
            _underway.Enqueue((last, read(last)));
        }

        return page;
    }

    /// <summary>Waits for what is still on its way; nobody wants it any more, nor its failure.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_underway.TryDequeue(out (int Number, Task<SourcePage> Page) left))
        {
            await left.Page.ContinueWith(
                static finished => _ = finished.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
