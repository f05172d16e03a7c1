using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Event series; each edition is an engagement with a reference of its own. An edition is never removed: documents may report it.</summary>
internal sealed class SeriesRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var series = await db.EngagementSeries.ToDictionaryAsync(s => s.Id, cancellationToken);
        var editions = (await db.Engagements.Where(e => e.SeriesId != null && e.Edition != null).OrderBy(e => e.Id).ToListAsync(cancellationToken))
            .ToLookup(e => (e.SeriesId!, e.Edition!.Value));
        foreach (var row in files.Series.Series)
        {
            rows.Put(series.GetValueOrDefault(row.Id), new EngagementSeries { Id = row.Id, NameVi = row.Vi, NameEn = row.En });
            foreach (var edition in row.Editions)
            {
                await PutAsync(row, edition, editions[(row.Id, edition.No)].ToList(), cancellationToken);
            }
        }
    }

    private async Task PutAsync(SeriesRow series, EditionRow edition, List<Engagement> known, CancellationToken cancellationToken)
    {
        var ours = known.Find(e => e.FromReference);
        if (ours is null && known.Count > 0)
        {
            return; // An officer keeps this edition already.
        }

        var year = PartialDate.Earliest(edition.Start)!.Value.Year;
        var wanted = new Engagement
        {
            Reference = ours?.Reference ?? await db.NextReferenceAsync("HD", year, cancellationToken),
            Name = edition.Vi, Kind = ReferenceText.Member<EngagementKind>(series.Kind), Start = edition.Start, End = edition.End, Place = edition.PlaceVi,
            BodyId = series.Body, SeriesId = series.Id, Edition = edition.No, Planned = edition.Planned, Access = AccessLevel.Public, FromReference = true,
            Sources = ReferenceText.Sources(edition.Sources), PartnerId = ours?.PartnerId,
        };
        rows.Put(ours, wanted, ActKind.EngagementKeeping, wanted.Reference);
    }
}
