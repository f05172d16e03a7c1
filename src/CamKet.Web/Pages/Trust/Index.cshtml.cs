using System.Globalization;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Trust;

/// <summary>How far to trust the reader: its figures on officers' own decisions, what it may do by them, and what was done.</summary>
public sealed class IndexModel(TrustMeter meter, TakeBackBulk lots, BlindQueue blind, TrustOptions options, ListExport export) : OfficerPage
{
    public TrustReport Report { get; private set; } = null!;

    public IReadOnlyList<BulkLot> Lots { get; private set; } = [];

    public int Seconds { get; private set; }

    public TrustOptions Options => options;

    public bool MayAct => Actor.May(Permission.Review);

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        await LoadAsync();
        return ListExport.Asked(format)
            ? await export.AnswerAsync(Actor, format!, "trust", Request.QueryString, Columns(), [Report.All, .. Report.Lines])
            : Page();
    }

    public Task<IActionResult> OnPostTakeBackAsync(string batch)
    {
        Actor.Demand(Permission.Review);
        return SaveAsync(async () =>
        {
            var (taken, kept) = await lots.TakeBackAsync(Actor, batch);
            Elements.Notice.Leave(TempData, T["Trust.TakenBack", taken, kept]);
            return Links.Trust;
        });
    }

    protected override async Task LoadAsync()
    {
        Report = await meter.ReadAsync(Actor);
        Lots = await lots.ListAsync(Actor);
        Seconds = MayAct ? await blind.CountSecondsAsync(Actor) : 0;
    }

    protected override string AddressAfter(Casework.History.AlreadySavedException earlier) => Links.Trust;

    private static Column<TrustLine>[] Columns() =>
    [
        new("dimension", "dimension", line => line.Dimension.ToString()), new("group", "group", line => line.Key),
        new("decided", "decided", line => Number(line.Decided)), new("accepted", "accepted", line => Number(line.Accepted)), new("amended", "amended", line => Number(line.Amended)),
        new("otherKind", "otherKind", line => Number(line.OtherKind)), new("rejected", "rejected", line => Number(line.Rejected)), new("missed", "missed", line => Number(line.Missed)), new("waiting", "waiting", line => Number(line.Waiting)),
        new("precision", "precision", line => Share(line.Precision, line.Precision.Share)), new("precisionLow", "precisionLow", line => Share(line.Precision, line.Precision.Low)), new("precisionHigh", "precisionHigh", line => Share(line.Precision, line.Precision.High)),
        new("untouched", "untouched", line => Share(line.Untouched, line.Untouched.Share)), new("untouchedLow", "untouchedLow", line => Share(line.Untouched, line.Untouched.Low)), new("untouchedHigh", "untouchedHigh", line => Share(line.Untouched, line.Untouched.High)),
        new("recall", "recall", line => line.Dimension == TrustDimension.Rule ? null : Share(line.Recall, line.Recall.Share)),
    ];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string? Share(Interval interval, double share) => interval.IsEmpty ? null : share.ToString("0.0000", CultureInfo.InvariantCulture);
}
