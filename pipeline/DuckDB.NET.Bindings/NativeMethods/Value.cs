using System.Buffers;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    /// <summary>Single values, for parameters. DuckDB copies what it is given.</summary>
    internal static partial class Value
    {
        internal static DuckDBValue DuckDBCreateArrayValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            FromChildren(type, values, count, &duckdb_create_array_value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_bignum")]
        internal static partial DuckDBValue DuckDBCreateBignum(DuckDBBignum value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_blob")]
        internal static partial DuckDBValue DuckDBCreateBlob(byte[] bytes, long length);

        [LibraryImport(Library, EntryPoint = "duckdb_create_bool")]
        internal static partial DuckDBValue DuckDBCreateBool([MarshalAs(UnmanagedType.U1)] bool isTrue);

        [LibraryImport(Library, EntryPoint = "duckdb_create_date")]
        internal static partial DuckDBValue DuckDBCreateDate(DuckDBDate value);

        /// <summary>An invalid value for a width outside 1 to 38.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_create_decimal")]
        internal static partial DuckDBValue DuckDBCreateDecimal(DuckDBDecimal value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_double")]
        internal static partial DuckDBValue DuckDBCreateDouble(double value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_float")]
        internal static partial DuckDBValue DuckDBCreateFloat(float value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_hugeint")]
        internal static partial DuckDBValue DuckDBCreateHugeInt(DuckDBHugeInt value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_int16")]
        internal static partial DuckDBValue DuckDBCreateInt16(short value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_int32")]
        internal static partial DuckDBValue DuckDBCreateInt32(int index);

        [LibraryImport(Library, EntryPoint = "duckdb_create_int64")]
        internal static partial DuckDBValue DuckDBCreateInt64(long index);

        [LibraryImport(Library, EntryPoint = "duckdb_create_int8")]
        internal static partial DuckDBValue DuckDBCreateInt8(sbyte value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_interval")]
        internal static partial DuckDBValue DuckDBCreateInterval(DuckDBInterval value);

        internal static DuckDBValue DuckDBCreateListValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            FromChildren(type, values, count, &duckdb_create_list_value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_null_value")]
        internal static partial DuckDBValue DuckDBCreateNullValue();

        [LibraryImport(Library, EntryPoint = "duckdb_create_time")]
        internal static partial DuckDBValue DuckDBCreateTime(DuckDBTime value);

        /// <summary>Not <c>duckdb_create_time_tz</c>, which packs a number and makes no value.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_create_time_tz_value")]
        internal static partial DuckDBValue DuckDBCreateTimeTz(DuckDBTimeTzStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp")]
        internal static partial DuckDBValue DuckDBCreateTimestamp(DuckDBTimestampStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp_ms")]
        internal static partial DuckDBValue DuckDBCreateTimestampMs(DuckDBTimestampStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp_ns")]
        internal static partial DuckDBValue DuckDBCreateTimestampNs(DuckDBTimestampStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp_s")]
        internal static partial DuckDBValue DuckDBCreateTimestampS(DuckDBTimestampStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp_tz")]
        internal static partial DuckDBValue DuckDBCreateTimestampTz(DuckDBTimestampStruct value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_uhugeint")]
        internal static partial DuckDBValue DuckDBCreateUHugeInt(DuckDBUHugeInt value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_uint16")]
        internal static partial DuckDBValue DuckDBCreateUInt16(ushort value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_uint32")]
        internal static partial DuckDBValue DuckDBCreateUInt32(uint value);

        [LibraryImport(Library, EntryPoint = "duckdb_create_uint64")]
        internal static partial DuckDBValue DuckDBCreateUInt64(ulong index);

        [LibraryImport(Library, EntryPoint = "duckdb_create_uint8")]
        internal static partial DuckDBValue DuckDBCreateUInt8(byte value);

        /// <summary>The bits as printed; the flipped top bit is a matter of vectors only.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_create_uuid")]
        internal static partial DuckDBValue DuckDBCreateUuid(DuckDBHugeInt value);

        /// <summary>Sends the length along, so that U+0000 arrives.</summary>
        /// <exception cref="ArgumentException">The text holds a surrogate without its other half.</exception>
        internal static DuckDBValue DuckDBCreateVarchar(string text)
        {
            const int StackBytes = 512;
            int capacity = StrictText.MaxByteCount(text);
            byte[]? rented = capacity > StackBytes ? ArrayPool<byte>.Shared.Rent(capacity) : null;
            try
            {
                Span<byte> bytes = rented ?? stackalloc byte[StackBytes];
                int length = StrictText.Encode(text, bytes);
                fixed (byte* first = bytes)
                {
                    return duckdb_create_varchar_length(first, (ulong)length);
                }
            }
            finally
            {
                if (rented is not null)
                {
                    // The text may be personal and would otherwise wait in the pool for the next tenant.
                    ArrayPool<byte>.Shared.Return(rented, clearArray: true);
                }
            }
        }

        /// <summary>
        /// Makes a list or array of values. The children are disposed in any case: DuckDB has copied them, and the provider
        /// forgets them on success. Disposing them last also keeps them alive during the call.
        /// </summary>
        private static DuckDBValue FromChildren(
            DuckDBLogicalType type, DuckDBValue[] children, int count, delegate*<DuckDBLogicalType, nint*, ulong, DuckDBValue> create)
        {
            try
            {
                // Never empty, because C refuses a null array even for no items.
                nint[] pointers = new nint[Math.Max(count, 1)];
                for (int i = 0; i < count; i++)
                {
                    if (children[i] is not { IsInvalid: false } child)
                    {
                        return new DuckDBValue();
                    }

                    pointers[i] = child.DangerousGetHandle();
                }

                fixed (nint* first = pointers)
                {
                    return create(type, first, (ulong)count);
                }
            }
            finally
            {
                foreach (DuckDBValue? child in children.AsSpan(0, count))
                {
                    child?.Dispose();
                }
            }
        }

        [LibraryImport(Library)]
        private static partial DuckDBValue duckdb_create_array_value(DuckDBLogicalType type, nint* values, ulong count);

        [LibraryImport(Library)]
        private static partial DuckDBValue duckdb_create_list_value(DuckDBLogicalType type, nint* values, ulong count);

        [LibraryImport(Library)]
        private static partial DuckDBValue duckdb_create_varchar_length(byte* text, ulong length);
    }
}
