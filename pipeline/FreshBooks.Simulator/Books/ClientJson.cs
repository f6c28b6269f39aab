using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>A client as the list and the single read give it.</summary>
internal static class ClientJson
{
    public static void Write(Utf8JsonWriter writer, ClientRow row, IReadOnlySet<string> includes, BookShape shape)
    {
        Client client = row.Client;
        writer.WriteStartObject();
        writer.WriteString("accounting_systemid", shape.AccountId);
        writer.WriteNumber("id", client.Id);
        writer.WriteNumber("userid", client.Id);
        writer.WriteString("uuid", client.Uuid);
        writer.WriteString("fname", client.FirstName);
        writer.WriteString("lname", client.LastName);
        writer.WriteString("organization", client.Organization);
        writer.WriteString("email", client.Email);
        writer.WriteString("bus_phone", client.BusinessPhone);
        writer.WriteString("home_phone", client.HomePhone.Length == 0 ? null : client.HomePhone);
        writer.WriteString("mob_phone", client.MobilePhone);
        writer.WriteString("fax", "");
        writer.WriteString("p_street", client.Address.Street);
        writer.WriteString("p_street2", client.Address.Street2);
        writer.WriteString("p_city", client.Address.City);
        writer.WriteString("p_province", client.Address.Province);
        writer.WriteString("p_code", client.Address.PostalCode);
        writer.WriteString("p_country", client.Address.Country);
        writer.WriteBlanks("s_street", "s_street2", "s_city", "s_province", "s_code", "s_country");
        writer.WriteString("currency_code", client.Currency);
        writer.WriteString("language", "en");
        writer.WriteString("vat_number", client.VatNumber);
        writer.WriteNulls("vat_name");
        writer.WriteString("note", client.Note);
        writer.WriteNulls("company_industry", "company_size", "number_format", "has_retainer", "retainer_id");
        WriteLogin(writer, client);

        // The one accounting stamp that is UTC.
        writer.WriteString("signup_date", client.SignedUpAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        writer.WriteString("updated", row.Updated);
        writer.WriteNumber("vis_state", row.VisState);
        ClientBalances.Write(writer, client, includes, shape);
        writer.WriteEndObject();
    }

    public static string UserName(Client client) => $"client{client.Id}";

    private static void WriteLogin(Utf8JsonWriter writer, Client client)
    {
        writer.WriteString("username", UserName(client));
        writer.WriteString("role", "client");
        writer.WriteNumber("level", 0);
        writer.WriteNumber("num_logins", 0);
        writer.WriteBoolean("notified", false);
        writer.WriteBoolean("allow_email_include_pdf", false);
        writer.WriteBoolean("allow_late_fees", true);
        writer.WriteBoolean("allow_late_notifications", true);
        writer.WriteBoolean("pref_email", true);
        writer.WriteBoolean("pref_gmail", false);
        writer.WriteNumber("exceeds_client_limit", 0);
        writer.WriteNulls("subdomain", "last_login", "last_activity", "direct_link_token", "statement_token");
    }
}
