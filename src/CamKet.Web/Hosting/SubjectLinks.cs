using CamKet.Casework.History;

namespace CamKet.Web.Hosting;

/// <summary>Where the thing an act is about is shown. Used by the history and after a form that was sent twice.</summary>
public static class SubjectLinks
{
    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["undertaking"] = "/Register",
        ["document"] = "/Documents",
        ["outcome"] = "/Outcomes",
        ["thread"] = "/Threads",
        ["partner"] = "/Partners",
        ["engagement"] = "/Engagements",
        ["stocktake"] = "/Stocktakes",
        ["agency"] = "/Agencies",
    };

    /// <summary>Null where the subject has no page of its own.</summary>
    public static string? AddressOf(string subjectType, string subject) =>
        Folders.TryGetValue(subjectType, out var folder) ? $"{folder}/{Uri.EscapeDataString(subject)}" : null;

    public static string? AddressOf(Act act) => AddressOf(act.SubjectType, act.Subject);
}
