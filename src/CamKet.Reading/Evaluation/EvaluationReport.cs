namespace CamKet.Reading.Evaluation;

/// <summary>How well a reader, and two simple ones beside it, find what people annotated.</summary>
public sealed record EvaluationReport
{
    /// <summary>Per predictor, language ("vi", "en", "all") and label ("commitment" … and "micro").</summary>
    public required IReadOnlyList<LabelScore> Scores { get; init; }

    /// <summary>Per language: shares of sentences with exactly the right labels, and of right fields where the label was found.</summary>
    public required IReadOnlyList<FieldScore> Fields { get; init; }

    /// <summary>Sentences whose labels differ, for those who improve the rules.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The micro-averaged F1 of a predictor ("reader", "keywords", "majority") in a language.</summary>
    public double MicroF1(string predictor, string language) =>
        Scores.FirstOrDefault(score => score.Predictor == predictor && score.Language == language && score.Label == "micro")?.F1 ?? 0;
}

/// <summary>Precision, recall and F1 of one label, with the 95% interval of F1 by resampling sentences.</summary>
public sealed record LabelScore(string Predictor, string Language, string Label, double Precision, double Recall, double F1, double Low, double High, int Support);

/// <summary>A share of right answers out of <paramref name="Count"/>.</summary>
public sealed record FieldScore(string Language, string Field, double Share, int Count);

/// <summary>A sentence on which reader and annotator differ.</summary>
public sealed record Difference(string Id, string Expected, string Found, string Rules);
