using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Agencies with their names and successors, and ASEAN's bodies.</summary>
internal sealed class AgencyRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.ToDictionaryAsync(a => a.Id, cancellationToken);
        var names = (await db.AgencyNames.Where(n => n.FromReference).ToListAsync(cancellationToken)).ToLookup(n => n.AgencyId);
        var successors = (await db.AgencySuccessions.Where(s => s.FromReference).ToListAsync(cancellationToken)).ToLookup(s => s.AgencyId);
        foreach (var row in files.Agencies.Agencies)
        {
            rows.Put(agencies.GetValueOrDefault(row.Id), ToAgency(row), ActKind.AgencyKeeping, row.Id);
            rows.PutAll(names[row.Id], [.. row.Names.Select(n => ToName(row.Id, n))], n => n.ValidFrom + "|" + n.NameVi);
            rows.PutAll(successors[row.Id], [.. row.Successors.Select(s => ToSuccession(row.Id, s))], s => s.SuccessorId + "|" + s.Subject);
        }

        var bodies = await db.Bodies.ToDictionaryAsync(b => b.Id, cancellationToken);
        foreach (var row in files.Bodies.Bodies)
        {
            rows.Put(bodies.GetValueOrDefault(row.Id), ToBody(row));
        }
    }

    private static Agency ToAgency(AgencyRow row)
    {
        var last = row.Names[^1];
        return new Agency
        {
            Id = row.Id, Symbol = row.Symbol, Kind = row.Kind, ParentId = row.Parent, NameVi = last.Vi, NameEn = last.En, Abbreviation = last.Abbr,
            Aliases = ReferenceText.Aliases(row.Aliases), ValidFrom = row.From, ValidTo = row.To, RolesNote = row.Roles,
            Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
        };
    }

    private static AgencyName ToName(string agencyId, NameRow row) => new()
    {
        AgencyId = agencyId, NameVi = row.Vi, NameEn = row.En, ValidFrom = row.From, ValidTo = row.To, FromReference = true,
    };

    private static AgencySuccession ToSuccession(string agencyId, SuccessorRow row) => new()
    {
        AgencyId = agencyId, SuccessorId = row.Id, From = row.From, Subject = row.Subject, SubjectVi = row.SubjectVi, SubjectEn = row.SubjectEn,
        Verified = row.Verified, FromReference = true,
    };

    private static Body ToBody(BodyRow row) => new()
    {
        Id = row.Id, Abbreviation = row.Abbr, NameVi = row.Vi, NameEn = row.En, Aliases = ReferenceText.Aliases(row.Aliases), Pillar = ReferenceText.Pillar(row.Pillar),
        Kind = row.Kind, LeadAgencyId = row.Lead, LeadVerified = row.LeadVerified, Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };
}
