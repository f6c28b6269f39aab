using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using FreshBooks.Simulator.Books;
using FreshBooks.Simulator.Books.Side;
using FreshBooks.Simulator.Portfolio;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>A write that is refused, with the error that says so.</summary>
internal sealed class WriteRefusal(int status, int errno, string fieldName, string message, string value = "") : Exception(message)
{
    public int Status => status;
    public int Errno => errno;
    public string Field => fieldName;
    public string Value => value;

    public static WriteRefusal Missing(string field) => new(422, 1001, field, $"'{field}' is a required field.");
}

/// <summary>
/// POST, PUT and DELETE. A PUT runs the first of its phases that applies and drops the rest in silence: <c>vis_state</c>, then
/// actions, then data.
/// </summary>
internal sealed class WriteEndpoints(AccountBooks books)
{
    private static readonly string[] s_created = ["clients", "invoices", "payments", "credit_notes", "bill_payments", "expenses", "other_income"];
    private static readonly string[] s_erased = ["taxes", "other_income", "projects", "time_entries", "invoices", "estimates"];

    /// <summary>Whether the stream answers this method at all.</summary>
    public static bool Answers(StreamSpec stream, string method, bool hasId) => method switch
    {
        "POST" => !hasId && s_created.Contains(stream.Name),
        "PUT" => hasId && stream.Family == Family.Accounting && stream.Name != "invoice_profiles",
        "DELETE" => hasId && s_erased.Contains(stream.Name),
        _ => false,
    };

    /// <returns>The answer, and the id of the record that changed; 0 when nothing did.</returns>
    public async Task<(Answer Answer, long Id)> AnswerAsync(
        StreamSpec stream, string? idText, HttpRequest request, bool isNewShape, Func<BookRow, Answer> show)
    {
        try
        {
            if (request.Method == HttpMethods.Delete)
            {
                long erased = Known(stream, idText);
                books.Change(change => change.SetVisState(stream.Name, erased, BookRow.Deleted));
                return (stream.IsWrapped
                    ? JsonBody.Make(200, JsonBody.AccountingContentType, new { response = new { } })
                    : new Answer(204, "application/vnd.api+json", []), erased);
            }

            WriteFields fields = await WriteFields.ReadAsync(stream, request);
            long id = request.Method == HttpMethods.Post
                ? books.Change(change => Create(change, stream, fields))
                : Update(stream, Known(stream, idText), fields);
            return (show(books.Find(stream.Name, id)!), id);
        }
        catch (WriteRefusal refusal)
        {
            return (refusal.Errno == 1012
                ? Envelopes.NotFound(stream, refusal.Value, isNewShape)
                : ErrorBodies.Accounting(
                    refusal.Status, refusal.Errno, refusal.Field, refusal.Message, stream.SingleKey, refusal.Value, isNewShape), 0);
        }
    }

    private long Known(StreamSpec stream, string? idText) =>
        long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && books.Find(stream.Name, id) is not null
            ? id
            : throw new WriteRefusal(404, 1012, stream.IdField, "Not found.", idText ?? "");

    private long Update(StreamSpec stream, long id, WriteFields fields)
    {
        books.Change(change =>
        {
            if (fields.Has("vis_state"))
            {
                int visState = fields.Integer("vis_state") is var state and >= 0 and <= 2
                    ? state
                    : throw new WriteRefusal(422, 1004, "vis_state", "vis_state is 0, 1 or 2.");
                change.SetVisState(stream.Name, id, visState);
                SettleBill(change, stream, change.Find(stream.Name, id)!);
                return true;
            }

            switch (change.Find(stream.Name, id))
            {
                case ClientRow row when ClientWrites.Apply(row.Client, fields):
                    row.Client.ChangedAt = change.Stamp;
                    break;
                case InvoiceRow row when InvoiceWrites.Update(row.Invoice, fields):
                    row.Invoice.ChangedAt = change.Stamp;
                    break;
                case PaymentRow row when PaymentWrites.Update(change, row.Payment, fields):
                    row.Payment.ChangedAt = change.Stamp;
                    break;
                case DocumentRow row when Merge(row.Document, fields):
                    row.Document.ChangedAt = change.Stamp;
                    SettleBill(change, stream, row);
                    break;
            }

            return true;
        });
        return id;
    }

    private static long Create(BookChange change, StreamSpec stream, WriteFields fields)
    {
        switch (stream.Name)
        {
            case "clients":
                Client client = change.AddClient();
                ClientWrites.Apply(client, fields);
                return client.Id;
            case "invoices":
                return InvoiceWrites.Create(change, fields).Id;
            case "payments":
                return PaymentWrites.Create(change, fields).Id;
            case "credit_notes":
                return CreditNoteWrites.Create(change, fields).Id;
            case "bill_payments":
                fields.Require("billid", "amount", "payment_type", "paid_date");
                if (change.Find("bills", fields.Integer("billid")) is null)
                {
                    throw new WriteRefusal(404, 1012, "billid", "Bill not found.", fields.Text("billid"));
                }

                break;
            case "expenses":
                fields.Require("categoryid", "staffid", "amount", "date");
                break;
            default:
                fields.Require("amount", "date", "category_name");
                break;
        }

        SideDocument document = New(change, stream, fields);
        SettleBill(change, stream, new DocumentRow(document, BookRow.Active, change.Stamp));
        return document.Id;
    }

    /// <summary>A new document has the fields of the others of its stream, null where nothing was given.</summary>
    private static SideDocument New(BookChange change, StreamSpec stream, WriteFields fields)
    {
        List<SideDocument> others = change.Documents(stream.Name);
        long id = change.NextId(stream.Name);
        var body = new JsonObject();
        foreach ((string name, JsonNode? value) in others.Count > 0 ? others[0].Body : [])
        {
            body[name] = name is "id" || name == stream.IdField ? id : name == "accounting_systemid" ? value?.DeepClone() : null;
        }

        var document = new SideDocument { Id = id, CreatedAt = change.Stamp, Body = body };
        Merge(document, fields);
        others.Add(document);
        return document;
    }

    private static bool Merge(SideDocument document, WriteFields fields)
    {
        var body = (JsonObject)document.Body.DeepClone();
        foreach ((string name, JsonNode? value) in fields.All)
        {
            body[name] = value is JsonObject { Count: > 0 } money && money.ContainsKey("amount")
                ? SideBooks.Money(fields.Money(name), (string?)money["code"] ?? "USD")
                : name == "amount" && value is JsonValue ? SideBooks.Money(fields.Money(name)) : value?.DeepClone();
        }

        bool isChanged = !JsonNode.DeepEquals(body, document.Body);
        document.Body = body;
        return isChanged;
    }

    /// <summary>A bill's sums follow from its payments.</summary>
    private static void SettleBill(BookChange change, StreamSpec stream, BookRow row)
    {
        if (stream.Name == "bill_payments")
        {
            string billId = ((DocumentRow)row).Text("billid");
            SideDocument bill = change.Documents("bills").First(document => document.Id.ToString(CultureInfo.InvariantCulture) == billId);
            bill.Body = Payables.WithSums(bill, change.Documents("bill_payments"), change.Today);
            bill.ChangedAt = change.Stamp;
        }
    }
}

/// <summary>The fields inside the wrapper of a body.</summary>
internal sealed class WriteFields(JsonObject fields)
{
    public JsonObject All => fields;

    public static async Task<WriteFields> ReadAsync(StreamSpec stream, HttpRequest request)
    {
        try
        {
            JsonNode? body = await JsonNode.ParseAsync(request.Body);
            return (body as JsonObject)?[stream.SingleKey] is JsonObject fields
                ? new WriteFields(fields)
                : throw WriteRefusal.Missing(stream.SingleKey);
        }
        catch (JsonException)
        {
            throw new WriteRefusal(400, 1005, "", "The body is not JSON.");
        }
    }

    public bool Has(string name) => fields.ContainsKey(name);

    public void Require(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (fields[name] is null)
            {
                throw WriteRefusal.Missing(name);
            }
        }
    }

    public string Text(string name) => fields[name]?.ToString() ?? "";

    public bool Flag(string name) => fields[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public int Integer(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new WriteRefusal(422, 1015, name, $"{name} is not a number.", Text(name));

    public decimal Number(string name) =>
        decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new WriteRefusal(422, 1015, name, $"{name} is not a number.", Text(name));

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new WriteRefusal(422, 1033, name, $"{name} is not a date.", Text(name));

    /// <summary>Money as text, number or <c>{amount, code}</c>; the code may be left out.</summary>
    public decimal Money(string name)
    {
        string text = (fields[name] as JsonObject)?["amount"]?.ToString() ?? Text(name);
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount)
            ? Math.Round(amount, 2, MidpointRounding.AwayFromZero)
            : throw new WriteRefusal(422, 1015, name, $"{name} is not an amount.");
    }
}
