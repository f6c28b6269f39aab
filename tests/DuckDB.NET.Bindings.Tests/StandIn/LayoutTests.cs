using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>The provider reads column memory through these structs, so their sizes and offsets are DuckDB's (x64).</summary>
public sealed class LayoutTests
{
    private const BindingFlags AnyField = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static TheoryData<Type, int, int[]> Layouts => new()
    {
        { typeof(DuckDBDate), 4, [0] },
        { typeof(DuckDBTime), 8, [0] },
        { typeof(DuckDBTimeTzStruct), 8, [0] },
        { typeof(DuckDBTimestampStruct), 8, [0] },
        { typeof(DuckDBInterval), 16, [0, 4, 8] },
        { typeof(DuckDBHugeInt), 16, [0, 8] },
        { typeof(DuckDBUHugeInt), 16, [0, 8] },
        { typeof(DuckDBDecimal), 24, [0, 1, 8] },
        { typeof(DuckDBListEntry), 16, [0, 8] },
        { typeof(DuckDBString), 16, [0] },
        { Nested("_value_e__Union"), 16, [0, 0] },
        { Nested("_value_e__Union+DuckDBStringInlined"), 16, [0, 4] },
        { Nested("_value_e__Union+DuckDBStringPointer"), 16, [0, 4, 8] },
        { typeof(DuckDBBignum), 24, [0, 8, 16] },
        { typeof(DuckDBQueryProgress), 24, [0, 8, 16] },
        { typeof(DuckDBResult), 48, [0, 8, 16, 24, 32, 40] },
    };

    public static TheoryData<Type> Enums => [typeof(DuckDBState), typeof(DuckDBType), typeof(DuckDBErrorType), typeof(DuckDBResultType)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_struct_has_the_size_and_offsets_of_its_C_type(Type type, int size, int[] offsets)
    {
        MethodInfo sizeOf = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type);

        ((int)sizeOf.Invoke(null, null)!).Should().Be(size);
        type.GetFields(AnyField).Select(field => Marshal.OffsetOf(type, field.Name).ToInt32()).Should().Equal(offsets);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_32_bits_and_counts_from_0_without_a_gap(Type type)
    {
        Enum.GetUnderlyingType(type).Should().Be<int>();
        Enum.GetValues(type).Cast<int>().Should().Equal(Enumerable.Range(0, Enum.GetValues(type).Length));
    }

    [Fact]
    public void The_enums_end_where_the_header_ends()
    {
        ((int)Enum.GetValues<DuckDBType>().Max()).Should().Be(41);
        ((int)Enum.GetValues<DuckDBErrorType>().Max()).Should().Be(42);
    }

    private static Type Nested(string name) => typeof(DuckDBString).Assembly.GetType($"DuckDB.NET.Native.DuckDBString+{name}", throwOnError: true)!;
}
