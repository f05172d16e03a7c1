using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>Findings of one rule, or of one kind in one language, from a confidence on.</summary>
public sealed record BulkRequest
{
    public ProposalKind? Kind { get; init; }

    public Reading.Language? Language { get; init; }

    public string? Rule { get; init; }

    /// <summary>The least confidence, 0 to 1.</summary>
    public double From { get; init; }

    public TrustFilter Group => new() { Kind = Kind, Language = Language, Rule = Rule };
}

/// <summary>What became of a bulk acceptance.</summary>
/// <param name="Batch">Names the lot, to take it back.</param>
/// <param name="LeftToOfficers">Findings that resemble a word in the register, deny what they say, or were decided meanwhile.</param>
/// <param name="Waiting">Findings of the group that are still to come; the lot is limited.</param>
public sealed record BulkAccepted(string Batch, int Accepted, int LeftToOfficers, int Waiting);

/// <summary>Accepts findings as proposed, where the reader has earned it: decisions of officers on that group show that it is right to the letter
/// often enough. Each acceptance is a save and an act of its own and can be taken back like any other.</summary>
public sealed class AcceptInBulk(CamKetDb db, TrustMeter meter, TrustOptions options, AcceptFinding accept, DraftFinding drafts, SimilarUndertakings similar)
{
    public const int MostAtOnce = 50;

    /// <summary>The group's record, and how many of its findings wait from that confidence on.</summary>
    public async Task<(TrustLine Line, int Waiting)> LookAsync(Actor actor, BulkRequest request, CancellationToken cancellationToken = default) =>
        (await meter.LineAsync(actor, request.Group, cancellationToken), await Waiting(actor, request).CountAsync(cancellationToken));

    public async Task<BulkAccepted> AcceptAsync(Actor actor, BulkRequest request, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        var line = await meter.LineAsync(actor, request.Group, cancellationToken);
        CheckEarned(request, line);
        var ids = await Waiting(actor, request).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(cancellationToken);
        var (batch, accepted, left, once) = (Guid.NewGuid().ToString("N"), 0, 0, actor.OnceKey);
        foreach (var id in ids.TakeWhile(_ => accepted < MostAtOnce))
        {
            if (await AcceptOneAsync(actor with { OnceKey = once }, id, batch, ReasonOf(line), cancellationToken))
            {
                (accepted, once) = (accepted + 1, null);
            }
            else
            {
                left++;
            }
        }

        return new BulkAccepted(batch, accepted, left, ids.Count - accepted - left);
    }

    private IQueryable<Finding> Waiting(Actor actor, BulkRequest request) =>
        (request.Group with { Verdict = TrustVerdict.Waiting }).Of(db, db.Documents.VisibleTo(actor, db)).AsNoTracking()
            .Where(f => f.Confidence >= request.From && !f.Negated
                && (f.Kind == ProposalKind.Commitment || f.Kind == ProposalKind.Request || f.Kind == ProposalKind.Direction || f.Kind == ProposalKind.Outcome));

    private async Task<bool> AcceptOneAsync(Actor actor, long id, string batch, string reason, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var finding = await db.Findings.AsNoTracking().Include(f => f.Document).SingleAsync(f => f.Id == id, cancellationToken);
        var draft = await drafts.ProposeAsync(finding, DocumentSummary.Of(finding.Document!), cancellationToken);
        var known = await similar.ForAsync(actor, finding, draft, cancellationToken);
        if (known.Any(k => !k.Same))
        {
            return false;
        }

        try
        {
            await accept.AcceptAsync(actor, new Acceptance { FindingId = id, MergeInto = known.Count > 0 ? known[0].Reference : null, Reason = reason, Batch = batch }, cancellationToken);
            return true;
        }
        catch (Exception reasonLeft) when (reasonLeft is ConflictException or RefusalException)
        {
            return false;
        }
    }

    private void CheckEarned(BulkRequest request, TrustLine line)
    {
        if (request.Rule is null && (request.Kind is null || request.Language is null))
        {
            throw new RefusalException("Chọn một quy tắc, hoặc một loại trong một ngôn ngữ.", "Choose a rule, or a kind in a language.");
        }

        if (!line.IsEarned(options))
        {
            throw new RefusalException(
                $"Chưa được nhận hàng loạt: {line.Decided} quyết định, đúng nguyên văn {Percent(line.Untouched.Share)}, cận dưới {Percent(line.Untouched.Low)}. Cần ít nhất {options.BulkLeast} quyết định và cận dưới {Percent(options.BulkBar)}.",
                $"Not earned: {line.Decided} decisions, right to the letter {Percent(line.Untouched.Share)}, lower bound {Percent(line.Untouched.Low)}. It takes at least {options.BulkLeast} decisions and a lower bound of {Percent(options.BulkBar)}.");
        }
    }

    private static string ReasonOf(TrustLine line) => string.Create(CultureInfo.InvariantCulture,
        $"Nhận hàng loạt / accepted in bulk: {line.Key}, {line.Accepted}/{line.Decided}, ≥ {line.Untouched.Low:0.000}");

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
