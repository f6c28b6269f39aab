using System.Globalization;
using System.Numerics;

namespace DuckDB.NET.Native;

/// <summary>Turns a value as DuckDB holds it into the type that a table function asks for: without loss, or not at all.</summary>
internal static class ValueConversion
{
    /// <exception cref="InvalidCastException">No such value can be made without loss.</exception>
    /// <exception cref="OverflowException">The value lies outside the range of <typeparamref name="T"/>.</exception>
    internal static T To<T>(object value, DuckDBType type)
    {
        if (value is T same)
        {
            return same;
        }

        object? converted = value switch
        {
            RawTimestamp timestamp => FromTimestamp(timestamp, type, typeof(T)),
            DuckDBDateOnly date => FromDate(date, typeof(T)),
            DuckDBTimeOnly time => FromTime(time, typeof(T)),
            DuckDBTimeTz time => FromTimeTz(time, typeof(T)),
            DuckDBInterval interval => typeof(T) == typeof(TimeSpan) ? interval.ToTimeSpan() : null,
            byte[] bytes => typeof(T) == typeof(Stream) ? new MemoryStream(bytes, writable: false) : null,
            bool or string or Guid => null,
            _ => FromNumber(value, typeof(T)),
        };
        return converted is T result
            ? result
            : throw new InvalidCastException($"An argument of the type {type} cannot become a {typeof(T).Name} without loss. Cast it in SQL.");
    }

    private static object? FromTimestamp(RawTimestamp timestamp, DuckDBType type, Type target)
    {
        if (target == typeof(DuckDBTimestamp))
        {
            return timestamp.ToDuckDBTimestamp();
        }

        if (target == typeof(DateTimeOffset) && type == DuckDBType.TimestampTz)
        {
            return new DateTimeOffset(timestamp.ToDateTime(DateTimeKind.Utc));
        }

        // Unspecified for TIMESTAMPTZ, too, as the provider's reader does it.
        return target == typeof(DateTime) ? timestamp.ToDateTime(DateTimeKind.Unspecified) : null;
    }

    private static object? FromDate(DuckDBDateOnly date, Type target)
    {
        if (target == typeof(DateOnly))
        {
            return date.ToDateOnly();
        }

        return target == typeof(DateTime) ? date.ToDateOnly().ToDateTime(TimeOnly.MinValue) : null;
    }

    private static object? FromTime(DuckDBTimeOnly time, Type target)
    {
        if (target == typeof(TimeOnly))
        {
            return time.ToTimeOnly();
        }

        return target == typeof(TimeSpan) ? TimeSpan.FromTicks(time.Micros * TimeSpan.TicksPerMicrosecond) : null;
    }

    private static DateTimeOffset? FromTimeTz(DuckDBTimeTz time, Type target) =>
        target == typeof(DateTimeOffset) && time.Offset % 60 == 0
            ? new DateTimeOffset(DateOnly.MinValue.AddDays(1).ToDateTime(time.Time.ToTimeOnly()), TimeSpan.FromSeconds(time.Offset))
            : null;

    private static object? FromNumber(object number, Type target)
    {
        if (target == typeof(double))
        {
            // Through text, because text is what decides the nearest double of a decimal.
            return number switch
            {
                float single => (double)single,
                DuckDBDecimal exact => double.Parse(DecimalText(exact), CultureInfo.InvariantCulture),
                _ => ExactDouble(Whole(number)),
            };
        }

        if (target == typeof(float))
        {
            return number is double wide && ((double)(float)wide).Equals(wide) ? (float)wide : null;
        }

        if (target == typeof(decimal))
        {
            return number switch
            {
                DuckDBDecimal exact => ToDecimal(exact),
                float or double => null,
                _ => (decimal)Whole(number)!.Value,
            };
        }

        return Whole(number) is { } whole ? FromWhole(whole, target) : null;
    }

    /// <summary>The number as a whole one; null when it has a fraction.</summary>
    private static BigInteger? Whole(object number)
    {
        switch (number)
        {
            case DuckDBDecimal exact:
                (BigInteger quotient, BigInteger remainder) = BigInteger.DivRem(exact.Value.ToBigInteger(), BigInteger.Pow(10, exact.Scale));
                return remainder.IsZero ? quotient : null;
            case float single:
                return float.IsInteger(single) ? new BigInteger(single) : null;
            case double wide:
                return double.IsInteger(wide) ? new BigInteger(wide) : null;
            case BigInteger big:
                return big;
            case ulong large:
                return large;
            default:
                return Convert.ToInt64(number, CultureInfo.InvariantCulture);
        }
    }

    private static double? ExactDouble(BigInteger? whole) =>
        whole is { } number && new BigInteger((double)number) == number ? (double)number : null;

    private static object? FromWhole(BigInteger whole, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.SByte => (sbyte)whole,
        TypeCode.Int16 => (short)whole,
        TypeCode.Int32 => (int)whole,
        TypeCode.Int64 => (long)whole,
        TypeCode.Byte => (byte)whole,
        TypeCode.UInt16 => (ushort)whole,
        TypeCode.UInt32 => (uint)whole,
        TypeCode.UInt64 => (ulong)whole,
        _ => target == typeof(BigInteger) ? whole
            : target == typeof(Int128) ? (Int128)whole
            : target == typeof(UInt128) ? (UInt128)whole
            : null,
    };

    private static decimal ToDecimal(DuckDBDecimal exact)
    {
        // A decimal has 96 bits and 28 places; Parse would round what lies beyond them.
        BigInteger digits = exact.Value.ToBigInteger();
        int scale = exact.Scale;
        while (scale > 28 && (digits % 10).IsZero)
        {
            digits /= 10;
            scale--;
        }

        if (scale > 28)
        {
            throw new OverflowException("The number has more than the 28 places that a decimal holds.");
        }

        decimal whole = (decimal)BigInteger.Abs(digits);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(whole, bits);
        return new decimal(bits[0], bits[1], bits[2], digits.Sign < 0, (byte)scale);
    }

    private static string DecimalText(DuckDBDecimal exact) =>
        string.Create(CultureInfo.InvariantCulture, $"{exact.Value.ToBigInteger()}e-{exact.Scale}");
}
