using System.Globalization;
using CamKet.Casework.Review;
using CamKet.Casework.Threads;
using CamKet.Reading.Findings;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Finding = CamKet.Casework.Review.Finding;

namespace CamKet.Web.Pages.Review;

/// <summary>The words that the review chooses among.</summary>
public static class ReviewWords
{
    private static readonly string[] RejectReasons = ["NotAnAct", "Opinion", "Repeated", "WrongSpan", "Forecast", "Other"];

    public static IReadOnlyList<MilestoneStage> Stages { get; } = Enum.GetValues<MilestoneStage>();

    /// <summary>How sure the reader is, as a word and as the share of findings like this one that are right.</summary>
    public static string Sure(Words words, double confidence) =>
        $"{words[$"Sure.{CertaintyOf.Confidence(confidence)}"]} {(confidence * 100).ToString("0", CultureInfo.InvariantCulture)}%";

    /// <summary>How sure the finding's own reader is; the second one is not measured.</summary>
    public static string Sure(Words words, Finding finding) => finding.Origin == FindingOrigin.SecondReader ? Origin(words, finding.Origin, finding.OriginName) : Sure(words, finding.Confidence);

    /// <summary>Who found it: "máy đọc thứ hai (mô hình)".</summary>
    public static string Origin(Words words, FindingOrigin origin, string? name) => words.Name(origin) + (name is null ? "" : $" ({name})");

    /// <summary>The stage that "substantially-concluded" names, as "SubstantiallyConcluded"; a name that is none stays as it is.</summary>
    public static string? StageOf(string? value) =>
        Stages.Select(s => s.ToString()).FirstOrDefault(s => s.Equals(value?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) ?? value;

    /// <summary>Why a finding is rejected; the reason is kept in the words of the page.</summary>
    public static IReadOnlyList<SelectListItem> Reasons(Words words) =>
        [new(words["Reject.Choose"], ""), .. RejectReasons.Select(r => words[$"Reject.{r}"]).Select(r => new SelectListItem(r, r))];
}
