using CamKet.Reading.Dates;
using CamKet.Reading.Text;

namespace CamKet.Reading;

/// <summary>The front door of the reader: text in, proposals out. It never throws on input, whatever it holds.</summary>
public static class DocumentReader
{
    /// <summary>Version of the rules and lexicons together.</summary>
    public const string Version = "1.0.0";

    /// <summary>Reads <paramref name="text"/> once. The same text and context always give the same reading.</summary>
    public static DocumentReading Read(SourceText text, ReadingContext context) => new()
    {
        ReaderVersion = Version,
        Language = context.Language ?? Language.Vietnamese,
        Date = DocumentDate.Unknown,
        Kind = DocumentKind.Other,
        Sentences = [],
        Findings = [],
        Facts = [],
        Entities = [],
        Notes = [],
    };
}
