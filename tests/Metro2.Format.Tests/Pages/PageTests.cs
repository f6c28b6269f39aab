namespace Metro2.Format.Tests.Pages;

/// <summary>Pages in the repository say what the tables say.</summary>
public sealed class PageTests
{
    [Fact]
    public void The_page_of_fields_is_what_the_layout_tables_say() => GeneratedFile.ShouldBe("FIELDS.md", FieldPage.Create());

    [Fact]
    public void The_page_of_rules_is_what_the_table_of_rules_says() => GeneratedFile.ShouldBe("RULES.md", RulePage.Create());
}
