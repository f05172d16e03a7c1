using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Web.Elements;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Register;

/// <summary>What a row of the register says in its last two columns: fact and second fact.</summary>
public sealed class RowText(Words words, DateText dates)
{
    /// <summary>Overdue and the finished states are computed and stand in place of the workflow's word.</summary>
    public string State(RegisterRow row, DueState state) => state is DueState.NotDue or DueState.Outside ? words.Name(row.Status) : words.Name(state);

    public static StateShape Shape(DueState state) => DueStateTagHelper.ShapeOf(state);

    public string SecondOfState(RegisterRow row, DueState state) => state switch
    {
        DueState.DoneLate when row is { Due: { } due, DoneOn: { } done } => words.Count("Row.DaysAfterDue", done.DayNumber - due.DayNumber),
        DueState.DoneOnTime when DaysToDeed(row) is { } days => words.Count("Row.WordToDeed", days),
        DueState.DoneOnTime or DueState.DoneLate or DueState.NoEvidence or DueState.Outside => words.Name(row.Status),
        _ when Silence(row) is { } days => words.Count("Row.SilentDays", days),
        _ when row.Slips > 0 => words.Count("Row.Slipped", row.Slips),
        _ when row.LastTraceOn is { } trace => words["Row.LastTrace", trace],
        _ => words["Row.NoTrace"],
    };

    public string? SecondOfDue(RegisterRow row, DueState state) => state switch
    {
        DueState.NotDue or DueState.Overdue => row.Due is { } due ? dates.Relative(due) : row.DueText,
        _ when row.DoneOn is { } done => words["Row.DoneOn", done],
        _ => null,
    };

    private int? Silence(RegisterRow row) =>
        row.Status is UndertakingStatus.Assigned or UndertakingStatus.InProgress && row.LastTraceOn is { } trace && dates.Today.DayNumber - trace.DayNumber > RegisterFilter.SilenceDays
            ? dates.Today.DayNumber - trace.DayNumber
            : null;

    /// <summary>Counted only where both days are known exactly.</summary>
    private static int? DaysToDeed(RegisterRow row) =>
        row is { SaidOn.Length: PartialDate.MaxLength, DoneOn: { } done } && PartialDate.Earliest(row.SaidOn) is { } said && done >= said ? done.DayNumber - said.DayNumber : null;
}
