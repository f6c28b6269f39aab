using System.Text;
using FreshBooks.Client.Answers;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class PageEnvelopeTests
{
    [Fact]
    public void Every_proper_beginning_of_a_page_is_recognised_as_incomplete()
    {
        byte[] body = Encoding.UTF8.GetBytes(Bodies.Page(rows: 3));

        for (int length = 0; length < body.Length; length++)
        {
            PageEnvelope.Read(body.AsSpan(0, length), "clients").IsJson.Should().BeFalse($"only {length} bytes are there");
        }

        PageEnvelope.Read(body, "clients").IsJson.Should().BeTrue();
    }

    [Fact]
    public void No_byte_changed_to_another_makes_the_reader_throw()
    {
        byte[] body = Encoding.UTF8.GetBytes(Bodies.Page(rows: 1));
        byte[] values = [0, (byte)' ', (byte)'"', (byte)'[', (byte)']', (byte)'{', (byte)'}', (byte)',', (byte)'\\', (byte)'9', 0xFF];

        for (int index = 0; index < body.Length; index++)
        {
            foreach (byte value in values)
            {
                byte[] changed = [.. body];
                changed[index] = value;

                FluentActions.Invoking(() => PageEnvelope.Read(changed, "clients")).Should().NotThrow();
            }
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(777, true)]
    [InlineData(2, false)]
    public void Rows_are_counted_whatever_they_are(int rows, bool objects)
    {
        string list = string.Join(",", Enumerable.Repeat(objects ? """{"a":[{},{"clients":[1]}]}""" : "[[],[]]", rows));
        PageEnvelope envelope = PageEnvelope.Read(
            Encoding.UTF8.GetBytes("""{"response":{"result":{"clients":[""" + list + "]}}}"), "clients");

        envelope.RowCount.Should().Be(rows);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_page()
    {
        byte[] body = Encoding.Latin1.GetBytes(Bodies.Page(rows: 1));

        PageEnvelope.Read(body, "clients").IsJson.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"services":[{"id":1},{"id":2}],"meta":{"page":1,"pages":1,"per_page":30,"total":2}}""", "services", 2)]
    [InlineData("""{"services":{"1":{"id":1},"2":{"id":2}},"meta":{"page":1,"pages":1,"per_page":30,"total":2}}""", "services", 2)]
    [InlineData("""{"services":{},"meta":{"page":1,"pages":0,"per_page":30,"total":0}}""", "services", 0)]
    [InlineData("""{"projects":{"1":{"id":1}},"meta":{"page":1,"pages":1,"per_page":30,"total":1}}""", "projects", null)]
    public void Only_the_list_that_is_seen_as_an_object_may_be_one(string body, string stream, int? rows)
    {
        PageEnvelope envelope = PageEnvelope.Read(Encoding.UTF8.GetBytes(body), EnvelopeShape.Of(FreshBooksStream.Find(stream)!));

        envelope.IsJson.Should().BeTrue();
        envelope.RowCount.Should().Be(rows);
        (envelope.Problem is null).Should().Be(rows is not null);
    }
}
