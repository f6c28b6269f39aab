using System.Security.Cryptography;
using System.Text;

namespace Metro2.Etl.Warehouse;

/// <summary>One file of the <c>sql/</c> tree.</summary>
/// <param name="Path">Path with forward slashes, for example <c>sql/staging/invoices.sql</c>.</param>
/// <param name="Text">The whole text, lines ended by LF whatever the checkout wrote.</param>
/// <param name="Sha256">Digest of <paramref name="Text"/> as UTF-8; 64 lower-case hex digits.</param>
internal sealed record SqlFile(string Path, string Text, string Sha256)
{
    /// <summary>The file's name without folder and extension, for example <c>invoices</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Makes a file from text; line ends become LF first, so that the digest is the same on every platform.</summary>
    /// <param name="path">Path with forward slashes.</param>
    /// <param name="text">The text.</param>
    public static SqlFile FromText(string path, string text)
    {
        string unix = text.ReplaceLineEndings("\n");
        return new SqlFile(path, unix, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unix))));
    }
}
