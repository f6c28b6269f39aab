using Metro2.Format.Fields;
using Metro2.Format.Records;
using static Metro2.Format.Validation.ValidationRules;

namespace Metro2.Format.Validation;

/// <summary>The rules about appended segments, and about the persons of a record together.</summary>
internal ref struct SegmentRules
{
    // As many J1 segments as the longest record has room for, and the first consumer.
    private const int MostPersons = 128;

    private readonly FindingSink _sink;
    private readonly int _lastDay;
    private readonly Span<int> _numbers;
    private Roles _roles;
    private int _persons;
    private int _seen;
    private bool _hasK1;
    private bool _isSold;

    private SegmentRules(Span<int> numbers, int lastDay, FindingSink sink)
    {
        _numbers = numbers;
        _lastDay = lastDay;
        _sink = sink;
    }

    [Flags]
    private enum Roles
    {
        None = 0,
        Individual = 1,
        Joint = 2,
        SecondJoint = 4,
        Guarantor = 8,
        Maker = 16,
        Gone = 32,
    }

    /// <summary>Whether a person behind the first one has an indicator of bankruptcy.</summary>
    public bool HasBankruptcy { get; private set; }

    /// <summary>Looks at the persons and segments of one record.</summary>
    /// <returns>Whether a person behind the first one has an indicator of bankruptcy.</returns>
    public static bool Check(in AccountView account, int lastDay, FindingSink sink)
    {
        Span<int> numbers = stackalloc int[MostPersons];
        var rules = new SegmentRules(numbers, lastDay, sink);
        rules.AddPerson(ConsumerFields.Base, account.Record[..BaseSegmentCodec.Length], account, 0);
        if (account.Text(BaseSegmentLayout.EcoaCode) is [(byte)'W'])
        {
            sink.Add(X17W, account.Record, BaseSegmentLayout.EcoaCode);
        }

        var walk = new SegmentWalk(account.Record);
        int offset = walk.NextOffset;
        int last = 0;
        while (walk.MoveNext())
        {
            rules.CheckOrder(walk.Kind, ref last, offset);
            if (walk.HasContent)
            {
                rules.CheckSegment(walk.Kind, walk.Current, account, offset);
            }

            offset = walk.NextOffset;
        }

        if (walk.IsMalformed)
        {
            sink.Add(G04, position: walk.NextOffset + 1);
        }

        rules.CheckTogether(account);
        return rules.HasBankruptcy;
    }

    private void CheckOrder(SegmentKind kind, ref int last, int offset)
    {
        int bit = 1 << (int)kind;
        bool isRepeated = (_seen & bit) != 0 && kind is SegmentKind.K1 or SegmentKind.K2 or SegmentKind.L1 or SegmentKind.N1;
        if ((int)kind < last || isRepeated)
        {
            _sink.Add(G04, position: offset + 1);
        }

        last = Math.Max(last, (int)kind);
        _seen |= bit;
    }

    private void CheckSegment(SegmentKind kind, ReadOnlySpan<byte> segment, in AccountView account, int offset)
    {
        FieldRules.Check(SegmentLayouts.Of(kind), segment, account.Record, offset, _sink);
        switch (kind)
        {
            case SegmentKind.J1:
                AddPerson(ConsumerFields.J1, segment, account, offset);
                break;
            case SegmentKind.J2:
                AddPerson(ConsumerFields.J2, segment, account, offset);
                break;
            case SegmentKind.K1:
                _hasK1 = true;
                break;
            case SegmentKind.K2:
                CheckTransfer(segment, account, offset);
                break;
            case SegmentKind.L1:
                CheckChange(segment, account, offset);
                break;
        }
    }

    private void AddPerson(ConsumerFields fields, ReadOnlySpan<byte> person, in AccountView account, int offset)
    {
        ConsumerRules.Check(fields, person, account, offset, _lastDay, _sink);
        _roles |= fields.EcoaCode.Slice(person)[0] switch
        {
            (byte)'1' => Roles.Individual,
            (byte)'2' => (_roles & Roles.Joint) != 0 ? Roles.SecondJoint : Roles.Joint,
            (byte)'5' => Roles.Guarantor,
            (byte)'7' => Roles.Maker,
            (byte)'T' or (byte)'X' or (byte)'Z' => Roles.Gone,
            _ => Roles.None,
        };
        HasBankruptcy |= offset > 0 && AccountRules.IsBankruptcy(fields.ConsumerInformationIndicator.Slice(person));
        ReadOnlySpan<byte> digits = fields.SocialSecurityNumber.Slice(person);
        if (!ConsumerRules.IsGiven(digits) || _persons == _numbers.Length)
        {
            return;
        }

        int number = (int)FieldBytes.Number(digits);
        if (_numbers[.._persons].Contains(number))
        {
            _sink.Add(X26, account.Record, fields.Layout, fields.SocialSecurityNumber, offset);
        }

        _numbers[_persons++] = number;
    }

    private void CheckTransfer(ReadOnlySpan<byte> segment, in AccountView account, int offset)
    {
        byte indicator = K2SegmentLayout.PurchasedFromSoldToIndicator.Slice(segment)[0];
        bool hasName = !FieldBytes.Trim(K2SegmentLayout.PurchasedFromOrSoldToName.Slice(segment)).IsEmpty;
        _isSold |= indicator == '2';
        if (hasName == (indicator == '9'))
        {
            _sink.Add(X20, account.Record, K2SegmentLayout.Layout, K2SegmentLayout.PurchasedFromOrSoldToName, offset);
        }
    }

    private readonly void CheckChange(ReadOnlySpan<byte> segment, in AccountView account, int offset)
    {
        byte indicator = L1SegmentLayout.ChangeIndicator.Slice(segment)[0];
        ReadOnlySpan<byte> account7 = FieldBytes.Trim(L1SegmentLayout.NewConsumerAccountNumber.Slice(segment));
        ReadOnlySpan<byte> number5 = FieldBytes.Trim(L1SegmentLayout.NewIdentificationNumber.Slice(segment));
        if (indicator is < (byte)'1' or > (byte)'3')
        {
            return;
        }

        bool asksAccount = indicator is (byte)'1' or (byte)'3';
        bool asksNumber = indicator is (byte)'2' or (byte)'3';
        if (asksAccount == account7.IsEmpty || (asksAccount && account7.SequenceEqual(account.Text(BaseSegmentLayout.ConsumerAccountNumber))))
        {
            _sink.Add(X21, account.Record, L1SegmentLayout.Layout, L1SegmentLayout.NewConsumerAccountNumber, offset);
        }

        if (asksNumber == number5.IsEmpty || (asksNumber && number5.SequenceEqual(account.Text(BaseSegmentLayout.IdentificationNumber))))
        {
            _sink.Add(X21, account.Record, L1SegmentLayout.Layout, L1SegmentLayout.NewIdentificationNumber, offset);
        }
    }

    private readonly void CheckTogether(in AccountView account)
    {
        bool hasGone = (_roles & Roles.Gone) != 0;
        bool isLonely = (_roles & (Roles.Joint | Roles.SecondJoint)) == Roles.Joint && !hasGone;
        // A company that owes is not on a consumer file; its guarantor comes first then, without a maker.
        bool standsIn = account.Text(BaseSegmentLayout.EcoaCode) is [(byte)'5'] && (_roles & Roles.Maker) == 0;
        bool isUnpaired = (_roles & Roles.Guarantor) != 0 != ((_roles & Roles.Maker) != 0) && !hasGone && !standsIn;
        bool isMixed = account.Text(BaseSegmentLayout.EcoaCode) is [(byte)'1'] && (_roles & Roles.Joint) != 0;
        if (isLonely || isUnpaired || isMixed)
        {
            _sink.Add(X17, account.Record, BaseSegmentLayout.EcoaCode);
        }

        bool saysSold = account.Text(BaseSegmentLayout.SpecialComment).SequenceEqual("AH"u8);
        if (saysSold != _isSold)
        {
            _sink.Add(X20, account.Record, BaseSegmentLayout.SpecialComment);
        }

        ReadOnlySpan<byte> type = account.Text(BaseSegmentLayout.AccountType);
        bool isCollected = type.SequenceEqual("48"u8) || type.SequenceEqual("0C"u8) || type.SequenceEqual("77"u8);
        if (isCollected != _hasK1)
        {
            _sink.Add(isCollected ? X22 : X22W, account.Record, BaseSegmentLayout.AccountType);
        }
    }
}
