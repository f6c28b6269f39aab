namespace Metro2.Etl.Warehouse;

/// <summary>How much of the machine DuckDB may use.</summary>
/// <param name="Threads">Worker threads, 1 or more; null leaves DuckDB's own choice, one a processor.</param>
/// <param name="MemoryLimit">
/// DuckDB's notation, for example <c>4GB</c>; null leaves DuckDB's own choice, 80 % of the memory.
/// </param>
internal sealed record WarehouseSettings(int? Threads = null, string? MemoryLimit = null);
