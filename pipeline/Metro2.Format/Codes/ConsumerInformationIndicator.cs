namespace Metro2.Format.Codes;

/// <summary>Consumer information indicators, Base field 38 and J1/J2 field 11.</summary>
public static class ConsumerInformationIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("consumer_information_indicator",
    [
        new("A", "Chapter 7 filed", "Petition for bankruptcy under chapter 7."),
        new("B", "Chapter 11 filed", "Petition for bankruptcy under chapter 11."),
        new("C", "Chapter 12 filed", "Petition for bankruptcy under chapter 12."),
        new("D", "Chapter 13 filed", "Petition for bankruptcy under chapter 13."),
        new("E", "Chapter 7 discharged", "The debt was discharged under chapter 7."),
        new("F", "Chapter 11 discharged", "The debt was discharged under chapter 11."),
        new("G", "Chapter 12 discharged", "The debt was discharged under chapter 12."),
        new("H", "Chapter 13 completed", "The plan under chapter 13 was completed or discharged."),
        new("I", "Chapter 7 dismissed", "The chapter 7 case was dismissed; Q is used today.", IsObsolete: true),
        new("J", "Chapter 11 dismissed", "The chapter 11 case was dismissed; Q is used today.", IsObsolete: true),
        new("K", "Chapter 12 dismissed", "The chapter 12 case was dismissed; Q is used today.", IsObsolete: true),
        new("L", "Chapter 13 dismissed", "The chapter 13 case was dismissed; Q is used today.", IsObsolete: true),
        new("M", "Chapter 7 withdrawn", "The chapter 7 case was withdrawn; Q is used today.", IsObsolete: true),
        new("N", "Chapter 11 withdrawn", "The chapter 11 case was withdrawn; Q is used today.", IsObsolete: true),
        new("O", "Chapter 12 withdrawn", "The chapter 12 case was withdrawn; Q is used today.", IsObsolete: true),
        new("P", "Chapter 13 withdrawn", "The chapter 13 case was withdrawn; Q is used today.", IsObsolete: true),
        new("Q", "Bankruptcy removed", "Takes an earlier bankruptcy indicator away."),
        new("R", "Reaffirmed", "The debt was reaffirmed in chapter 7."),
        new("S", "Reaffirmation or lease removed", "Takes R, V or 2A away."),
        new("T", "Not located", "The grantor cannot find the consumer."),
        new("U", "Located", "The consumer was found again."),
        new("V", "Reaffirmation rescinded", "The chapter 7 reaffirmation was taken back."),
        new("W", "Chapter 11 rescinded", "The chapter 11 reaffirmation was taken back.", IsObsolete: true),
        new("X", "Chapter 12 rescinded", "The chapter 12 reaffirmation was taken back.", IsObsolete: true),
        new("Y", "Chapter 13 rescinded", "The chapter 13 reaffirmation was taken back.", IsObsolete: true),
        new("Z", "Bankruptcy, chapter unknown", "A petition was filed; the chapter is not known."),
        new("1A", "Receivership", "A personal receivership."),
        new("2A", "Lease assumed", "The lease was taken over in a bankruptcy."),
    ]);
}
