namespace CamKet.Formats.Encodings;

/// <summary>An old way of writing Vietnamese, and how it becomes Unicode.</summary>
internal sealed record CharacterSet(string Name, Func<string, string> ToUnicode)
{
    public static readonly CharacterSet MisreadUtf8 = new("UTF-8 (Windows-1252)", MisreadBytes.AsUtf8);

    /// <summary>Told apart by spelling: under the right one nearly every word becomes a possible syllable.</summary>
    public static readonly IReadOnlyList<CharacterSet> ToldBySpelling =
    [
        new("TCVN3", Tcvn3.ToUnicode),
        new("VNI", Vni.ToUnicode),
        new("VIQR", Viqr.ToUnicode),
        new("Windows-1258", MisreadBytes.As1258),
    ];

    public static readonly IReadOnlyList<CharacterSet> All = [MisreadUtf8, .. ToldBySpelling];
}
