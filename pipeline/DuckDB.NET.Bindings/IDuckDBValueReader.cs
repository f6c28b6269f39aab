namespace DuckDB.NET.Native;

/// <summary>
/// One argument of a table function. It has exactly these two members: the provider implements it privately
/// and finds <see cref="GetValue{T}"/> by its name.
/// </summary>
public interface IDuckDBValueReader
{
    /// <summary>Whether the argument is NULL.</summary>
    bool IsNull();

    /// <summary>The argument as a CLR value.</summary>
    /// <typeparam name="T">The type wanted, not a <see cref="Nullable{T}"/>.</typeparam>
    /// <exception cref="InvalidCastException">The argument is NULL, or no such value can be made of its type without loss.</exception>
    /// <exception cref="OverflowException">The argument lies outside the range of <typeparamref name="T"/>.</exception>
    T GetValue<T>();
}
