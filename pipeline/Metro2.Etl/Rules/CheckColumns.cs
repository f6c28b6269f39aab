namespace Metro2.Etl.Rules;

/// <summary>A column of <c>checks.records</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its SQL type.</param>
internal sealed record CheckColumn(string Name, string Type)
{
    /// <summary>Lists are loaded as words with blanks between.</summary>
    public bool IsList => Type == "varchar[]";
}

/// <summary>
/// The shape that a warehouse and any file share: one row a record, every field of the Base segment that is not about a person,
/// and what is known of persons and segments. A test compares it with <c>sql/checks/records.sql</c>.
/// </summary>
internal static class CheckColumns
{
    /// <summary>All columns in the order of the relation.</summary>
    public static IReadOnlyList<CheckColumn> All { get; } =
    [
        new("record_number", "bigint"),
        new("account_key", "varchar"),
        new("account_link", "varchar"),
        new("month", "date"),
        new("activity_date", "date"),
        new("date_created", "date"),
        new("identification_number", "varchar"),
        new("consumer_account_number", "varchar"),
        new("portfolio_type", "varchar"),
        new("account_type", "varchar"),
        new("date_opened", "date"),
        new("credit_limit", "bigint"),
        new("highest_credit", "bigint"),
        new("terms_duration", "varchar"),
        new("terms_frequency", "varchar"),
        new("scheduled_monthly_payment_amount", "bigint"),
        new("actual_payment_amount", "bigint"),
        new("account_status", "varchar"),
        new("payment_rating", "varchar"),
        new("payment_history_profile", "varchar"),
        new("special_comment", "varchar"),
        new("compliance_condition_code", "varchar"),
        new("current_balance", "bigint"),
        new("amount_past_due", "bigint"),
        new("original_charge_off_amount", "bigint"),
        new("date_of_account_information", "date"),
        new("date_of_first_delinquency", "date"),
        new("date_closed", "date"),
        new("date_of_last_payment", "date"),
        new("interest_type_indicator", "varchar"),
        new("generation_code", "varchar"),
        new("ecoa_code", "varchar"),
        new("consumer_information_indicator", "varchar"),
        new("country_code", "varchar"),
        new("address_indicator", "varchar"),
        new("residence_code", "varchar"),
        new("has_ssn", "boolean"),
        new("has_birth_date", "boolean"),
        new("ssn_digest", "ubigint"),
        new("birth_digest", "ubigint"),
        new("name_digest", "ubigint"),
        new("j1_count", "integer"),
        new("j2_count", "integer"),
        new("k3_count", "integer"),
        new("has_k1", "boolean"),
        new("has_k2", "boolean"),
        new("has_k4", "boolean"),
        new("has_l1", "boolean"),
        new("has_n1", "boolean"),
        new("associated_ecoa_codes", "varchar[]"),
        new("associated_consumer_information_indicators", "varchar[]"),
        new("unidentified_count", "integer"),
        new("has_person_twice", "boolean"),
        new("k2_purchased_sold_indicator", "varchar"),
        new("k2_purchased_sold_name", "varchar"),
        new("k4_balloon_payment_amount", "bigint"),
        new("l1_change_indicator", "varchar"),
        new("l1_new_consumer_account_number", "varchar"),
        new("l1_new_identification_number", "varchar"),
        new("compliance_since", "date"),
    ];
}
