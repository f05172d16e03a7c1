using System.Globalization;
using CamKet.Casework.Figures;
using CamKet.Casework.History;
using CamKet.Casework.Roles;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Posts with their terms, and standing figures.</summary>
internal sealed class RoleRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var roles = await db.Roles.Where(r => r.ReferenceId != null).ToListAsync(cancellationToken);
        rows.PutAll(roles, [.. files.Roles.Roles.Select(ToRole)], r => r.ReferenceId!, r => rows.IsKept(ActKind.RoleKeeping, r.Id.ToString(CultureInfo.InvariantCulture)));
        var figures = await db.Figures.Where(f => f.ReferenceId != null).ToListAsync(cancellationToken);
        rows.PutAll(figures, [.. files.Figures.Figures.Select(ToFigure)], f => f.ReferenceId!);
        var checks = await db.FigureChecks.Where(c => c.ReferenceId != null).ToListAsync(cancellationToken);
        rows.PutAll(checks, [.. files.Figures.Checks.Select(ToCheck)], c => c.ReferenceId!);
    }

    private static Role ToRole(RoleRow row) => new()
    {
        ReferenceId = row.Id, NameVi = row.Vi, NameEn = row.En, HolderId = row.Holder, HolderName = row.HolderName, BodyId = row.Body, From = row.From, To = row.To,
        ThemeVi = row.ThemeVi, ThemeEn = row.ThemeEn, NoteVi = row.NoteVi, NoteEn = row.NoteEn,
        Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };

    private static FigureCheck ToCheck(FigureCheckRow row) => new()
    {
        ReferenceId = row.Id, Kind = ReferenceText.Member<FigureCheckKind>(row.Kind), Measure = row.Measure, Parts = row.Parts is null ? null : string.Join(' ', row.Parts), Counted = row.Counted,
    };

    private static Figure ToFigure(FigureRow row) => new()
    {
        ReferenceId = row.Id, Measure = row.Measure, NameVi = row.Vi, NameEn = row.En, Value = row.Value, ValueText = row.ValueText, UnitVi = row.UnitVi, UnitEn = row.UnitEn,
        AsOf = row.AsOf, SourceName = row.SourceName, NoteVi = row.NoteVi, NoteEn = row.NoteEn, Verified = row.Verified, Sources = ReferenceText.Sources(row.Sources),
    };
}
