using System.CommandLine;
using System.Globalization;
using Metro2.Etl.Decisions;

namespace Metro2.Etl.Commands;

/// <summary>Options of one kind of decision.</summary>
internal sealed class DecisionOptions
{
    private readonly DecisionKind _kind;
    private readonly Option<long?> _client;
    private readonly Option<string> _account = new("--account") { Description = "The FreshBooks account, when the warehouse holds several.", HelpName = "id" };
    private readonly Option<DateOnly?> _date = Day("--date", "The day from which it holds.", isRequired: true);
    private readonly Option<string> _by;
    private readonly Option<string> _reason;
    private readonly Option<string>? _value;
    private readonly Option<decimal?>? _amount;
    private readonly Option<DateOnly?>? _expires;
    private readonly List<(string Subject, Option<long?> Id)> _subjects = [];

    /// <param name="kind">The kind.</param>
    public DecisionOptions(DecisionKind kind)
    {
        _kind = kind;
        (_by, _reason) = Who();
        _client = new Option<long?>("--client")
        {
            Description = "The client's id in FreshBooks." + (kind.TakesEveryClient ? " Left out, it is about every client, and --expires must be given." : ""),
            HelpName = "id",
            Required = !kind.TakesEveryClient,
        };
        if (kind.ValueOption.Length > 0)
        {
            _value = new Option<string>("--" + kind.ValueOption)
            {
                Description = kind.Values is { } values ? "One of " + string.Join(", ", values) + "." : "What it is about.",
                HelpName = "value",
                Required = true,
            };
        }

        if (kind.Name == "charge_off")
        {
            _amount = Amount();
        }

        if (kind.TakesExpiry)
        {
            _expires = Expires();
        }

        foreach (string subject in kind.Subjects)
        {
            string name = subject.Replace('_', '-');
            _subjects.Add((subject, new Option<long?>("--" + name) { Description = $"The id of the {name.Replace('-', ' ')} in FreshBooks.", HelpName = "id" }));
        }
    }

    /// <summary>Who decides, and why.</summary>
    public static (Option<string> By, Option<string> Reason) Who() =>
    (
        new Option<string>("--by") { Description = "Who answers for it, 1 to 80 characters.", HelpName = "name", Required = true },
        new Option<string>("--reason") { Description = "Why, 1 to 400 characters; no personal data.", HelpName = "text", Required = true });

    /// <summary>The last day of a decision that ends by itself.</summary>
    public static Option<DateOnly?> Expires() => Day("--expires", "The last day on which it holds. Default: until it is countermanded.", isRequired: false);

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_client);
        command.Add(_account);
        command.Add(_date);
        command.Add(_by);
        command.Add(_reason);
        foreach (Option option in new Option?[] { _value, _amount, _expires }.OfType<Option>().Concat(_subjects.Select(subject => subject.Id)))
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_client) <= 0)
            {
                result.AddError("--client takes an id above 0.");
            }
        });
        if (_subjects.Count > 1)
        {
            command.Validators.Add(result =>
            {
                if (_subjects.Count(subject => result.GetValue(subject.Id) is not null) > 1)
                {
                    result.AddError($"{_kind.CommandName} names one record, not several.");
                }
            });
        }
    }

    /// <summary>What was asked for.</summary>
    public DecisionDraft Read(ParseResult result)
    {
        (string Subject, Option<long?> Id) named = _subjects.FirstOrDefault(subject => result.GetValue(subject.Id) is not null);
        return new DecisionDraft(
            _kind.Name,
            result.GetValue(_account),
            result.GetValue(_client) ?? DecisionDraft.EveryClient,
            result.GetValue(_date) ?? default,
            _value is null ? "" : result.GetValue(_value)!,
            _amount is null ? null : result.GetValue(_amount),
            named.Subject ?? "",
            named.Id is null ? null : result.GetValue(named.Id),
            _expires is null ? null : result.GetValue(_expires),
            result.GetValue(_by)!,
            result.GetValue(_reason)!);
    }

    private static Option<DateOnly?> Day(string name, string description, bool isRequired) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        Required = isRequired,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"{name} takes a day written yyyy-MM-dd.");
            return null;
        },
    };

    private static Option<decimal?> Amount() => new("--amount")
    {
        Description = "What was written off, dollars and cents. Default: the balance of that day.",
        HelpName = "dollars",
        CustomParser = result =>
        {
            if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            {
                return amount;
            }

            result.AddError("--amount takes dollars with at most two decimals, for example 1234.56.");
            return null;
        },
    };
}
