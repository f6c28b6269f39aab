using System.Reflection;

namespace Metro2.Etl.Runs;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>Header field 15, Software Vendor Name: at most 40 characters.</summary>
    public const string VendorName = "METRO2 ETL";

    /// <summary>The whole version, for example <c>0.1.0</c>; goes into the ledger.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// Header field 16, Software Version Number: at most 5 characters, so major and minor only, for example <c>0.1</c>.
    /// </summary>
    public static string Short { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(2);
}
