namespace Metro2.Format.Files;

/// <summary>A stretch of a file: a record, or bytes that are none and why.</summary>
/// <param name="Kind">What the record is; a problem when there is a reason against it.</param>
/// <param name="Code">The reason; none for a record.</param>
/// <param name="Length">Count of bytes; -1 when their end is not in sight.</param>
/// <param name="Declared">What the descriptor word says; -1 when it says nothing.</param>
/// <param name="Position">Where in the stretch the fault is, counted from 1; 0 for the whole.</param>
internal readonly record struct Frame(
    Metro2ItemKind Kind, ReadProblemCode Code, int Length, int Declared = -1, int Position = 0)
{
    public static Frame Record(Metro2ItemKind kind, int length) => new(kind, ReadProblemCode.None, length, length);

    public static Frame Broken(ReadProblemCode code, int length, int declared = -1, int position = 0) =>
        new(Metro2ItemKind.Problem, code, length, declared, position);
}
