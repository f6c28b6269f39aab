using System.Collections.Concurrent;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>What was asked, in order; the newest hundred thousand requests, and counts of all.</summary>
internal sealed class RequestLog
{
    private const int MostKept = 100_000;

    private readonly ConcurrentQueue<SimulatorRequest> _requests = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public IReadOnlyList<SimulatorRequest> Requests => [.. _requests];

    public IReadOnlyDictionary<string, int> Counts => new Dictionary<string, int>(_counts);

    public void Add(string route, HttpRequest request, int status)
    {
        _counts.AddOrUpdate(route, 1, (_, count) => count + 1);
        _requests.Enqueue(new SimulatorRequest(
            route, request.Method, request.Path + Uri.UnescapeDataString(request.QueryString.ToString()), status));
        if (_requests.Count > MostKept)
        {
            _requests.TryDequeue(out _);
        }
    }
}
