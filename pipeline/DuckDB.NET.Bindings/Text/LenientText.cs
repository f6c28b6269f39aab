using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using System.Text;

namespace DuckDB.NET.Native;

/// <summary>
/// An error text on its way into DuckDB from inside a native callback, where any exception would end the process.
/// So nothing is refused: lone surrogates and U+0000 become U+FFFD.
/// </summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedIn, typeof(LenientText))]
internal static unsafe class LenientText
{
    public static byte* ConvertToUnmanaged(string? text)
    {
        text = (text ?? string.Empty).Replace('\0', '\uFFFD');
        int capacity = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        byte* bytes = (byte*)NativeMemory.Alloc((nuint)capacity);
        bytes[Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, capacity))] = 0;
        return bytes;
    }

    public static void Free(byte* bytes) => NativeMemory.Free(bytes);
}
