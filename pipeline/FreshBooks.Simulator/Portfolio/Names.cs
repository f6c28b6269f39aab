namespace FreshBooks.Simulator.Portfolio;

/// <summary>Invented people and places. Streets do not exist in these towns on purpose.</summary>
internal static class Names
{
    public static readonly string[] First =
    [
        "Marisol", "Devon", "Harriet", "Owen", "Priscilla", "Tobias", "Imani", "Gareth", "Leona", "Quentin", "Rosalind",
        "Desmond", "Yolanda", "Wendell", "Corinne", "Felix", "Beatrice", "Malcolm", "Ingrid", "Sterling", "Odette",
        "Clifford", "Naomi", "Percival", "Tamsin", "Rufus", "Winifred", "Alistair", "Josephine", "Barnaby",
    ];

    public static readonly string[] Last =
    [
        "Tandy", "Okafor", "Ellsworth", "Brandvold", "Castellano", "Whitlock", "Haugen", "Pemberton", "Sandoval",
        "Thibodeaux", "Kowalczyk", "Abernathy", "Lindqvist", "Marchetti", "Fairbanks", "Ostergaard", "Delacroix",
        "Yamamoto", "Hollander", "Prendergast", "Vance", "Rasmussen", "Quigley", "Stavros", "Nakamura", "Dunleavy",
        "Hargrove", "Iverson", "McAllister", "De La Cruz",
    ];

    public static readonly (string First, string Last)[] Accented =
    [
        ("José", "Núñez-O'Brien"), ("Łukasz", "Wiśniewski"), ("Søren", "Kjærgård"), ("Zoë", "D'Angelo"),
        ("Renée", "Lefèvre"), ("Jürgen", "Strauß"),
    ];

    public static readonly string[] Middle = ["A", "J", "Marie", "Lee", "Ann", "Ray", "M", "Grace", "T"];

    public static readonly string[] Trades = ["Bakery", "Auto Repair", "Dental Group", "Landscaping", "Bookshop", "Diner"];

    public static readonly string[] CompanySuffixes = ["LLC", "Inc.", "Co."];

    public static readonly string[] Streets =
    [
        "Alder Ct", "Foundry Ln", "Pier Rd", "Harbor View Dr", "N Birchwood Ave", "Old Mill Rd", "Lakeshore Blvd",
        "Quarry St", "Sawtooth Way", "W 4th St", "Granite Ter", "Juniper Pl",
    ];

    public static readonly string[] Units = ["Apt 2", "Unit 14B", "# 305", "Ste 110", "Lot 7"];

    public static readonly (string City, string State, string Code, int Zip)[] Towns =
    [
        ("Duluth", "Minnesota", "MN", 55802), ("Two Harbors", "Minnesota", "MN", 55616),
        ("Cloquet", "Minnesota", "MN", 55720), ("Superior", "Wisconsin", "WI", 54880),
        ("Ashland", "Wisconsin", "WI", 54806), ("Ironwood", "Michigan", "MI", 49938),
        ("Marquette", "Michigan", "MI", 49855), ("Fargo", "North Dakota", "ND", 58102),
        ("Winner", "South Dakota", "SD", 57580), ("Portland", "Maine", "ME", 04101),
    ];
}
