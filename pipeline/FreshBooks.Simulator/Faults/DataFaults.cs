using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using FreshBooks.Simulator.Http;

namespace FreshBooks.Simulator.Faults;

/// <summary>Faults inside an answer that was right before.</summary>
internal static class DataFaults
{
    private static readonly string[] IdFields =
        ["id", "userid", "invoiceid", "logid", "creditid", "customerid", "clientid", "overpaymentid"];

    /// <summary>The answer with the fault in it; the same answer when the fault is of another sort.</summary>
    public static Answer Apply(Answer answer, SimulatorFault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.TruncatedJson:
                return answer with { Body = answer.Body.AsMemory(0, answer.Body.Length * 2 / 3).ToArray() };
            case FaultKind.NotJson:
                return new Answer(200, "text/html", Encoding.UTF8.GetBytes("<html><body>We will be right back.</body></html>"));
            case FaultKind.ErrorsWithOk:
                return ErrorBodies.Accounting(200, 1003, "", "You do not have access to this resource.", "", "", isNewShape: false);
            case FaultKind.NullField or FaultKind.TextForNumber or FaultKind.UnknownField or FaultKind.MoneyAsNumber
                or FaultKind.IdAsString or FaultKind.TotalTooLarge:
                return answer.Status == 200 ? Rewrite(answer, fault) : answer;
            default:
                return answer;
        }
    }

    private static Answer Rewrite(Answer answer, SimulatorFault fault)
    {
        JsonNode root = JsonNode.Parse(answer.Body)!;
        if (root["response"]?["result"] is not JsonObject result)
        {
            return answer;
        }

        if (fault.Kind == FaultKind.TotalTooLarge)
        {
            if (result["total"] is JsonNode total)
            {
                result["total"] = total.GetValue<long>() + 3;
            }
        }
        else if (RowOf(result, fault.Row) is { } row)
        {
            ChangeRow(row, fault);
        }

        return answer with { Body = JsonSerializer.SerializeToUtf8Bytes(root, JsonBody.Options) };
    }

    private static JsonObject? RowOf(JsonObject result, int index)
    {
        foreach ((_, JsonNode? value) in result)
        {
            if (value is JsonArray rows)
            {
                return index < rows.Count ? rows[index] as JsonObject : null;
            }

            if (value is JsonObject single)
            {
                return single;
            }
        }

        return null;
    }

    private static void ChangeRow(JsonObject row, SimulatorFault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.NullField:
                row[fault.Field ?? (row.ContainsKey("amount") ? "amount" : "lname")] = null;
                break;
            case FaultKind.TextForNumber:
                PutText(row, fault);
                break;
            case FaultKind.UnknownField:
                row[fault.Field ?? "undocumented_field"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
                break;
            case FaultKind.MoneyAsNumber:
                foreach (string name in row.Where(IsMoney).Select(pair => pair.Key).ToList())
                {
                    if (fault.Field is null || fault.Field == name)
                    {
                        row[name] = decimal.Parse(row[name]!["amount"]!.GetValue<string>(), CultureInfo.InvariantCulture);
                    }
                }

                break;
            case FaultKind.IdAsString:
                foreach (string name in fault.Field is null ? IdFields : [fault.Field])
                {
                    if (row[name] is JsonNode id)
                    {
                        row[name] = id.ToJsonString();
                    }
                }

                break;
        }
    }

    private static void PutText(JsonObject row, SimulatorFault fault)
    {
        string field = fault.Field ?? (row.ContainsKey("amount") ? "amount" : "level");
        if (row[field] is JsonObject money && money.ContainsKey("amount"))
        {
            money["amount"] = fault.Text;
        }
        else
        {
            row[field] = fault.Text;
        }
    }

    private static bool IsMoney(KeyValuePair<string, JsonNode?> pair) =>
        pair.Value is JsonObject money && money.ContainsKey("amount") && money.ContainsKey("code");
}
