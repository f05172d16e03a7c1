using CamKet.Reading.Rules;
using CamKet.Reading.Text;

namespace CamKet.Reading;

/// <summary>The front door of the reader: text in, proposals out. It never throws on input, whatever it holds.</summary>
public static class DocumentReader
{
    /// <summary>Version of the rules and lexicons together.</summary>
    public const string Version = "1.0.0";

    private static readonly Lazy<DocumentSteps> Vietnamese = new(() => new DocumentSteps(LanguageData.For(Language.Vietnamese)));
    private static readonly Lazy<DocumentSteps> English = new(() => new DocumentSteps(LanguageData.For(Language.English)));

    /// <summary>Reads <paramref name="text"/> once. The same text and context always give the same reading.</summary>
    public static DocumentReading Read(SourceText text, ReadingContext context)
    {
        var language = context.Language ?? LanguageDetector.Detect(text.Content);
        var steps = language == Language.English ? English.Value : Vietnamese.Value;
        return steps.Read(text.Content, context);
    }
}
