namespace Metro2.Etl.Configuration;

/// <summary>What a person of the consumer file is to the account; <c>sql/intermediate/liable_people.sql</c> makes ECOA codes of it.</summary>
internal static class ConsumerRoles
{
    /// <summary>The client; what a row without a role is.</summary>
    public const string Primary = "primary";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } = [Primary, "joint", "co_maker", "guarantor"];
}
