namespace Metro2.Format.Files;

public sealed partial class Metro2FileReader
{
    private void Report(
        ReadProblemCode code, ProblemSeverity severity, long length = 0, int declared = -1, int position = 0, string found = "") =>
        _problems.Enqueue(new ReadProblem
        {
            RecordNumber = _recordNumber,
            Offset = _recordOffset,
            Length = length,
            Code = code,
            Severity = severity,
            Declared = declared,
            Position = position,
            Found = found,
        });

    // What stands in bytes that are no record is anybody's guess, so only their shape is told.
    private void Pass(in Frame frame, ReadOnlySpan<byte> rest)
    {
        string found = ProblemText.Masked(rest[Math.Min(Math.Max(frame.Position - 1, 0), rest.Length)..]);
        long length = frame.Length;
        if (length >= 0)
        {
            _window.Advance(frame.Length);
        }
        else
        {
            length = PassToNext();
        }

        _blocks.Lose();
        Report(frame.Code, ProblemSeverity.Error, length, frame.Declared, frame.Position, found);
    }

    private long PassToNext()
    {
        long length = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = _window.Ahead();
            int next = _framing.Skip(rest, length == 0 ? 1 : 0);
            bool isLast = next >= 0 || _window.ReachesEnd;
            int count = next >= 0 ? next
                : _window.ReachesEnd ? rest.Length
                : rest.Length - RecordShape.Reach;
            length += count;
            _window.Advance(count);
            if (isLast)
            {
                return length;
            }
        }
    }
}
