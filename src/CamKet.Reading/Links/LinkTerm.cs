namespace CamKet.Reading.Links;

/// <summary>A term as text: what sort it is, a colon, its value. "i:defa" an instrument, "n:country:kr" a name, "t:scholarship" a topic, "f:70.8" a figure, "w:…" a word or pair of words of one language.</summary>
public static class LinkTerm
{
    public static string Instrument(string id) => "i:" + id;

    public static string Name(string id) => "n:" + id;

    public static string Topic(string topic) => "t:" + topic;

    public static string Figure(string figure) => "f:" + figure;

    public static string Word(string folded) => "w:" + folded;

    public static bool IsInstrument(string term) => term.StartsWith("i:", StringComparison.Ordinal);

    public static bool IsName(string term) => term.StartsWith("n:", StringComparison.Ordinal);

    /// <summary>A country or organisation, which may be a partner.</summary>
    public static bool IsPartner(string term) => term.StartsWith("n:country:", StringComparison.Ordinal) || term.StartsWith("n:org:", StringComparison.Ordinal);

    public static bool IsTopic(string term) => term.StartsWith("t:", StringComparison.Ordinal);

    public static bool IsFigure(string term) => term.StartsWith("f:", StringComparison.Ordinal);

    /// <summary>Words are compared within one language; everything else across languages.</summary>
    public static bool IsWord(string term) => term.StartsWith("w:", StringComparison.Ordinal);

    public static string ValueOf(string term) => term[2..];
}
