namespace DuckDB.NET.Native;

/// <summary>A single value with its type: a parameter of a statement, or an argument of a table function.</summary>
public sealed class DuckDBValue : DuckDBHandle, IDuckDBValueReader
{
    /// <summary>Makes an invalid handle, which a call into DuckDB then fills.</summary>
    public DuckDBValue()
    {
    }

    /// <summary>Whether the value is NULL, or no value at all.</summary>
    public bool IsNull() => IsInvalid || ValueGetters.duckdb_is_null_value(this) != 0;

    /// <inheritdoc/>
    public T GetValue<T>()
    {
        if (IsNull())
        {
            throw new InvalidCastException($"The argument is NULL, which is no {typeof(T).Name}. Ask IsNull first.");
        }

        return ValueConversion.To<T>(ValueGetters.Read(this, out DuckDBType type), type);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Freeing.duckdb_destroy_value(ref handle);
        return true;
    }
}
