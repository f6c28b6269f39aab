using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>
/// Reads a value with the getter of its own type. DuckDB's getters cast in place and answer a failed cast with the
/// type's smallest value, so no other getter is ever asked; conversion is the business of <see cref="ValueConversion"/>.
/// </summary>
internal static unsafe partial class ValueGetters
{
    /// <summary>The value in the CLR type that holds all of its range.</summary>
    /// <exception cref="InvalidCastException">The value is of a nested type, or of one that has no getter.</exception>
    internal static object Read(DuckDBValue value, out DuckDBType type)
    {
        // The type is the value's own and dies with it: it must not be destroyed.
        type = duckdb_get_type_id(duckdb_get_value_type(value));
        GC.KeepAlive(value);
        return type switch
        {
            DuckDBType.Boolean => duckdb_get_bool(value) != 0,
            DuckDBType.TinyInt => duckdb_get_int8(value),
            DuckDBType.SmallInt => duckdb_get_int16(value),
            DuckDBType.Integer => duckdb_get_int32(value),
            DuckDBType.BigInt => duckdb_get_int64(value),
            DuckDBType.UnsignedTinyInt => duckdb_get_uint8(value),
            DuckDBType.UnsignedSmallInt => duckdb_get_uint16(value),
            DuckDBType.UnsignedInteger => duckdb_get_uint32(value),
            DuckDBType.UnsignedBigInt => duckdb_get_uint64(value),
            DuckDBType.HugeInt => duckdb_get_hugeint(value).ToBigInteger(),
            DuckDBType.UnsignedHugeInt => duckdb_get_uhugeint(value).ToBigInteger(),
            DuckDBType.Float => duckdb_get_float(value),
            DuckDBType.Double => duckdb_get_double(value),
            DuckDBType.Decimal => duckdb_get_decimal(value),
            DuckDBType.Varchar or DuckDBType.Enum => duckdb_get_varchar(value) ?? string.Empty,
            DuckDBType.Blob => ReadBlob(value),
            DuckDBType.Uuid => ReadUuid(value),
            DuckDBType.Date => DuckDBDateOnly.FromDuckDBDate(duckdb_get_date(value)),
            DuckDBType.Time => new DuckDBTimeOnly(duckdb_get_time(value).Micros),
            DuckDBType.TimeTz => NativeMethods.DateTimeHelpers.DuckDBFromTimeTz(duckdb_get_time_tz(value)),
            DuckDBType.Interval => duckdb_get_interval(value),
            DuckDBType.Timestamp => new RawTimestamp(duckdb_get_timestamp(value), TimeSpan.TicksPerMicrosecond, 1),
            DuckDBType.TimestampTz => new RawTimestamp(duckdb_get_timestamp_tz(value), TimeSpan.TicksPerMicrosecond, 1),
            DuckDBType.TimestampS => new RawTimestamp(duckdb_get_timestamp_s(value), TimeSpan.TicksPerSecond, 1),
            DuckDBType.TimestampMs => new RawTimestamp(duckdb_get_timestamp_ms(value), TimeSpan.TicksPerMillisecond, 1),
            DuckDBType.TimestampNs => new RawTimestamp(duckdb_get_timestamp_ns(value), 1, TimeSpan.NanosecondsPerTick),
            _ => throw new InvalidCastException($"An argument of the type {type} cannot be read. Cast it in SQL to one of the plain types."),
        };
    }

    private static byte[] ReadBlob(DuckDBValue value)
    {
        Blob blob = duckdb_get_blob(value);
        try
        {
            return new ReadOnlySpan<byte>(blob.Data, checked((int)blob.Size)).ToArray();
        }
        finally
        {
            Freeing.duckdb_free(blob.Data);
        }
    }

    private static Guid ReadUuid(DuckDBValue value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, duckdb_get_uuid(value).ToUInt128());
        return new Guid(bytes, bigEndian: true);
    }

    [LibraryImport(NativeMethods.Library)]
    private static partial byte duckdb_get_bool(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial sbyte duckdb_get_int8(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial short duckdb_get_int16(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial int duckdb_get_int32(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial long duckdb_get_int64(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial byte duckdb_get_uint8(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial ushort duckdb_get_uint16(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial uint duckdb_get_uint32(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial ulong duckdb_get_uint64(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial float duckdb_get_float(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial double duckdb_get_double(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBHugeInt duckdb_get_hugeint(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBUHugeInt duckdb_get_uhugeint(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBDecimal duckdb_get_decimal(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBDate duckdb_get_date(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTime duckdb_get_time(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimeTzStruct duckdb_get_time_tz(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimestampStruct duckdb_get_timestamp(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimestampStruct duckdb_get_timestamp_tz(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimestampStruct duckdb_get_timestamp_s(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimestampStruct duckdb_get_timestamp_ms(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBTimestampStruct duckdb_get_timestamp_ns(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBInterval duckdb_get_interval(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBUHugeInt duckdb_get_uuid(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial Blob duckdb_get_blob(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    [return: MarshalUsing(typeof(OwnedText))]
    private static partial string? duckdb_get_varchar(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial nint duckdb_get_value_type(DuckDBValue value);

    [LibraryImport(NativeMethods.Library)]
    private static partial DuckDBType duckdb_get_type_id(nint type);

    [LibraryImport(NativeMethods.Library)]
    internal static partial byte duckdb_is_null_value(DuckDBValue value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Blob
    {
        public readonly void* Data;
        public readonly ulong Size;
    }
}
