using FreshBooks.Client;
using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Extract;

/// <summary>
/// One simulated business for each stream, made when it is first met and used by every cell of the matrix; cells that change their business or
/// lose patience have one of their own.
/// </summary>
public sealed class FaultMatrixRigs : IAsyncLifetime
{
    private readonly Dictionary<string, MatrixRig> _rigs = [];

    internal async Task<MatrixRig> OfAsync(FreshBooksStream stream, FaultKind? own)
    {
        string key = $"{stream.Name} {own}";
        if (!_rigs.TryGetValue(key, out MatrixRig? rig))
        {
            rig = await MatrixRig.StartAsync(stream, own == FaultKind.Hang ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1));
            _rigs.Add(key, rig);
        }

        return rig;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (MatrixRig rig in _rigs.Values)
        {
            await rig.Extraction.DisposeAsync();
        }
    }
}

/// <summary>A business in which both walks of one stream have at least three pages.</summary>
internal sealed class MatrixRig
{
    private const int DeletedPages = 3;
    private IReadOnlyDictionary<string, string>? _clean;

    private MatrixRig(ExtractRig extraction) => Extraction = extraction;

    public ExtractRig Extraction { get; }

    public static async Task<MatrixRig> StartAsync(FreshBooksStream stream, TimeSpan patience)
    {
        // Credit notes belong to few personas, which take more clients and months.
        (int clients, int months, int pageSize) = stream.Name switch
        {
            "credit_notes" => (250, Persona.MinimumMonths, 1),
            "clients" => (22, 2, 3),
            _ => (12, 4, 5),
        };
        MatrixRig rig = new(await ExtractRig.StartAsync(clients, months, pageSize: pageSize, timeout: patience));
        if (stream != FreshBooksStream.AccountInfo)
        {
            int missing = ((DeletedPages - 1) * pageSize) + 1 - (await rig.ReadAsync(stream, FreshBooksWalk.Deleted)).Total;
            long[] ids = [.. (await rig.CleanAsync(stream, hasChanged: true)).Keys.Select(key => long.Parse(key.Split(' ')[1], null)).Order()];
            foreach (long id in ids.Take(missing))
            {
                rig.Extraction.Source.Delete(stream.Name, id).Should().BeTrue();
            }

            (await rig.PagesAsync(stream, FreshBooksWalk.Listed)).Should().BeGreaterThan(2, "first, middle and last page are three");
            (await rig.PagesAsync(stream, FreshBooksWalk.Deleted)).Should().BeGreaterThan(2, "first, middle and last page are three");
        }

        rig._clean = null;
        return rig;
    }

    public async Task<int> PagesAsync(FreshBooksStream stream, FreshBooksWalk walk) => (await ReadAsync(stream, walk)).Pages;

    /// <summary>What an extraction without any fault finds now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CleanAsync(FreshBooksStream stream, bool hasChanged) =>
        _clean = hasChanged || _clean is null ? await Extraction.CleanAsync(stream) : _clean;

    private Task<SourcePage> ReadAsync(FreshBooksStream stream, FreshBooksWalk walk) =>
        Extraction.Client.GetPageAsync(stream, walk, Extraction.Source.AccountId, 1, CancellationToken.None);
}
