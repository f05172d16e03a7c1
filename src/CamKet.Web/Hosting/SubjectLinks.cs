namespace CamKet.Web.Hosting;

/// <summary>Where the thing an act is about is shown. Used by the history and after a form that was sent twice.</summary>
public static class SubjectLinks
{
    /// <summary>Null where the subject has no page of its own.</summary>
    public static string? AddressOf(string subjectType, string subject) => subjectType switch
    {
        "undertaking" => Links.Undertaking(subject),
        "outcome" => Links.Outcome(subject),
        "document" => Links.Document(subject),
        "engagement" => Links.Engagement(subject),
        "stocktake" => Links.Stocktake(subject),
        "thread" => Links.Thread(subject),
        "partner" => Links.Partner(subject),
        "framework" => Links.Framework(subject),
        "agency" => Links.Agency(subject),
        "import" when long.TryParse(subject, out var import) => Links.Import(import),
        _ => null,
    };
}
