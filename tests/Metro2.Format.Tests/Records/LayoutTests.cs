using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Records;

public sealed class LayoutTests
{
    public static IReadOnlyList<RecordLayout> All { get; } =
    [
        HeaderRecordLayout.Layout, BaseSegmentLayout.Layout, J1SegmentLayout.Layout, J2SegmentLayout.Layout,
        K1SegmentLayout.Layout, K2SegmentLayout.Layout, K3SegmentLayout.Layout, K4SegmentLayout.Layout,
        L1SegmentLayout.Layout, N1SegmentLayout.Layout, TrailerRecordLayout.Layout,
    ];

    public static TheoryData<string, RecordLayout, int> Layouts => new()
    {
        { "header_record", HeaderRecordLayout.Layout, 426 },
        { "base_segment", BaseSegmentLayout.Layout, 426 },
        { "j1_segment", J1SegmentLayout.Layout, 100 },
        { "j2_segment", J2SegmentLayout.Layout, 200 },
        { "k1_segment", K1SegmentLayout.Layout, 34 },
        { "k2_segment", K2SegmentLayout.Layout, 34 },
        { "k3_segment", K3SegmentLayout.Layout, 40 },
        { "k4_segment", K4SegmentLayout.Layout, 30 },
        { "l1_segment", L1SegmentLayout.Layout, 54 },
        { "n1_segment", N1SegmentLayout.Layout, 146 },
        { "trailer_record", TrailerRecordLayout.Layout, 426 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Fields_tile_the_record_without_gap_or_overlap(string name, RecordLayout layout, int length)
    {
        layout.Name.Should().Be(name);
        layout.Length.Should().Be(length);
        int next = 1;
        foreach (FieldSpec field in layout.Fields)
        {
            field.Start.Should().Be(next, "{0} follows the field before it", field);
            next = field.End + 1;
        }

        next.Should().Be(length + 1);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_field_is_found_by_its_number_and_its_column(string name, RecordLayout layout, int length)
    {
        foreach (FieldSpec field in layout.Fields)
        {
            layout.TryGetByNumber(field.Number, out FieldSpec? byNumber).Should().BeTrue();
            byNumber.Should().BeSameAs(field, "{0} of {1} characters has that number", name, length);
            if (field.Column is { } column)
            {
                layout.TryGetByColumn(column, out FieldSpec? byColumn).Should().BeTrue();
                byColumn.Should().BeSameAs(field);
            }
        }
    }

    [Fact]
    public void Columns_of_the_base_segment_are_those_of_the_warehouse()
    {
        string[] expected =
        [
            "time_stamp", "identification_number", "cycle_identifier", "consumer_account_number", "portfolio_type",
            "account_type", "date_opened", "credit_limit", "highest_credit", "terms_duration", "terms_frequency",
            "scheduled_monthly_payment_amount", "actual_payment_amount", "account_status", "payment_rating",
            "payment_history_profile", "special_comment", "compliance_condition_code", "current_balance",
            "amount_past_due", "original_charge_off_amount", "date_of_account_information",
            "date_of_first_delinquency", "date_closed", "date_of_last_payment", "interest_type_indicator", "surname",
            "first_name", "middle_name", "generation_code", "social_security_number", "date_of_birth",
            "telephone_number", "ecoa_code", "consumer_information_indicator", "country_code",
            "first_line_of_address", "second_line_of_address", "city", "state", "postal_code", "address_indicator",
            "residence_code",
        ];
        BaseSegmentLayout.Layout.Fields.Select(field => field.Column).OfType<string>().Should().Equal(expected);
    }

    [Fact]
    public void Columns_of_the_header_are_those_of_the_warehouse()
    {
        string[] expected =
        [
            "cycle_identifier", "innovis_program_identifier", "equifax_program_identifier",
            "experian_program_identifier", "transunion_program_identifier", "activity_date", "date_created",
            "program_date", "program_revision_date", "reporter_name", "reporter_address",
            "reporter_telephone_number", "software_vendor_name", "software_version_number",
            "microbilt_prbc_program_identifier",
        ];
        HeaderRecordLayout.Layout.Fields.Select(field => field.Column).OfType<string>().Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Code_fields_name_their_table(string name, RecordLayout layout, int length)
    {
        layout.Fields.Where(field => (field.Kind == FieldKind.Code) != (field.Codes is not null))
            .Should().BeEmpty("every code field of {0} ({1}) and no other has a table", name, length);
    }
}
