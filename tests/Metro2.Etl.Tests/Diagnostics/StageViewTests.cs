using Metro2.Etl.Diagnostics;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Metro2.Etl.Tests.Diagnostics;

public sealed class StageViewTests
{
    [Fact]
    public async Task Without_a_terminal_stages_are_lines_and_progress_at_most_every_five_seconds()
    {
        SteppingTime time = new();
        Lines lines = new();

        int result = await StageView.ShowAsync(Console(new StringWriter(), interactive: false), lines, time, view =>
        {
            view.Begin("extract");
            view.Advance("pages");
            time.Step(TimeSpan.FromSeconds(5));
            view.Advance("pages");
            view.Advance("pages");
            view.Begin("write");
            return Task.FromResult(7);
        });

        result.Should().Be(7);
        lines.Should().Equal(
            "stage extract started", "stage extract at 2 pages", "stage extract done, 3 pages", "stage write started", "stage write done, 0 steps");
    }

    [Fact]
    public async Task On_a_terminal_stages_are_shown_and_not_logged()
    {
        Lines lines = new();
        StringWriter output = new();

        await StageView.ShowAsync(Console(output, interactive: true), lines, TimeProvider.System, view =>
        {
            view.Begin("extract");
            view.Reach(1200, "pages");
            return Task.FromResult(0);
        });

        output.ToString().Should().Contain("extract: 1,200 pages");
        lines.Should().BeEmpty();
    }

    [Fact]
    public async Task A_failure_of_the_work_passes_through_and_its_stage_is_not_called_done()
    {
        Lines lines = new();

        Func<Task> show = () => StageView.ShowAsync<int>(Console(new StringWriter(), interactive: false), lines, TimeProvider.System, view =>
        {
            view.Begin("extract");
            throw new EtlException(ExitCode.RetryLater, "x");
        });

        await show.Should().ThrowAsync<EtlException>();
        lines.Should().Equal("stage extract started");
    }

    private static IAnsiConsole Console(StringWriter output, bool interactive) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = interactive ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    });

    private sealed class SteppingTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Step(TimeSpan time) => _ticks += time.Ticks;
    }

    private sealed class Lines : List<string>, ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));
    }
}
