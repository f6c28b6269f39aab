using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>
/// A VARCHAR or BLOB within a column's memory: up to 12 bytes lie in the struct itself, longer ones behind a pointer.
/// Use it only in place, through a pointer into that memory; a copy of the struct carries its text to another address.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Equal bytes can lie behind different pointers; nobody compares these structs.")]
public unsafe struct DuckDBString
{
    private const int InlineCapacity = 12;

    private _value_e__Union _value;

    /// <summary>The bytes, without a terminator. The address holds as long as the column's memory does.</summary>
    public sbyte* Data
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Length <= InlineCapacity
            ? (sbyte*)Unsafe.AsPointer(ref _value.inlined.inlined[0])
            : _value.pointer.ptr;
    }

    /// <summary>The number of bytes.</summary>
    public readonly int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)_value.inlined.length;
    }

    /// <summary>The two forms of the struct. The provider refers to this type under exactly this name.</summary>
    [StructLayout(LayoutKind.Explicit)]
    internal struct _value_e__Union
    {
        /// <summary>The form of texts longer than 12 bytes.</summary>
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        /// <summary>The form of texts up to 12 bytes.</summary>
        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        /// <summary>Length, the first four bytes, and the address of all of them.</summary>
        [StructLayout(LayoutKind.Sequential)]
        internal struct DuckDBStringPointer
        {
            public uint length;
            public fixed byte prefix[4];
            public sbyte* ptr;
        }

        /// <summary>Length and the bytes. The provider reads both fields under exactly these names.</summary>
        [StructLayout(LayoutKind.Sequential)]
        internal struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlineCapacity];
        }
    }
}
