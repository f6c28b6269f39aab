using System.Globalization;

namespace FreshBooks.Simulator.Tests;

public sealed class ConsumerFileTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;
    private string _text = "";
    private Dictionary<long, string[]> _rows = [];

    public async Task InitializeAsync()
    {
        _session = await SimulatorSession.StartAsync(clients: 250);
        using var writer = new StringWriter();
        _session.Simulator.WriteConsumerFile(writer);
        _text = writer.ToString();
        _rows = _text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(cells => long.Parse(cells[0], CultureInfo.InvariantCulture));
    }

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public void The_header_and_the_line_ends_are_exact()
    {
        _text.Should().StartWith(
            "client_id,kind,surname,first_name,middle_name,generation,ssn,birth_date,street,street2,city,state,postal_code,account_group,consent_date\n");
        _text.Should().EndWith("\n").And.NotContain("\r").And.NotContain("\uFEFF");
        _rows.Values.Should().OnlyContain(cells => cells.Length == 15);
    }

    [Fact]
    public void Everyone_but_the_persons_without_a_row_has_one()
    {
        IEnumerable<long> expected = _session.Simulator.Personas
            .Where(pair => pair.Value != Persona.NoConsumerRow).Select(pair => pair.Key);

        _rows.Keys.Should().Equal(expected.Order());
    }

    [Fact]
    public void Values_have_their_forms()
    {
        foreach (string[] cells in _rows.Values)
        {
            cells[1].Should().BeOneOf("person", "company", "sole_proprietor");
            cells[5].Should().BeOneOf("", "J", "S", "2", "3");
            cells[6].Should().MatchRegex("^(7(7[3-9]|[89][0-9])[0-9]{6})?$").And.NotMatchRegex("^...00").And.NotMatchRegex("0000$");
            cells[7].Should().MatchRegex("^((19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})?$");
            cells[11].Should().MatchRegex("^([A-Z]{2})?$");
            cells[12].Should().MatchRegex("^([0-9]{5}(-[0-9]{4})?)?$");
            cells[13].Should().BeOneOf("telecom", "utility");
        }

        _rows.Values.Should().Contain(cells => cells[8] != "");
        _rows.Values.Should().Contain(cells => cells[5] != "");
        _rows.Values.Count(cells => cells[13] == "telecom").Should().BeInRange(50, 200);
    }

    [Fact]
    public void Nobody_under_age_is_in_the_file() => _rows.Values.Where(cells => cells[7] != "")
        .Should().OnlyContain(cells => string.CompareOrdinal(cells[7], "2004-01-01") < 0);

    [Fact]
    public void Only_the_same_person_has_the_same_number()
    {
        IEnumerable<string> shared = _rows.Values.Where(cells => cells[6] != "").GroupBy(cells => cells[6])
            .Where(group => group.Count() > 1).SelectMany(group => group).Select(cells => cells[0]);

        shared.Select(id => _session.Simulator.Personas[long.Parse(id, CultureInfo.InvariantCulture)])
            .Should().OnlyContain(persona => persona == Persona.DuplicatePerson);
    }

    [Fact]
    public void Kinds_and_gaps_belong_to_their_personas()
    {
        RowsOf(Persona.Company).Should().NotBeEmpty().And.OnlyContain(cells => cells[1] == "company" && cells[2] == "" && cells[6] == "");
        RowsOf(Persona.SoleProprietor).Should().NotBeEmpty().And.OnlyContain(cells => cells[1] == "sole_proprietor");
        _rows.Values.Where(cells => cells[1] != "company" && cells[6] == "" && cells[7] == "")
            .Should().BeEquivalentTo(RowsOf(Persona.NoSsnNoBirthDate));
    }

    [Fact]
    public void The_file_knows_only_clients_that_have_signed_up()
    {
        _session.Simulator.ShowAsOf(new DateOnly(2025, 12, 31));
        using var writer = new StringWriter();
        _session.Simulator.WriteConsumerFile(writer);

        writer.ToString().Split('\n').Length.Should().BeInRange(100, _rows.Count);
    }

    private IEnumerable<string[]> RowsOf(string persona) =>
        _session.Simulator.Personas.Where(pair => pair.Value == persona).Select(pair => _rows[pair.Key]);
}
