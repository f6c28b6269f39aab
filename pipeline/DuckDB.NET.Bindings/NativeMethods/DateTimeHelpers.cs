namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Times of day; plain arithmetic that needs no call.</summary>
    internal static partial class DateTimeHelpers
    {
        private const int OffsetBits = 24;
        private const ulong OffsetMask = (1UL << OffsetBits) - 1;

        internal static DuckDBTimeOnly DuckDBFromTime(DuckDBTime time) => new(time.Micros);

        internal static DuckDBTimeTz DuckDBFromTimeTz(DuckDBTimeTzStruct time) =>
            new(new DuckDBTimeOnly((long)(time.Bits >> OffsetBits)), DuckDBTimeTzStruct.MaxOffset - (int)(time.Bits & OffsetMask));

        internal static DuckDBTime DuckDBToTime(DuckDBTimeOnly time) => new() { Micros = time.Micros };
    }
}
