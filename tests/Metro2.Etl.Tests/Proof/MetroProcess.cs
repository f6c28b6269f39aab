using System.Diagnostics;
using System.Globalization;

namespace Metro2.Etl.Tests.Proof;

/// <summary>The built program as a process of its own: what it says, how it ends, and a way to end it. Only its own id is ever signalled.</summary>
internal sealed class MetroProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _output = [];
    private readonly List<string> _error = [];
    private readonly List<(string Part, TaskCompletionSource Said)> _awaited = [];

    private MetroProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        foreach (string inherited in start.Environment.Keys.Where(name => name.StartsWith("METRO2_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        _process = new Process { StartInfo = start };
    }

    /// <summary>Everything on standard output so far.</summary>
    public string Output => Text(_output);

    /// <summary>Everything on standard error so far.</summary>
    public string Error => Text(_error);

    /// <summary>
    /// Starts <c>metro2</c>. A shell that runs the tests in the background hands down an ignored SIGINT, which a program rightly keeps;
    /// so on Linux it is set back first.
    /// </summary>
    public static MetroProcess Start(IReadOnlyDictionary<string, string>? environment, params IEnumerable<string> arguments) =>
        OperatingSystem.IsLinux()
            ? Launch("env", ["--default-signal=INT", "dotnet", "exec", ProgramPath, .. arguments], environment)
            : Launch("dotnet", ["exec", ProgramPath, .. arguments], environment);

    /// <summary>
    /// Starts <c>metro2</c> where no file may grow beyond a size. The limit needs no rights and meets program and database alike, as a
    /// full disk does. The runtime maps its own code through a large file unless told otherwise, which the limit would refuse.
    /// </summary>
    public static MetroProcess StartWithFileLimit(int kibibytes, params IEnumerable<string> arguments) => Launch(
        "bash",
        [
            "-c",
            string.Create(CultureInfo.InvariantCulture, $"""trap "" XFSZ; ulimit -f {kibibytes}; exec "$0" "$@" """),
            "dotnet", "exec", ProgramPath, .. arguments,
        ],
        new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });

    /// <summary>Waits until a line on either stream contains a text.</summary>
    public Task SaysAsync(string part)
    {
        lock (_gate)
        {
            if (_output.Concat(_error).Any(line => line.Contains(part, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            TaskCompletionSource said = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((part, said));
            return said.Task.WaitAsync(s_patience);
        }
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> EndsAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL after a time, unless it ends before.</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan delay)
    {
        Task end = _process.WaitForExitAsync();
        if (await Task.WhenAny(end, Task.Delay(delay)) == end)
        {
            return false;
        }

        return await KillAsync();
    }

    /// <summary>SIGKILL.</summary>
    /// <returns>Whether that is what ended it.</returns>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode == 128 + 9;
    }

    /// <summary>Sends a signal by name: TERM, INT.</summary>
    public async Task SignalAsync(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.Should().Be(0);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    // The build copies the program beside the tests, with its own runtime configuration.
    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "metro2.dll");

    private static MetroProcess Launch(
        string fileName, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        MetroProcess program = new(new ProcessStartInfo(fileName, arguments) { UseShellExecute = false });
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            program._process.StartInfo.Environment[name] = value;
        }

        program._process.OutputDataReceived += (_, line) => program.Keep(program._output, line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Keep(program._error, line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    private void Keep(List<string> lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            lines.Add(line);
            foreach ((_, TaskCompletionSource said) in _awaited.Where(awaited => line.Contains(awaited.Part, StringComparison.Ordinal)))
            {
                said.TrySetResult();
            }
        }
    }

    private string Text(List<string> lines)
    {
        lock (_gate)
        {
            return string.Join('\n', lines);
        }
    }
}
