using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>
/// A pointer that DuckDB handed out. It is freed on <see cref="SafeHandle.Dispose()"/> or, at the latest, by the finalizer.
/// A null pointer makes an invalid handle, never a null reference: the provider asks <see cref="IsInvalid"/>,
/// and DuckDB itself accepts null pointers.
/// </summary>
public abstract class DuckDBHandle : SafeHandle
{
    private protected DuckDBHandle(bool ownsHandle = true)
        : base(0, ownsHandle)
    {
    }

    /// <summary>Whether there is nothing behind this handle.</summary>
    public override bool IsInvalid => handle == 0;
}
