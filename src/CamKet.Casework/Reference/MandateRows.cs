using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Mandates;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>The coordination regulations and who leads what by each.</summary>
internal sealed class MandateRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var file = files.Mandates;
        var instruments = await db.LegalInstruments.ToDictionaryAsync(i => i.Id, cancellationToken);
        foreach (var row in file.Instruments)
        {
            rows.Put(instruments.GetValueOrDefault(row.Id), ToInstrument(row));
        }

        var mandates = await db.Mandates.ToDictionaryAsync(m => m.Id, cancellationToken);
        foreach (var row in file.Mandates)
        {
            rows.Put(mandates.GetValueOrDefault(row.Id), ToMandate(row), ActKind.MandateKeeping, row.Id);
        }
    }

    private static LegalInstrument ToInstrument(InstrumentRow row) => new()
    {
        Id = row.Id, Number = row.Number, NameVi = row.Vi, NameEn = row.En, SignedOn = row.Signed, SignedNoteVi = row.SignedNoteVi, SignedNoteEn = row.SignedNoteEn,
        ValidFrom = Day(row.From), ValidTo = row.To is null ? null : Day(row.To), Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };

    private static Mandate ToMandate(MandateRow row) => new()
    {
        Id = row.Id, LegalInstrumentId = row.Instrument, Scope = ReferenceText.Member<MandateScope>(row.Scope), Value = row.Value, LeadAgencyId = row.Lead,
        SupportingAgencyIds = row.Supporting.Count == 0 ? null : string.Join(';', row.Supporting), RepresentativeVi = row.RepresentativeVi, RepresentativeEn = row.RepresentativeEn,
        PointVi = row.PointVi, PointEn = row.PointEn, Article = row.Article, Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };

    // A regulation binds from a day on; no half-known date will do.
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
