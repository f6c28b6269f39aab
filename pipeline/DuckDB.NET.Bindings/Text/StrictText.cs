using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using System.Text;

namespace DuckDB.NET.Native;

/// <summary>
/// Text on its way into DuckDB as zero-terminated UTF-8. What would arrive changed is refused: a lone surrogate would
/// become U+FFFD, and U+0000 would cut the text short. A null reference travels as a null pointer.
/// </summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedIn, typeof(ManagedToUnmanagedIn))]
internal static unsafe class StrictText
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodes without a terminator.</summary>
    /// <exception cref="ArgumentException">The text holds a surrogate without its other half.</exception>
    internal static int Encode(string text, Span<byte> buffer)
    {
        try
        {
            return Encoding.GetBytes(text, buffer);
        }
        catch (EncoderFallbackException unpaired)
        {
            // The encoder's own message would name the character; the place is enough, and the text may be personal.
            throw new ArgumentException(
                $"The text for DuckDB holds a surrogate without its other half at position {unpaired.Index} and has no UTF-8 form. Repair the text before it is sent.");
        }
    }

    internal static int MaxByteCount(string text) => Encoding.GetMaxByteCount(text.Length);

    internal ref struct ManagedToUnmanagedIn
    {
        private byte* _text;
        private byte* _allocated;

        public static int BufferSize => 512;

        public void FromManaged(string? text, Span<byte> buffer)
        {
            if (text is null)
            {
                return;
            }

            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            if (zero >= 0)
            {
                throw new ArgumentException(
                    $"The text for DuckDB holds U+0000 at position {zero} and would end there. Send such text as a parameter value.");
            }

            int capacity = MaxByteCount(text) + 1;
            if (capacity > buffer.Length)
            {
                _allocated = (byte*)NativeMemory.Alloc((nuint)capacity);
                buffer = new Span<byte>(_allocated, capacity);
            }

            try
            {
                buffer[Encode(text, buffer)] = 0;
            }
            catch
            {
                Free();
                throw;
            }

            // The generated code lends stack memory, which does not move.
            _text = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer));
        }

        public readonly byte* ToUnmanaged() => _text;

        public void Free()
        {
            NativeMemory.Free(_allocated);
            _allocated = null;
        }
    }
}
