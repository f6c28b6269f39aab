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
}
