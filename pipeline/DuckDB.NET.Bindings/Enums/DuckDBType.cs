using System.Diagnostics.CodeAnalysis;

namespace DuckDB.NET.Native;

/// <summary>A column's or value's type. The numbers are those of DuckDB's C header; the names show in <c>GetDataTypeName</c>.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The members are DuckDB's types, and these are their names.")]
public enum DuckDBType
{
    /// <summary>No type, or one that is not known yet.</summary>
    Invalid = 0,

    /// <summary>BOOLEAN.</summary>
    Boolean = 1,

    /// <summary>TINYINT, 8 bits with sign.</summary>
    TinyInt = 2,

    /// <summary>SMALLINT, 16 bits with sign.</summary>
    SmallInt = 3,

    /// <summary>INTEGER, 32 bits with sign.</summary>
    Integer = 4,

    /// <summary>BIGINT, 64 bits with sign.</summary>
    BigInt = 5,

    /// <summary>UTINYINT, 8 bits.</summary>
    UnsignedTinyInt = 6,

    /// <summary>USMALLINT, 16 bits.</summary>
    UnsignedSmallInt = 7,

    /// <summary>UINTEGER, 32 bits.</summary>
    UnsignedInteger = 8,

    /// <summary>UBIGINT, 64 bits.</summary>
    UnsignedBigInt = 9,

    /// <summary>FLOAT, 32 bits.</summary>
    Float = 10,

    /// <summary>DOUBLE, 64 bits.</summary>
    Double = 11,

    /// <summary>TIMESTAMP in microseconds, without a time zone.</summary>
    Timestamp = 12,

    /// <summary>DATE.</summary>
    Date = 13,

    /// <summary>TIME in microseconds.</summary>
    Time = 14,

    /// <summary>INTERVAL of months, days and microseconds.</summary>
    Interval = 15,

    /// <summary>HUGEINT, 128 bits with sign.</summary>
    HugeInt = 16,

    /// <summary>VARCHAR; JSON is one, too.</summary>
    Varchar = 17,

    /// <summary>BLOB.</summary>
    Blob = 18,

    /// <summary>DECIMAL of up to 38 digits.</summary>
    Decimal = 19,

    /// <summary>TIMESTAMP_S in seconds.</summary>
    TimestampS = 20,

    /// <summary>TIMESTAMP_MS in milliseconds.</summary>
    TimestampMs = 21,

    /// <summary>TIMESTAMP_NS in nanoseconds.</summary>
    TimestampNs = 22,

    /// <summary>ENUM.</summary>
    Enum = 23,

    /// <summary>LIST, of any length.</summary>
    List = 24,

    /// <summary>STRUCT.</summary>
    Struct = 25,

    /// <summary>MAP.</summary>
    Map = 26,

    /// <summary>UUID.</summary>
    Uuid = 27,

    /// <summary>UNION.</summary>
    Union = 28,

    /// <summary>BIT.</summary>
    Bit = 29,

    /// <summary>TIMETZ, a time with its offset from UTC.</summary>
    TimeTz = 30,

    /// <summary>TIMESTAMPTZ, an instant in microseconds.</summary>
    TimestampTz = 31,

    /// <summary>UHUGEINT, 128 bits.</summary>
    UnsignedHugeInt = 32,

    /// <summary>ARRAY, a list of fixed length.</summary>
    Array = 33,

    /// <summary>Any type; only parameters of functions have it.</summary>
    Any = 34,

    /// <summary>BIGNUM, a whole number of any length.</summary>
    BigNum = 35,

    /// <summary>The type of a bare NULL.</summary>
    SqlNull = 36,

    /// <summary>A text literal whose type is not decided yet.</summary>
    StringLiteral = 37,

    /// <summary>A number literal whose type is not decided yet.</summary>
    IntegerLiteral = 38,

    /// <summary>TIME_NS in nanoseconds.</summary>
    TimeNs = 39,

    /// <summary>GEOMETRY.</summary>
    Geometry = 40,

    /// <summary>VARIANT.</summary>
    Variant = 41,
}
