using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Partners;

/// <summary>A level that an officer enters.</summary>
public sealed record PartnershipLevelGiven
{
    /// <summary>"org:asean" or "country:vn".</summary>
    public required string? OfId { get; init; }

    public required string? Level { get; init; }

    /// <summary>As typed: "26/10/2025", "10/2025", "2025".</summary>
    public required string? From { get; init; }

    public string? To { get; init; }

    public string? NoteVi { get; init; }

    public string? NoteEn { get; init; }

    public SourceGiven Source { get; init; } = new();
}

/// <summary>Enters a new level of a partnership. Earlier levels stay: they are the partnership's course.</summary>
public sealed class KeepPartnershipLevel(CamKetDb db, Journal journal)
{
    public Task AddAsync(Actor actor, string partnerId, PartnershipLevelGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var partner = await db.Partners.FirstOrDefaultAsync(p => p.Id == partnerId, cancellationToken) ?? throw new NotFoundException(partnerId);
            var level = new PartnershipLevel
            {
                PartnerId = partner.Id,
                OfId = CheckSide(given.OfId, partner.Id),
                Level = PartnershipLevels.InOrder.FirstOrDefault(l => l == given.Level) ?? throw new RefusalException("Hãy chọn mức quan hệ.", "Choose the level.", nameof(given.Level)),
                From = GivenText.Date(GivenText.Required(given.From, nameof(given.From)), nameof(given.From)),
                To = GivenText.Date(given.To, nameof(given.To)),
                NoteVi = GivenText.Short(given.NoteVi, nameof(given.NoteVi)),
                NoteEn = GivenText.Short(given.NoteEn, nameof(given.NoteEn)),
            };
            GivenText.InOrder(level.From, level.To, nameof(given.To));
            await db.ProveAsync(actor, level, given.Source, cancellationToken);
            await RefuseTwiceAsync(level, cancellationToken);
            db.PartnershipLevels.Add(level);
            acts.Record(ActKind.PartnershipKeeping, "partner", partner.Id, null, new { level.OfId, level.Level, level.From, level.To, level.NoteVi, level.NoteEn, level.Sources, level.Quote, level.Verified });
        }, cancellationToken);
    }

    private static string CheckSide(string? side, string partnerId) =>
        side is PartnershipLevels.Asean or PartnershipLevels.VietNam && side != partnerId
            ? side
            : throw new RefusalException("Hãy chọn quan hệ với ASEAN hay với Việt Nam.", "Choose whether it is with ASEAN or with Viet Nam.", nameof(PartnershipLevelGiven.OfId));

    private async Task RefuseTwiceAsync(PartnershipLevel level, CancellationToken cancellationToken)
    {
        if (await db.PartnershipLevels.AnyAsync(l => l.OfId == level.OfId && l.PartnerId == level.PartnerId && l.Level == level.Level && l.From == level.From, cancellationToken))
        {
            throw new RefusalException("Mức này với ngày này đã có. Hãy xem bảng các mức quan hệ.", "This level of this date is there already. Look at the table of levels.", nameof(PartnershipLevelGiven.Level));
        }
    }
}
