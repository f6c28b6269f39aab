using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>What a special comment asks of the rest of its account.</summary>
internal static class SpecialCommentRules
{
    // What AH asks of K2 is rule X20.
    private static readonly (string Code, Need Need)[] Needs =
    [
        ("C", Need.Paid | Need.NothingOwed),
        ("M", Need.Closed | Need.OpenEnded),
        ("O", Need.NothingOwed | Need.ChangeOrClosed),
        ("AH", Need.NothingOwed),
        ("AP", Need.NotPaid),
        ("AS", Need.NothingOwed),
        ("AT", Need.NothingOwed | Need.Closed),
        ("AU", Need.Paid | Need.NothingOwed),
        ("AX", Need.Paid | Need.NothingOwed),
        ("BA", Need.Bad | Need.Owed),
        ("BC", Need.Status13 | Need.NoBalance),
        ("BD", Need.Owed),
        ("BF", Need.Status13 | Need.NoBalance),
        ("BG", Need.Owed),
        ("BI", Need.Owed),
        ("BJ", Need.NothingOwed),
        ("BK", Need.Owed),
        ("BO", Need.NotClosed | Need.NotForeclosed),
        ("BP", Need.Paid | Need.NothingOwed),
        ("BS", Need.NoBalance | Need.NoPayment),
        ("CP", Need.NotPaid | Need.Balance | Need.NotClosed),
    ];

    [Flags]
    private enum Need
    {
        None = 0,
        Paid = 1,
        NotPaid = 1 << 1,
        NothingOwed = 1 << 2,
        Owed = 1 << 3,
        NoBalance = 1 << 4,
        Balance = 1 << 5,
        Closed = 1 << 6,
        NotClosed = 1 << 7,
        OpenEnded = 1 << 8,
        ChangeOrClosed = 1 << 9,
        Bad = 1 << 10,
        Status13 = 1 << 11,
        NotForeclosed = 1 << 12,
        NoPayment = 1 << 13,
    }

    /// <summary>Looks at one account.</summary>
    public static void Check(in AccountView account, FindingSink sink)
    {
        ReadOnlySpan<byte> comment = account.Text(BaseSegmentLayout.SpecialComment);
        if (comment.IsEmpty)
        {
            return;
        }

        Need missing = Find(comment) & ~Met(account);
        if (missing != Need.None)
        {
            sink.Add(ValidationRules.X18, account.Record, BaseSegmentLayout.SpecialComment);
        }
    }

    private static Need Find(ReadOnlySpan<byte> comment)
    {
        foreach ((string code, Need need) in Needs)
        {
            if (code.Length == comment.Length && code[0] == comment[0] && code[^1] == comment[^1])
            {
                return need;
            }
        }

        return Need.None;
    }

    private static Need Met(in AccountView account)
    {
        bool isForeclosed = account.Status is 0x3838 or 0x3839 or 0x3934;
        return If(account.IsPaid, Need.Paid)
            | If(!account.IsPaid, Need.NotPaid)
            | If(account.Balance <= 0 && account.PastDue <= 0, Need.NothingOwed)
            | If(account.Balance != 0 && account.PastDue != 0, Need.Owed)
            | If(account.Balance <= 0, Need.NoBalance)
            | If(account.Balance != 0, Need.Balance)
            | If(account.Closed != 0, Need.Closed)
            | If(account.Closed <= 0, Need.NotClosed)
            | If(account.Portfolio is (byte)'C' or (byte)'O' or (byte)'R', Need.OpenEnded)
            | If(account.Closed != 0 || HasChange(account.Record), Need.ChangeOrClosed)
            | If(account.IsLate || account.IsDerogatory, Need.Bad)
            | If(account.Status == AccountView.Code('1', '3'), Need.Status13)
            | If(!account.IsPaid && !isForeclosed, Need.NotForeclosed)
            | If(account.ScheduledPayment <= 0, Need.NoPayment);
    }

    private static bool HasChange(ReadOnlySpan<byte> record)
    {
        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
            if (walk.Kind == SegmentKind.L1 && walk.HasContent)
            {
                return true;
            }
        }

        return false;
    }

    private static Need If(bool holds, Need need) => holds ? need : Need.None;
}
