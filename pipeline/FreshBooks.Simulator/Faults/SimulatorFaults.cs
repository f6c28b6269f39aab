namespace FreshBooks.Simulator;

/// <summary>The faults that wait for their request. Safe to use from several threads.</summary>
public sealed class SimulatorFaults
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];

    /// <summary>Faults that are not spent yet.</summary>
    public int PendingCount
    {
        get
        {
            lock (_gate)
            {
                return _armed.Count;
            }
        }
    }

    /// <summary>Arms a fault; of several that match, the one armed first hits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public void Add(SimulatorFault fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fault.Times);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Row);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.DelayMs);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.RetryAfterSeconds);
        if (fault.Status is < 200 or > 599)
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault.Status, "A final HTTP status of 200 to 599 is needed.");
        }

        lock (_gate)
        {
            _armed.Add(new Armed(fault) { ToSkip = fault.Skip, Left = fault.Times });
        }
    }

    /// <summary>Disarms all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    /// <summary>The fault that hits this request, if any; counts it.</summary>
    internal SimulatorFault? Take(string route, bool isList, string? walk, int? page)
    {
        lock (_gate)
        {
            foreach (Armed armed in _armed)
            {
                if (!Matches(armed.Fault, route, isList, walk, page))
                {
                    continue;
                }

                if (armed.ToSkip > 0)
                {
                    armed.ToSkip--;
                    continue;
                }

                armed.Left--;
                if (armed.Left == 0)
                {
                    _armed.Remove(armed);
                }

                return armed.Fault;
            }
        }

        return null;
    }

    private static bool Matches(SimulatorFault fault, string route, bool isList, string? walk, int? page)
    {
        bool isRoute = fault.Route is { } wanted
            ? wanted == route
            : fault.Kind switch
            {
                FaultKind.InvalidGrant or FaultKind.RotateThenDrop or FaultKind.UnauthorizedClient => route == "token",
                FaultKind.NullAccount or FaultKind.ClientRole or FaultKind.NoBusiness => route == "users_me",
                _ => isList,
            };
        return isRoute && (fault.Walk is null || fault.Walk == walk) && (fault.Page is null || fault.Page == page);
    }

    private sealed class Armed(SimulatorFault fault)
    {
        public SimulatorFault Fault { get; } = fault;
        public int ToSkip { get; set; }
        public int Left { get; set; }
    }
}
