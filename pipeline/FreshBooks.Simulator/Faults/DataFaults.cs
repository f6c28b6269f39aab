using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using FreshBooks.Simulator.Books;
using FreshBooks.Simulator.Http;

namespace FreshBooks.Simulator.Faults;

/// <summary>Faults inside an answer that was right before.</summary>
internal static class DataFaults
{
    private static readonly string[] IdFields =
        ["id", "userid", "invoiceid", "logid", "creditid", "customerid", "clientid", "overpaymentid"];

    /// <summary>The answer with the fault in it; the same answer when the fault is of another sort.</summary>
    public static Answer Apply(Answer answer, SimulatorFault fault, StreamSpec? stream)
    {
        switch (fault.Kind)
        {
            case FaultKind.TruncatedJson:
                return answer with { Body = answer.Body.AsMemory(0, answer.Body.Length * 2 / 3).ToArray() };
            case FaultKind.NotJson:
                return new Answer(200, "text/html", Encoding.UTF8.GetBytes("<html><body>We will be right back.</body></html>"));
            case FaultKind.ErrorsWithOk:
                return ErrorBodies.Accounting(200, 1003, "", "You do not have access to this resource.", "", "", fault.Shape == ErrorShape.Newer);
            case FaultKind.NullField or FaultKind.TextForNumber or FaultKind.UnknownField or FaultKind.MoneyAsNumber
                or FaultKind.IdAsString or FaultKind.TotalTooLarge or FaultKind.TotalTooSmall or FaultKind.RowHidden
                or FaultKind.EmptyList or FaultKind.NovemberHour:
                return answer.Status == 200 ? Rewrite(answer, fault, stream) : answer;
            case FaultKind.NullAccount or FaultKind.ClientRole or FaultKind.NoBusiness:
                return answer.Status == 200 ? OfAnotherPerson(answer, fault.Kind) : answer;
            case FaultKind.KeyedList:
                return answer.Status == 200 && stream is not null ? Keyed(answer, stream) : answer;
            default:
                return answer;
        }
    }

    private static Answer Rewrite(Answer answer, SimulatorFault fault, StreamSpec? stream)
    {
        JsonObject root = JsonNode.Parse(answer.Body)!.AsObject();
        JsonObject holder = root["response"]?["result"] as JsonObject ?? root;
        JsonArray? rows = stream is null ? null : holder[stream.ListKey] as JsonArray;
        JsonObject? paging = holder["meta"] as JsonObject ?? (holder.ContainsKey("total") ? holder : null);
        switch (fault.Kind)
        {
            case FaultKind.TotalTooLarge:
                SetTotal(paging, total => total + 3);
                break;
            case FaultKind.TotalTooSmall:
                SetTotal(paging, total => Math.Max(total - 1, 0));
                break;
            case FaultKind.EmptyList:
                rows?.Clear();
                SetTotal(paging, _ => 0);
                break;
            case FaultKind.RowHidden when rows is { Count: > 0 }:
                rows.RemoveAt(rows.Count - 1);
                break;
            default:
                if (RowOf(holder, rows, fault.Row) is { } row)
                {
                    ChangeRow(row, fault);
                }

                break;
        }

        return answer with { Body = JsonSerializer.SerializeToUtf8Bytes(root, JsonBody.Options) };
    }

    private static void SetTotal(JsonObject? paging, Func<long, long> change)
    {
        if (paging?["total"] is JsonNode total)
        {
            long changed = change(total.GetValue<long>());
            long perPage = Math.Max((long)paging["per_page"]!, 1);
            paging["total"] = changed;
            paging["pages"] = changed > (long)paging["pages"]! * perPage ? (long)paging["pages"]! : (changed + perPage - 1) / perPage;
        }
    }

    private static Answer OfAnotherPerson(Answer answer, FaultKind kind)
    {
        JsonNode root = JsonNode.Parse(answer.Body)!;
        JsonArray memberships = root["response"]?["business_memberships"] as JsonArray ?? [];
        JsonArray roles = root["response"]?["roles"] as JsonArray ?? [];
        if (kind == FaultKind.NoBusiness)
        {
            memberships.Clear();
            roles.Clear();
        }

        foreach (JsonNode? membership in memberships)
        {
            if (kind == FaultKind.NullAccount)
            {
                membership!["business"]!["account_id"] = null;
            }
            else
            {
                membership!["role"] = "client";
            }
        }

        foreach (JsonNode? role in roles)
        {
            role!["role"] = kind == FaultKind.ClientRole ? "client" : role["role"]!.DeepClone();
        }

        return answer with { Body = JsonSerializer.SerializeToUtf8Bytes(root, JsonBody.Options) };
    }

    private static Answer Keyed(Answer answer, StreamSpec stream)
    {
        JsonObject root = JsonNode.Parse(answer.Body)!.AsObject();
        JsonObject holder = root["response"]?["result"] as JsonObject ?? root;
        if (holder[stream.ListKey] is JsonArray rows)
        {
            holder[stream.ListKey] = new JsonObject(rows.Select(row => KeyValuePair.Create(row!["id"]!.ToString(), (JsonNode?)row.DeepClone())));
        }

        return answer with { Body = JsonSerializer.SerializeToUtf8Bytes(root, JsonBody.Options) };
    }

    private static JsonObject? RowOf(JsonObject holder, JsonArray? rows, int index) =>
        rows is not null ? (index < rows.Count ? rows[index] as JsonObject : null)
        : holder.Select(pair => pair.Value).OfType<JsonObject>().FirstOrDefault();

    private static void ChangeRow(JsonObject row, SimulatorFault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.NovemberHour:
                PutRepeatedHour(row, fault);
                break;
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

    private static void PutRepeatedHour(JsonObject row, SimulatorFault fault)
    {
        foreach (string field in fault.Field is null ? ["updated", "created_at"] : new[] { fault.Field })
        {
            if (row[field] is JsonValue value && value.TryGetValue(out string? stamp) && stamp.Length >= 19
                && int.TryParse(stamp.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                var first = new DateOnly(year, 11, 1);
                DateOnly sunday = first.AddDays((7 - (int)first.DayOfWeek) % 7);
                row[field] = string.Create(CultureInfo.InvariantCulture, $"{sunday:yyyy-MM-dd} 01:30:00");
            }
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
