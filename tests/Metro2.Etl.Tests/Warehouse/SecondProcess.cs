using System.Diagnostics;
using DuckDB.NET.Data;

namespace Metro2.Etl.Tests.Warehouse;

/// <summary>
/// DuckDB's lock on a file is between processes, so its tests need a second one. The test assembly is started as a
/// program: it opens the file, says so, and waits until its input is closed.
/// </summary>
internal sealed class SecondProcess : IDisposable
{
    private readonly Process _process;

    private SecondProcess(Process process) => _process = process;

    public static int Main(string[] arguments)
    {
        if (arguments is not ["hold", string path])
        {
            return 2;
        }

        using DuckDBConnection connection = new($"Data Source={path}");
        connection.Open();
        Console.Out.WriteLine("held");
        Console.In.ReadLine();
        return 0;
    }

    public static SecondProcess Hold(string path)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(SecondProcess).Assembly.Location);
        start.ArgumentList.Add("hold");
        start.ArgumentList.Add(path);
        SecondProcess second = new(Process.Start(start)!);
        string? said = second._process.StandardOutput.ReadLine();
        if (said != "held")
        {
            second.Dispose();
            throw new InvalidOperationException("The second process could not open the file.");
        }

        return second;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
