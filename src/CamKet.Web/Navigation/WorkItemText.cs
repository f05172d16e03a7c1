using CamKet.Casework.Register;
using CamKet.Web.Wording;

namespace CamKet.Web.Navigation;

/// <summary>A line of the work list in words: on the first page and in the daily mail.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="About">With what.</param>
/// <param name="Address">The one page on which it is done.</param>
/// <param name="Second">What else is said of it.</param>
/// <param name="Age">By when, or since when.</param>
public sealed record WorkItemText(string Verb, string About, string Address, string? Second, string? Age)
{
    public static WorkItemText Of(WorkItem item, Words words, DateText dates) => new(
        words[$"Work.{item.Kind}.Verb"], AboutOf(item, words), AddressOf(item), SecondOf(item, words),
        item.Due is { } due && item.Kind is not WorkKind.DecideReports ? dates.Relative(due) : item.Since is { } since ? words["Work.Since", dates.Ago(since)] : null);

    private static string AddressOf(WorkItem item) => item.Kind switch
    {
        WorkKind.Review => Links.Review(item.Subject!),
        WorkKind.Assign => Links.Register + WorkList.Unassigned.ToQuery(),
        WorkKind.ConfirmMatches => Links.Matches,
        WorkKind.DecideReports => Links.Reports,
        WorkKind.AnswerTime => Links.TimeRequests,
        WorkKind.GiveView => Links.Consultation(item.Subject!),
        WorkKind.ConfirmConsultation => Links.Consultations,
        WorkKind.Compile or WorkKind.Contribute or WorkKind.Approve => Links.Stocktake(item.Subject!),
        WorkKind.Report or WorkKind.ReportAgain => Links.Report(item.Subject!),
        _ => Links.Undertaking(item.Subject!),
    };

    private static string AboutOf(WorkItem item, Words words) => item.Kind switch
    {
        WorkKind.Review => item.Title!,
        WorkKind.Assign or WorkKind.ConfirmMatches or WorkKind.DecideReports or WorkKind.AnswerTime or WorkKind.ConfirmConsultation => words.Count($"Work.{item.Kind}.Things", item.Count),
        WorkKind.Compile or WorkKind.Contribute or WorkKind.Approve => words["Work.Stocktake", item.Subject],
        _ => item.Subject + ": " + item.Title,
    };

    private static string? SecondOf(WorkItem item, Words words) => item.Kind switch
    {
        WorkKind.Review => words["Work.Decided", item.Of - item.Count, item.Of],
        WorkKind.Compile or WorkKind.Approve or WorkKind.Contribute => words["Work.Awaited", item.Count, item.Of],
        _ => item.Agency is { } agency ? words.Of(agency) : null,
    };
}
