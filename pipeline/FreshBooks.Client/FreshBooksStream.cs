using System.Diagnostics.CodeAnalysis;

namespace FreshBooks.Client;

/// <summary>One list of the accounting family that is read page by page.</summary>
[SuppressMessage(
    "Naming", "CA1711", Justification = "A stream of records is the trade's word (Singer, dlt); nobody takes it for System.IO.Stream.")]
public sealed class FreshBooksStream
{
    private FreshBooksStream(string name, string path, string idField, params IReadOnlyList<string> includes)
    {
        Name = name;
        Path = path;
        IdField = idField;
        Includes = includes;
    }

    /// <summary>Clients: who is invoiced.</summary>
    public static FreshBooksStream Clients { get; } = new("clients", "users/clients", "userid");

    /// <summary>Invoices with their lines, which the service leaves out unless asked.</summary>
    public static FreshBooksStream Invoices { get; } = new("invoices", "invoices/invoices", "invoiceid", "lines");

    /// <summary>Payments on invoices, and the cash behind credits.</summary>
    public static FreshBooksStream Payments { get; } = new("payments", "payments/payments", "logid");

    /// <summary>Credit notes.</summary>
    public static FreshBooksStream CreditNotes { get; } = new("credit_notes", "credit_notes/credit_notes", "creditid");

    /// <summary>All streams, parents before children.</summary>
    public static IReadOnlyList<FreshBooksStream> All { get; } = [Clients, Invoices, Payments, CreditNotes];

    /// <summary>The name in warehouse, logs and messages: <c>clients</c>, <c>invoices</c>, <c>payments</c>, <c>credit_notes</c>.</summary>
    public string Name { get; }

    /// <summary>Path below <c>/accounting/account/{account_id}/</c>.</summary>
    public string Path { get; }

    /// <summary>Property of <c>response.result</c> that holds the rows; the same word as <see cref="Name"/> in all four streams.</summary>
    public string ListKey => Name;

    /// <summary>Property of a row that identifies it within an account.</summary>
    public string IdField { get; }

    /// <summary>Values sent as <c>include[]</c>.</summary>
    public IReadOnlyList<string> Includes { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
