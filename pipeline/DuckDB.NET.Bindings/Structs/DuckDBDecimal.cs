using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DECIMAL with its type: the number is <see cref="Value"/> divided by ten to the power of <see cref="Scale"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDecimal
{
    private readonly byte _width;
    private readonly byte _scale;
    private readonly DuckDBHugeInt _value;

    /// <summary>Makes the number from its parts, which are not checked against each other.</summary>
    /// <param name="width">The digits in all, 1 to 38.</param>
    /// <param name="scale">The digits behind the point, 0 to the width.</param>
    /// <param name="value">The digits as a whole number.</param>
    public DuckDBDecimal(byte width, byte scale, DuckDBHugeInt value)
    {
        _width = width;
        _scale = scale;
        _value = value;
    }

    /// <summary>The digits in all, 1 to 38.</summary>
    public byte Width => _width;

    /// <summary>The digits behind the point, 0 to the width.</summary>
    public byte Scale => _scale;

    /// <summary>The digits as a whole number.</summary>
    public DuckDBHugeInt Value => _value;
}
