using System.Diagnostics.CodeAnalysis;

namespace DuckDB.NET.Native;

/// <summary>What kind of error a statement met. The numbers are those of DuckDB's C header.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The members are DuckDB's kinds of error, and these are their names.")]
public enum DuckDBErrorType
{
    /// <summary>None; the provider also uses it for statements that could not be prepared.</summary>
    Invalid = 0,

    /// <summary>A value lies outside its type.</summary>
    OutOfRange = 1,

    /// <summary>A value could not be converted.</summary>
    Conversion = 2,

    /// <summary>A type is not known.</summary>
    UnknownType = 3,

    /// <summary>A decimal could not be computed.</summary>
    Decimal = 4,

    /// <summary>Types do not fit each other.</summary>
    MismatchType = 5,

    /// <summary>A division by zero.</summary>
    DivideByZero = 6,

    /// <summary>An object is too large.</summary>
    ObjectSize = 7,

    /// <summary>A type is not allowed here.</summary>
    InvalidType = 8,

    /// <summary>Something could not be written or read back.</summary>
    Serialization = 9,

    /// <summary>The transaction cannot go on.</summary>
    Transaction = 10,

    /// <summary>DuckDB cannot do this.</summary>
    NotImplemented = 11,

    /// <summary>An expression could not be evaluated.</summary>
    Expression = 12,

    /// <summary>A table, column or function is missing or exists already.</summary>
    Catalog = 13,

    /// <summary>The SQL text could not be parsed.</summary>
    Parser = 14,

    /// <summary>The statement could not be planned.</summary>
    Planner = 15,

    /// <summary>The task scheduler failed.</summary>
    Scheduler = 16,

    /// <summary>The execution failed.</summary>
    Executor = 17,

    /// <summary>A constraint was violated.</summary>
    Constraint = 18,

    /// <summary>An index failed.</summary>
    Index = 19,

    /// <summary>Statistics failed.</summary>
    Stat = 20,

    /// <summary>The connection failed.</summary>
    Connection = 21,

    /// <summary>The syntax is wrong.</summary>
    Syntax = 22,

    /// <summary>A setting is wrong.</summary>
    Settings = 23,

    /// <summary>A name in the statement could not be resolved.</summary>
    Binder = 24,

    /// <summary>The network failed.</summary>
    Network = 25,

    /// <summary>The optimizer failed.</summary>
    Optimizer = 26,

    /// <summary>A null pointer was met.</summary>
    NullPointer = 27,

    /// <summary>A file could not be read or written.</summary>
    Io = 28,

    /// <summary>The statement was stopped; the provider makes an OperationCanceledException of it.</summary>
    Interrupt = 29,

    /// <summary>The database can no longer be used.</summary>
    Fatal = 30,

    /// <summary>A defect of DuckDB.</summary>
    Internal = 31,

    /// <summary>An input is not allowed.</summary>
    InvalidInput = 32,

    /// <summary>The memory limit is reached.</summary>
    OutOfMemory = 33,

    /// <summary>It is not permitted.</summary>
    Permission = 34,

    /// <summary>The type of a parameter is not known.</summary>
    ParameterNotResolved = 35,

    /// <summary>A parameter is not allowed here.</summary>
    ParameterNotAllowed = 36,

    /// <summary>Something else depends on it.</summary>
    Dependency = 37,

    /// <summary>An HTTP request failed.</summary>
    Http = 38,

    /// <summary>An extension is missing.</summary>
    MissingExtension = 39,

    /// <summary>An extension could not be loaded by itself.</summary>
    Autoload = 40,

    /// <summary>A sequence failed.</summary>
    Sequence = 41,

    /// <summary>The configuration is not valid.</summary>
    InvalidConfiguration = 42,
}
