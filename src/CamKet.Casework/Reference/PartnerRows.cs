using CamKet.Casework.Partners;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Countries and organisations, and at what level each partnership stood.</summary>
internal sealed class PartnerRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var partners = await db.Partners.ToDictionaryAsync(p => p.Id, cancellationToken);
        var file = files.Countries;
        foreach (var row in file.Countries.Concat(file.Organisations))
        {
            rows.Put(partners.GetValueOrDefault(row.Id), ToPartner(row, file.Organisations.Contains(row)));
        }

        var levels = await db.PartnershipLevels.ToListAsync(cancellationToken);
        var officers = levels.Where(l => !l.FromReference).Select(Key).ToHashSet(StringComparer.Ordinal);
        rows.PutAll(levels.Where(l => l.FromReference), [.. files.Partnerships.Levels.Select(ToLevel).Where(l => !officers.Contains(Key(l)))], Key);
    }

    private static string Key(PartnershipLevel level) => $"{level.OfId}|{level.PartnerId}|{level.Level}|{level.From}";

    private static Partner ToPartner(PartnerRow row, bool isOrganisation) => new()
    {
        Id = row.Id, NameVi = row.Vi, NameEn = row.En, Aliases = ReferenceText.Aliases(row.AliasesVi.Concat(row.AliasesEn)), IsOrganisation = isOrganisation,
    };

    private static PartnershipLevel ToLevel(LevelRow row) => new()
    {
        OfId = row.Of, PartnerId = row.Partner, Level = row.Level, From = row.From, To = row.To, NoteVi = row.Note, NoteEn = row.NoteEn,
        Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources), FromReference = true,
    };
}
