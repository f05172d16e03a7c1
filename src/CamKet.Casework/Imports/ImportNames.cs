using CamKet.Casework.Register;
using CamKet.Casework.Search;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Imports;

/// <summary>All names that cells of a sheet may mean, folded, each to its id.</summary>
public sealed record ImportNames
{
    public static readonly IReadOnlyDictionary<string, UndertakingKind> Kinds = Folded<UndertakingKind>(
        (UndertakingKind.Commitment, "Cam kết; Commitment; Thỏa thuận"), (UndertakingKind.Request, "Đề nghị; Yêu cầu; Kiến nghị; Request"), (UndertakingKind.Direction, "Phương hướng; Định hướng; Chỉ đạo; Direction"));

    public static readonly IReadOnlyDictionary<string, Side> Sides = Folded<Side>(
        (Side.Ours, "Phía ta; Ta; Việt Nam; Our side; Ours; Viet Nam"), (Side.Theirs, "Phía bạn; Bạn; Đối tác; Their side; Theirs; Partner"), (Side.Joint, "Chung; Hai bên; Hai phía; Joint; Both"), (Side.Asean, "ASEAN"));

    public static readonly IReadOnlyDictionary<string, Pillar> Pillars = Folded<Pillar>(
        (Pillar.Apsc, "Chính trị - An ninh; Chính trị an ninh; APSC; Political-Security"), (Pillar.Aec, "Kinh tế; AEC; Economic"), (Pillar.Ascc, "Văn hóa - Xã hội; Văn hoá - Xã hội; Văn hóa xã hội; ASCC; Socio-Cultural"),
        (Pillar.Connectivity, "Kết nối; Connectivity"), (Pillar.External, "Quan hệ đối ngoại; Đối ngoại; External relations; External"), (Pillar.CrossPillar, "Liên trụ cột; Cross-pillar"));

    public required IReadOnlyDictionary<string, string> Partners { get; init; }
    public required IReadOnlyDictionary<string, string> Bodies { get; init; }
    public required IReadOnlyDictionary<string, string> Threads { get; init; }

    /// <summary>Agencies, bodies and partners alike: who may act.</summary>
    public required IReadOnlyDictionary<string, string> Actors { get; init; }

    public static async Task<ImportNames> ReadAsync(CamKetDb db, CancellationToken cancellationToken = default)
    {
        var partners = Named((await db.Partners.AsNoTracking().ToListAsync(cancellationToken)).Select(p => (p.Id, new string?[] { p.Id, p.NameVi, p.NameEn }.Concat(Split(p.Aliases)))));
        var bodies = Named((await db.Bodies.AsNoTracking().ToListAsync(cancellationToken)).Select(b => (b.Id, new string?[] { b.Id, b.NameVi, b.NameEn, b.Abbreviation }.Concat(Split(b.Aliases)))));
        var agencies = Named((await db.Agencies.AsNoTracking().Include(a => a.Names).ToListAsync(cancellationToken))
            .Select(a => (a.Id, new string?[] { a.Id, a.NameVi, a.NameEn, a.Abbreviation }.Concat(Split(a.Aliases)).Concat(a.Names.SelectMany(n => new string?[] { n.NameVi, n.NameEn })))));
        return new ImportNames
        {
            Partners = partners,
            Bodies = bodies,
            Threads = Named((await db.Threads.AsNoTracking().ToListAsync(cancellationToken)).Select(t => (t.Id, new string?[] { t.Id, t.NameVi, t.NameEn, t.Abbreviation }.AsEnumerable()))),
            Actors = agencies.Concat(bodies).Concat(partners).GroupBy(n => n.Key).ToDictionary(g => g.Key, g => g.First().Value),
        };
    }

    private static Dictionary<string, string> Named(IEnumerable<(string Id, IEnumerable<string?> Names)> things) =>
        things.SelectMany(t => t.Names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => (Name: SearchText.Fold(n!), t.Id))).GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().Id);

    private static IEnumerable<string> Split(string? aliases) => (aliases ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Dictionary<string, TValue> Folded<TValue>(params (TValue Value, string Names)[] values) where TValue : struct =>
        values.SelectMany(v => Split(v.Names).Append(v.Value.ToString()!).Select(n => (Name: SearchText.Fold(n), v.Value))).GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().Value);
}
