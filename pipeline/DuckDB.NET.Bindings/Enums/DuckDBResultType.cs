namespace DuckDB.NET.Native;

/// <summary>What a statement gave back.</summary>
public enum DuckDBResultType
{
    /// <summary>Nothing is known; the statement failed.</summary>
    Invalid = 0,

    /// <summary>A number of changed rows.</summary>
    ChangedRows = 1,

    /// <summary>Nothing, as data definition does.</summary>
    Nothing = 2,

    /// <summary>Rows.</summary>
    QueryResult = 3,
}
