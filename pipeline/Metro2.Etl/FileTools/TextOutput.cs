using System.Text;

namespace Metro2.Etl.FileTools;

/// <summary>Hands text to a writer in large pieces; a terminal's writer would flush every line.</summary>
internal sealed class TextOutput(TextWriter writer) : IDisposable
{
    private const int DrainCharacters = 32 * 1024;

    private readonly StringBuilder _text = new(DrainCharacters * 2);

    /// <summary>Adds a line; every line ends with a line feed alone, on every system.</summary>
    public void Line(string line)
    {
        _text.Append(line).Append('\n');
        if (_text.Length >= DrainCharacters)
        {
            Drain();
        }
    }

    /// <summary>Hands the rest over. The writer stays open.</summary>
    public void Dispose() => Drain();

    private void Drain()
    {
        writer.Write(_text);
        writer.Flush();
        _text.Clear();
    }
}
