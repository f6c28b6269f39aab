using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Bindings.Tests.StandIn.NativeCalls;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>What the provider relies on without any signature saying so.</summary>
public sealed class HandleTests
{
    public static TheoryData<Type> HandleTypes =>
    [
        .. typeof(DuckDBDatabase).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(SafeHandle)) && !type.IsAbstract),
    ];

    [Theory]
    [MemberData(nameof(HandleTypes))]
    public void An_empty_handle_is_invalid_and_may_be_disposed_twice(Type type)
    {
        using SafeHandle handle = (SafeHandle)Activator.CreateInstance(type)!;

        handle.IsInvalid.Should().BeTrue();
        handle.Dispose();
        handle.Invoking(again => again.Dispose()).Should().NotThrow();
    }

    [Fact]
    public void There_are_as_many_kinds_of_handle_as_the_provider_knows()
    {
        HandleTypes.Cast<object>().Should().HaveCount(12);
    }

    [Fact]
    public void A_lent_chunk_is_not_freed()
    {
        // Freeing this address would end the process.
        DuckDBDataChunk lent = new(0x10);

        lent.IsInvalid.Should().BeFalse();
        lent.Dispose();
        lent.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_zeroed_result_may_be_closed_again_and_again()
    {
        DuckDBResult result = default;

        result.Close();
        result.Close();
    }

    [Fact]
    public void A_value_that_could_not_be_made_is_not_bound_but_reported()
    {
        using DuckDBPreparedStatement statement = new();
        using DuckDBValue nothing = new();

        // DuckDB itself would follow the null pointer.
        Call("PreparedStatements", "DuckDBBindValue", statement, 1L, nothing).Should().Be(DuckDBState.Error);
        nothing.IsNull().Should().BeTrue();
    }

    [Fact]
    public void The_end_of_a_stream_is_a_chunk_without_rows_and_vectors()
    {
        using DuckDBDataChunk end = new();

        Call("DataChunks", "DuckDBDataChunkGetSize", end).Should().Be(0UL);
        Call("DataChunks", "DuckDBDataChunkGetVector", end, 0L).Should().Be((nint)0);
        Call("Vectors", "DuckDBListVectorGetChild", (nint)0).Should().Be((nint)0);
        Call("Vectors", "DuckDBStructVectorGetChild", (nint)0, 0L).Should().Be((nint)0);
    }

    [Fact]
    public void The_children_of_a_list_are_disposed_whether_it_could_be_made_or_not()
    {
        using DuckDBLogicalType type = (DuckDBLogicalType)Call("LogicalType", "DuckDBCreateLogicalType", DuckDBType.Integer)!;
        DuckDBValue one = (DuckDBValue)Call("Value", "DuckDBCreateInt32", 1)!;
        DuckDBValue two = (DuckDBValue)Call("Value", "DuckDBCreateInt32", 2)!;

        using DuckDBValue list = (DuckDBValue)Call("Value", "DuckDBCreateListValue", type, new[] { one }, 1)!;
        using DuckDBValue none = (DuckDBValue)Call("Value", "DuckDBCreateListValue", type, new[] { two, new DuckDBValue() }, 2)!;
        using DuckDBValue empty = (DuckDBValue)Call("Value", "DuckDBCreateListValue", type, Array.Empty<DuckDBValue>(), 0)!;

        list.IsInvalid.Should().BeFalse();
        none.IsInvalid.Should().BeTrue();
        empty.IsInvalid.Should().BeFalse();
        one.IsClosed.Should().BeTrue();
        two.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_time_with_an_offset_is_taken_apart()
    {
        DuckDBTimeTzStruct bits = new() { Bits = (86_399_999_999UL << 24) | (57_599 + 12_600) };

        Call("DateTimeHelpers", "DuckDBFromTimeTz", bits)
            .Should().Be(new DuckDBTimeTz(new DuckDBTimeOnly(23, 59, 59, 999_999), -12_600));
    }

    [Fact]
    public void The_static_functions_are_hidden_from_everyone_but_the_provider()
    {
        typeof(DuckDBDatabase).Assembly.GetType("DuckDB.NET.Native.NativeMethods", throwOnError: true)!.IsPublic.Should().BeFalse();
    }
}
