using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>What every record's JSON needs beside its row.</summary>
/// <param name="AccountId">The account of the URL.</param>
/// <param name="Today">Today's day in US Eastern time, for the state <c>overdue</c>.</param>
/// <param name="Books">Where an include finds the other records.</param>
internal readonly record struct BookShape(string AccountId, DateOnly Today, AccountBooks Books)
{
    public static IReadOnlySet<string> NoIncludes { get; } = new HashSet<string>();
}

/// <summary>The value forms of the accounting family.</summary>
internal static class JsonForms
{
    public static void WriteMoney(this Utf8JsonWriter writer, string name, decimal amount, string currency)
    {
        writer.WriteStartObject(name);
        writer.WriteString("amount", amount.ToString("0.00", CultureInfo.InvariantCulture));
        writer.WriteString("code", currency);
        writer.WriteEndObject();
    }

    public static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteId(this Utf8JsonWriter writer, string name, long? id)
    {
        if (id is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteNulls(this Utf8JsonWriter writer, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteBlanks(this Utf8JsonWriter writer, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            writer.WriteString(name, "");
        }
    }

    /// <summary>Name and address as invoices and credit notes keep them from the day of issue.</summary>
    public static void WriteAddressSnapshot(this Utf8JsonWriter writer, Client client)
    {
        writer.WriteString("organization", client.Organization);
        writer.WriteString("current_organization", client.Organization);
        writer.WriteString("fname", client.FirstName);
        writer.WriteString("lname", client.LastName);
        writer.WriteString("street", client.Address.Street);
        writer.WriteString("street2", client.Address.Street2);
        writer.WriteString("city", client.Address.City);
        writer.WriteString("province", client.Address.Province);
        writer.WriteString("code", client.Address.PostalCode);
        writer.WriteString("country", client.Address.Country);
    }
}
