using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CamKet.Formats.Reports;

/// <summary>The styles of a report, so that an officer can go on working in it. Sizes follow Annex I of Decree 30/2020/NĐ-CP.</summary>
internal static class DocxStyles
{
    public const string BodyText = "BodyText";
    public const string Title = "Title";
    public const string Subject = "Subtitle";
    public const string TableText = "TableText";
    public const string Recipients = "Recipients";
    public const string PageNumber = "Header";

    /// <summary>1 cm and 1.27 cm are both allowed for the first line; the second is what Word offers.</summary>
    private const string FirstLine = "720";

    private const string Font = "Times New Roman";

    public static string Heading(int depth) => "Heading" + Math.Min(depth, 3);

    public static void AddTo(MainDocumentPart main, string language)
    {
        var styles = new Styles(Defaults(language));
        styles.Append(
            Style("Normal", "Normal", new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
            Style(BodyText, "Body Text", Paragraph(JustificationValues.Both, FirstLine, after: 120, line: 276), new StyleRunProperties()),
            HeadingStyle(1, new StyleRunProperties(new Bold())),
            HeadingStyle(2, new StyleRunProperties(new Bold())),
            HeadingStyle(3, new StyleRunProperties(new Bold(), new Italic())),
            Style(Title, "Title", Paragraph(JustificationValues.Center, before: 360), new StyleRunProperties(new Bold(), new Caps())),
            Style(Subject, "Subtitle", Paragraph(JustificationValues.Center), new StyleRunProperties(new Bold())),
            Style(TableText, "Table Text", Paragraph(JustificationValues.Left, before: 40, after: 40), Sized(24)),
            Style(Recipients, "Recipients", Paragraph(JustificationValues.Left), Sized(22)),
            Style(PageNumber, "header", Paragraph(JustificationValues.Center), Sized(26)));
        main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
    }

    private static DocDefaults Defaults(string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = language == "en" ? "en-GB" : "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" })));

    private static Style HeadingStyle(int depth, StyleRunProperties run)
    {
        var paragraph = Paragraph(JustificationValues.Both, FirstLine, before: depth == 1 ? 120 : 0, after: 120, line: 276);
        paragraph.KeepNext = new KeepNext();
        paragraph.OutlineLevel = new OutlineLevel { Val = depth - 1 };
        return Style(Heading(depth), "heading " + depth, paragraph, run);
    }

    private static Style Style(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name }, PrimaryStyle = new PrimaryStyle() };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.BasedOn = new BasedOn { Val = "Normal" };
        }

        style.StyleParagraphProperties = paragraph;
        style.StyleRunProperties = run;
        return style;
    }

    private static StyleRunProperties Sized(int halfPoints) =>
        new(new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });

    private static StyleParagraphProperties Paragraph(JustificationValues justification, string? firstLine = null, int before = 0, int after = 0, int line = 240) => new()
    {
        SpacingBetweenLines = new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto },
        Indentation = firstLine is null ? null : new Indentation { FirstLine = firstLine },
        Justification = new Justification { Val = justification },
    };
}
