namespace CamKet.Reading.Evaluation;

/// <summary>How well a reader, and two simple ones beside it, find what people annotated.</summary>
public sealed record EvaluationReport
{
    /// <summary>Every measure, per language and kind of document.</summary>
    public required IReadOnlyList<Score> Scores { get; init; }

    /// <summary>Each miss, false alarm and wrong field, for those who improve the rules.</summary>
    public required IReadOnlyList<ReadingError> Errors { get; init; }

    /// <summary>What the confidence of findings is worth.</summary>
    public required IReadOnlyList<Reliability> Reliability { get; init; }

    public required int Documents { get; init; }

    public required int Sentences { get; init; }

    /// <summary>The measure of that name, or null where nothing of it was annotated.</summary>
    public Score? Find(string section, string name, string predictor = "reader", string language = "all", string kind = "all") =>
        Scores.FirstOrDefault(s => s.Section == section && s.Name == name && s.Predictor == predictor && s.Language == language && s.Kind == kind);

    /// <summary>The micro-averaged F1 of the labels of a predictor ("reader", "keywords", "majority") in a language.</summary>
    public double MicroF1(string predictor, string language) => Find("labels", "micro", predictor, language)?.F1?.Value ?? 0;
}

/// <summary>One figure with its 95% interval by resampling documents; none where there are too few of them.</summary>
public readonly record struct Measured(double Value, double? Low, double? High);

/// <summary>One measure of one predictor on the documents of one language and kind.</summary>
/// <param name="Section">"labels", "fields", "facts", "entities", "documents", "links".</param>
/// <param name="Predictor">"reader", "keywords", "majority".</param>
/// <param name="Language">"vi", "en" or "all".</param>
/// <param name="Kind">A kind of document ("press" …) or "all".</param>
/// <param name="Name">What is measured: "commitment", "holder", "person exact" …</param>
/// <param name="Support">How many the annotation has.</param>
/// <param name="Proposed">How many were proposed.</param>
public sealed record Score(string Section, string Predictor, string Language, string Kind, string Name, int Support, int Proposed)
{
    public Measured? Precision { get; init; }

    public Measured? Recall { get; init; }

    public Measured? F1 { get; init; }

    /// <summary>The share of right answers, where a wrong proposal cannot be told from a right one that nobody annotated.</summary>
    public Measured? Share { get; init; }
}

/// <summary>Something on which reader and annotator differ.</summary>
/// <param name="What">"miss", "false alarm", or what is wrong: "holder", "due", "document date", "fact", "entity" …</param>
/// <param name="Document">The file.</param>
/// <param name="Label">The label or kind concerned.</param>
/// <param name="Sentence">The sentence; empty where the whole document is meant.</param>
/// <param name="Expected">What the annotation says.</param>
/// <param name="Found">What the reader says.</param>
/// <param name="Rule">The rule that fired, if one did.</param>
public sealed record ReadingError(string What, string Document, string Label, string Sentence, string? Expected, string? Found, string? Rule);
