namespace Metro2.Etl.Tests.Oracle;

/// <summary>Compliance condition codes (reference 3.9, 4.13; rule R7).</summary>
internal static class Compliance
{
    public static string Code(Facts facts, Generation generation)
    {
        string code = Now(facts, generation);
        string told = generation.Last?.ComplianceCode ?? "";

        // A blank does not take back what the bureau was told; XR does, once.
        bool stands = told is "XA" or "XB" or "XC" or "XD" or "XE" or "XF" or "XG" or "XJ";
        return stands && code == "" ? "XR" : code;
    }

    private static string Now(Facts facts, Generation generation)
    {
        bool isClosedByConsumer = AccountWalk.Holding(facts, "close", facts.End)?.Value == "consumer";
        // A dispute about an account before says nothing about the one after it (D-033).
        Decision? newest = facts.InForce.LastOrDefault(
            decision => decision.Kind is "dispute" or "resolve" && (generation.Since is null || decision.Effective >= generation.Since));
        string alone = isClosedByConsumer ? "XA" : "";
        if (newest is null)
        {
            return alone;
        }

        if (newest.Kind == "dispute")
        {
            bool isFair = newest.Value == "fcra";
            return isClosedByConsumer ? isFair ? "XD" : "XJ" : isFair ? "XB" : "XF";
        }

        if (newest.Value == "disagrees")
        {
            bool wasBilling = facts.InForce.LastOrDefault(decision => decision.Kind == "dispute")?.Value == "fcba";
            return wasBilling ? "XG" : isClosedByConsumer ? "XE" : "XC";
        }

        // Satisfied or corrected: XH in the first file after it.
        bool wasTold = generation.Reports.Any(report => report.Month >= newest.Effective && report.ComplianceCode == "XH");
        return wasTold ? alone : "XH";
    }
}

/// <summary>The Consumer Information Indicator (reference 3.10; rule R7).</summary>
internal static class Bankruptcy
{
    /// <summary>An indicator that stands every month; Q, S and U take one away and are told once.</summary>
    public static string Indicator(Facts facts, Generation generation)
    {
        string value = Newest(facts, facts.End)?.Value ?? "";
        bool takesAway = value is "Q" or "S" or "U";
        bool wasTold = generation.Reports.Any(
            report => report.Month >= Newest(facts, facts.End)?.Effective && report.BankruptcyIndicator == value);
        return takesAway && wasTold ? "" : value;
    }

    /// <summary>Reference 4.4, rule 3: of a current account, the day of the petition.</summary>
    public static DateOnly? PetitionDay(Facts facts)
    {
        Decision? newest = Newest(facts, facts.End);
        return newest?.Value is "A" or "B" or "C" or "D" or "E" or "F" or "G" or "H" or "Z" or "1A" or "V" ? newest.Effective : null;
    }

    /// <summary>Whether a month ended under an indicator.</summary>
    public static bool IsUnder(Facts facts, DateOnly day) => Newest(facts, day)?.Value is not (null or "Q" or "S" or "U");

    private static Decision? Newest(Facts facts, DateOnly day) =>
        facts.InForce.LastOrDefault(decision => decision.Kind == "bankruptcy" && decision.Effective <= day);
}
