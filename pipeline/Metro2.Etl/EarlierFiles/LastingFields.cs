using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.EarlierFiles;

/// <summary>
/// The fields of an account that later files have to repeat or shift: a value that no file may hold would stop every month after the import.
/// </summary>
internal static class LastingFields
{
    private const string OpenAccount = "O";

    /// <summary>Adds a reject for each value that cannot go on.</summary>
    /// <param name="recordNumber">The physical record, counted from 1 at the header.</param>
    /// <param name="record">The record.</param>
    /// <param name="rejects">Takes them.</param>
    /// <returns>True when all can.</returns>
    public static bool Check(long recordNumber, DataRecord record, ImportRejects rejects)
    {
        int before = rejects.Count;
        BaseSegment told = record.Base;
        Refuse(BaseSegmentLayout.ConsumerAccountNumber, told.ConsumerAccountNumber);
        Refuse(BaseSegmentLayout.AccountType, told.AccountType);
        Refuse(BaseSegmentLayout.AccountStatus, told.AccountStatus);
        Refuse(BaseSegmentLayout.PaymentHistoryProfile, told.PaymentHistoryProfile);
        if (record.L1 is { NewConsumerAccountNumber.Length: > 0 } change)
        {
            Refuse(L1SegmentLayout.NewConsumerAccountNumber, change.NewConsumerAccountNumber);
        }

        if (told.PortfolioType != OpenAccount)
        {
            rejects.Add(
                recordNumber,
                "portfolio_type",
                ImportCodes.OtherPortfolio,
                "invoices are open accounts (O), and an account keeps the portfolio that was told; agree with the bureau how it goes on, and leave it out by the map");
        }

        return rejects.Count == before;

        void Refuse(FieldSpec field, string value)
        {
            Span<byte> scratch = stackalloc byte[BaseSegmentLayout.Layout.Length];
            RefusalCode code = FieldCodec.WriteText(field, value, scratch);
            if (code != RefusalCode.None)
            {
                rejects.Add(
                    recordNumber,
                    field.Column ?? "",
                    ImportCodes.NotLawful,
                    $"the format refuses the value ({code.ToSnakeCase()}), so no later file could go on with it; agree a correction with the bureau, and leave the account out by the map");
            }
        }
    }
}
