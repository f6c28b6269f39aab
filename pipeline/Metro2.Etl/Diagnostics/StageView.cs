using System.Globalization;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Metro2.Etl.Diagnostics;

/// <summary>
/// Shows how far the stages of a run are: a live view on a terminal, log lines elsewhere. Safe to call from any thread.
/// </summary>
internal sealed class StageView
{
    private static readonly TimeSpan s_timeBetweenLines = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;
    private readonly ProgressContext? _live;
    private ProgressTask? _task;
    private string _stage = "";
    private string _unit = "";
    private long _count;
    private long _lastLine;

    private StageView(ILogger logger, TimeProvider timeProvider, ProgressContext? live)
    {
        _logger = logger;
        _timeProvider = timeProvider;
        _live = live;
    }

    /// <summary>Does work while its stages are shown.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="logger">Gets the lines when there is no terminal.</param>
    /// <param name="timeProvider">Spaces the lines: at most one in five seconds within a stage.</param>
    /// <param name="work">The work; it is given the view.</param>
    public static async Task<T> ShowAsync<T>(
        IAnsiConsole console, ILogger logger, TimeProvider timeProvider, Func<StageView, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await Watch(new StageView(logger, timeProvider, null), work);
        }

        return await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(live => Watch(new StageView(logger, timeProvider, live), work));
    }

    /// <summary>A stage begins; the one before is done.</summary>
    public void Begin(string stage)
    {
        lock (_lock)
        {
            End();
            (_stage, _unit, _count) = (stage, "", 0);
            _lastLine = _timeProvider.GetTimestamp();
            if (_live is null)
            {
                _logger.StageStarted(stage);
            }
            else
            {
                _task = _live.AddTask(Markup.Escape(stage)).IsIndeterminate();
            }
        }
    }

    /// <summary>The stage got one further.</summary>
    /// <param name="unit">Of what: pages, models, records.</param>
    public void Advance(string unit)
    {
        lock (_lock)
        {
            Reach(_count + 1, unit);
        }
    }

    /// <summary>The stage got so far.</summary>
    /// <param name="count">How many since the stage began.</param>
    /// <param name="unit">Of what: pages, models, records.</param>
    public void Reach(long count, string unit)
    {
        lock (_lock)
        {
            _count = count;
            _unit = unit;
            if (_task is not null)
            {
                _task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{_stage}: {_count:#,0} {unit}"));
            }
            else if (_timeProvider.GetElapsedTime(_lastLine) >= s_timeBetweenLines)
            {
                _lastLine = _timeProvider.GetTimestamp();
                _logger.StageAdvanced(_stage, _count, unit);
            }
        }
    }

    private static async Task<T> Watch<T>(StageView view, Func<StageView, Task<T>> work)
    {
        T result = await work(view);
        lock (view._lock)
        {
            view.End();
        }

        return result;
    }

    private void End()
    {
        if (_task is not null)
        {
            _task.StopTask();
            _task = null;
        }
        else if (_live is null && _stage.Length > 0)
        {
            _logger.StageFinished(_stage, _count, _unit.Length > 0 ? _unit : "steps");
        }
    }
}
