namespace CamKet.Casework.Register;

/// <summary>What an agency has to do and has done: a page of what it leads and of what it supports, each with its total, and what it finished lately.</summary>
/// <param name="Leads">Open and led by it, by due date.</param>
/// <param name="Supports">Open, led by another and supported by it, by due date.</param>
/// <param name="Overdue">How many of those it leads are overdue.</param>
/// <param name="Finished">The last ones done.</param>
/// <param name="Names">The names behind the ids of the rows.</param>
public sealed record AgencyWork(AgencyRows Leads, AgencyRows Supports, int Overdue, IReadOnlyList<RegisterRow> Finished, RegisterNames Names);

/// <summary>A page of rows, and how many there are in all.</summary>
public sealed record AgencyRows(IReadOnlyList<RegisterRow> Rows, int Page, int Total)
{
    /// <summary>Whether there are more than the page shows.</summary>
    public bool IsPart => Total > Rows.Count;
}
