namespace Metro2.Format.Codes;

/// <summary>What a code table says about some characters.</summary>
public enum CodeState
{
    /// <summary>Not in the table.</summary>
    Unknown,

    /// <summary>In the table and in use.</summary>
    Active,

    /// <summary>In the table, withdrawn: read, never written.</summary>
    Obsolete,
}
