using System.Text.Json;
using System.Text.RegularExpressions;
using CamKet.Casework.History;
using CamKet.Casework.Reports;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Stocktakes;

/// <summary>Opens a stocktake, asks agencies, takes their contributions and officers' sentences, approves and freezes it.</summary>
public sealed partial class StocktakeService(CamKetDb db, Journal journal, CompileStocktake compile, TimeProvider clock)
{
    /// <summary>Opens the review of a period, or gives back the one that is open, and asks every agency that leads something in it.</summary>
    public Task<Stocktake> OpenAsync(Actor actor, StocktakePeriod period, DateOnly? contributionsDue = null, AccessLevel access = AccessLevel.Internal, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.CompileStocktakes);
        return journal.SaveAsync(actor, async acts =>
        {
            if (await db.Stocktakes.Include(s => s.Contributions).FirstOrDefaultAsync(s => s.Reference == period.Reference, cancellationToken) is { } open)
            {
                return open;
            }

            var stocktake = new Stocktake
            {
                Reference = period.Reference, Year = period.Year, Quarter = period.Quarter, Access = access, ContributionsDue = contributionsDue,
                OpenedAt = clock.NowUtc(), OpenedBy = actor.Name,
            };
            var leads = await db.Undertakings.VisibleTo(actor).InPeriod(period).Where(u => u.LeadAgencyId != null).Select(u => u.LeadAgencyId!).Distinct().ToListAsync(cancellationToken);
            stocktake.Contributions.AddRange(leads.Order(StringComparer.Ordinal).Select(lead => new Contribution { AgencyId = lead }));
            db.Stocktakes.Add(stocktake);
            acts.Record(ActKind.StocktakeOpening, "stocktake", stocktake.Reference, after: new { stocktake.Access, stocktake.ContributionsDue, Asked = leads });
            return stocktake;
        }, cancellationToken);
    }

    /// <summary>Asks one more agency, or takes the request back where nothing was sent yet.</summary>
    public Task AskAsync(Actor actor, string reference, string agencyId, bool ask, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.CompileStocktakes);
        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            var contribution = stocktake.Contributions.FirstOrDefault(c => c.AgencyId == agencyId);
            if (ask && contribution is null)
            {
                stocktake.Contributions.Add(new Contribution { AgencyId = agencyId });
                acts.Record(ActKind.StocktakeWriting, "stocktake", reference, after: new { Asked = agencyId });
            }
            else if (!ask && contribution is { Text: null })
            {
                db.Contributions.Remove(contribution);
                acts.Record(ActKind.StocktakeWriting, "stocktake", reference, before: new { Asked = agencyId });
            }
            else if (!ask && contribution is not null)
            {
                throw new RefusalException("Cơ quan đã gửi đóng góp, không rút yêu cầu được nữa.", "The agency has contributed; the request can no longer be taken back.");
            }
        }, cancellationToken);
    }

    /// <summary>Takes an agency's text. A focal point writes for its own agency only.</summary>
    public Task ContributeAsync(Actor actor, string reference, string agencyId, string text, int version, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ContributeToStocktakes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RefusalException("Hãy viết nội dung đóng góp.", "Write the contribution.", "Text");
        }

        if (text.Length > Contribution.TextMaxLength)
        {
            throw new RefusalException($"Đóng góp dài {text.Length} chữ, tối đa {Contribution.TextMaxLength}. Hãy rút gọn.", $"The contribution has {text.Length} characters; {Contribution.TextMaxLength} is the most. Shorten it.", "Text");
        }

        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            if (actor.Role == UserRole.FocalPoint && !actor.AgencyIds.Contains(agencyId))
            {
                throw new NotFoundException(agencyId);
            }

            var contribution = stocktake.Contributions.FirstOrDefault(c => c.AgencyId == agencyId) ?? throw new NotFoundException(agencyId);
            if (contribution.Version != version)
            {
                throw new ConflictException(new Dictionary<string, string?> { ["Text"] = contribution.Text }, contribution.SentBy ?? "", contribution.SentAt ?? stocktake.OpenedAt);
            }

            acts.Record(ActKind.StocktakeContributing, "stocktake", reference, contribution.Text is null ? null : new { agencyId, contribution.Text }, new { agencyId, Text = text.Trim() });
            (contribution.Text, contribution.SentBy, contribution.SentAt) = (text.Trim(), actor.Name, clock.NowUtc());
        }, cancellationToken);
    }

    /// <summary>Adds an officer's sentence to a part. References are those of rows the officer may see; without any, the sentence stays struck red and blocks approval.</summary>
    public Task WriteClauseAsync(Actor actor, string reference, int part, string text, string? references, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.CompileStocktakes);
        if (string.IsNullOrWhiteSpace(text) || part is < 1 or > 5)
        {
            throw new RefusalException("Hãy viết câu cần thêm và chọn phần.", "Write the sentence and choose a part.", "Text");
        }

        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            var carried = await ExistingAsync(actor, references, cancellationToken);
            stocktake.Clauses.Add(new StocktakeClause { Part = part, Order = stocktake.Clauses.Count, Text = text.Trim(), References = carried, WrittenBy = actor.Name });
            acts.Record(ActKind.StocktakeWriting, "stocktake", reference, after: new { part, Text = text.Trim(), References = carried });
        }, cancellationToken);
    }

    /// <summary>Gives a sentence its references, rewrites it, or takes it out (<paramref name="text"/> null).</summary>
    public Task AmendClauseAsync(Actor actor, string reference, long clauseId, string? text, string? references, int version, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.CompileStocktakes);
        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            var clause = stocktake.Clauses.FirstOrDefault(c => c.Id == clauseId) ?? throw new NotFoundException($"clause {clauseId}");
            if (clause.Version != version)
            {
                throw new ConflictException(new Dictionary<string, string?> { ["Text"] = clause.Text, ["References"] = clause.References }, clause.WrittenBy, clock.NowUtc());
            }

            var before = new { clause.Text, clause.References };
            if (string.IsNullOrWhiteSpace(text))
            {
                db.StocktakeClauses.Remove(clause);
                acts.Record(ActKind.StocktakeWriting, "stocktake", reference, before);
                return;
            }

            (clause.Text, clause.References) = (text.Trim(), await ExistingAsync(actor, references, cancellationToken));
            acts.Record(ActKind.StocktakeWriting, "stocktake", reference, before, new { clause.Text, clause.References });
        }, cancellationToken);
    }

    /// <summary>Gives the paper its number and symbol.</summary>
    public Task NumberAsync(Actor actor, string reference, string? number, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.CompileStocktakes);
        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            acts.Record(ActKind.StocktakeWriting, "stocktake", reference, new { stocktake.Number }, new { Number = number });
            stocktake.Number = string.IsNullOrWhiteSpace(number) ? null : number.Trim();
        }, cancellationToken);
    }

    /// <summary>Approves and freezes the text. Refused while a sentence has no row behind it or an agency that was asked is silent.</summary>
    public Task ApproveAsync(Actor actor, string reference, int version, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ApproveStocktakes);
        return journal.SaveAsync(actor, async acts =>
        {
            var stocktake = await CompilingAsync(reference, cancellationToken);
            if (stocktake.Version != version)
            {
                throw new ConflictException(new Dictionary<string, string?> { ["Number"] = stocktake.Number }, stocktake.OpenedBy, stocktake.OpenedAt);
            }

            var material = await compile.GatherAsync(stocktake, actor, cancellationToken);
            var (unsupported, silent) = (ReviewReport.UnsupportedClauses(material), stocktake.Contributions.Count(c => c.Text is null));
            if (unsupported + silent > 0)
            {
                throw new RefusalException(
                    $"Chưa duyệt được: {unsupported} mệnh đề chưa có căn cứ, {silent} cơ quan chưa gửi đóng góp.",
                    $"Not yet: {unsupported} clauses have no row behind them, {silent} agencies have not contributed.");
            }

            var today = clock.TodayInVietNam();
            stocktake.Snapshot = JsonSerializer.Serialize(new StocktakeSnapshot(ReviewReport.Write(material, "vi", stocktake.Number, today), ReviewReport.Write(material, "en", stocktake.Number, today)));
            (stocktake.State, stocktake.ApprovedBy, stocktake.ApprovedAt) = (StocktakeState.Approved, actor.Name, clock.NowUtc());
            acts.Record(ActKind.StocktakeApproving, "stocktake", reference, after: new { stocktake.ApprovedBy, Undertakings = material.Undertakings.Count, Outcomes = material.Outcomes.Count });
        }, cancellationToken);
    }

    /// <summary>The text as the actor may see it: the frozen one once approved, otherwise compiled now.</summary>
    public async Task<Report> ReportAsync(Actor actor, Stocktake stocktake, string language, string? baseAddress, CancellationToken cancellationToken = default)
    {
        if (stocktake.Snapshot is null || !MaySeeSnapshot(actor, stocktake))
        {
            return ReviewReport.Write(await compile.GatherAsync(stocktake, actor, cancellationToken), language, stocktake.Number, null, baseAddress);
        }

        return JsonSerializer.Deserialize<StocktakeSnapshot>(stocktake.Snapshot)!.In(language) with { BaseAddress = baseAddress };
    }

    /// <summary>The frozen text may hold rows that a reader or another agency may not see; they get what they may see, compiled now.</summary>
    private static bool MaySeeSnapshot(Actor actor, Stocktake stocktake) =>
        stocktake.Access == AccessLevel.Public || (actor.Role is not (UserRole.Reader or UserRole.FocalPoint) && actor.Clearance >= stocktake.Access);

    private async Task<Stocktake> CompilingAsync(string reference, CancellationToken cancellationToken)
    {
        var stocktake = await db.Stocktakes.Include(s => s.Contributions).Include(s => s.Clauses).FirstOrDefaultAsync(s => s.Reference == reference, cancellationToken)
            ?? throw new NotFoundException(reference);
        return stocktake.State == StocktakeState.Compiling
            ? stocktake
            : throw new RefusalException("Đợt tổng kết đã duyệt và chốt; nội dung không đổi được nữa.", "The stocktake is approved and frozen; it can no longer be changed.");
    }

    /// <summary>The references that exist and are visible, joined by ";"; an unknown one is refused.</summary>
    private async Task<string?> ExistingAsync(Actor actor, string? references, CancellationToken cancellationToken)
    {
        var asked = ReferencePattern().Matches(references ?? "").Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        var undertakings = await db.Undertakings.VisibleTo(actor).Where(u => asked.Contains(u.Reference)).Select(u => u.Reference).ToListAsync(cancellationToken);
        var outcomes = await db.Outcomes.VisibleTo(actor, db).Where(o => asked.Contains(o.Reference)).Select(o => o.Reference).ToListAsync(cancellationToken);
        var documents = await db.Documents.VisibleTo(actor, db).Where(d => asked.Contains(d.Reference)).Select(d => d.Reference).ToListAsync(cancellationToken);
        var unknown = asked.Except([.. undertakings, .. outcomes, .. documents]).ToList();
        if (unknown.Count > 0 || (asked.Count == 0 && !string.IsNullOrWhiteSpace(references)))
        {
            var named = unknown.Count > 0 ? string.Join(", ", unknown) : references!.Trim();
            throw new RefusalException($"Không có mã số này trong sổ: {named}. Dạng đúng: CK-2026-0147.", $"Not in the register: {named}. A reference looks like CK-2026-0147.", "References");
        }

        return asked.Count == 0 ? null : string.Join(";", asked);
    }

    [GeneratedRegex("(?:CK|KQ|VB)-[0-9]{4}-[0-9]{4,9}", RegexOptions.NonBacktracking)]
    private static partial Regex ReferencePattern();
}
