using System.Reflection;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>The functions are internal and the assembly is signed, so this test assembly reaches them only by reflection.</summary>
internal static class NativeCalls
{
    internal static object? Call(string group, string method, params object?[] arguments) =>
        typeof(DuckDBDatabase).Assembly.GetType($"DuckDB.NET.Native.NativeMethods+{group}", throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, arguments);

    internal static DuckDBValue MakeValue(string kind, object value) => (DuckDBValue)Call("Value", $"DuckDBCreate{kind}", value)!;
}
