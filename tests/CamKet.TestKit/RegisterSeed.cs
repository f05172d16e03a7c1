using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading;

namespace CamKet.TestKit;

/// <summary>Puts undertakings with their sentence straight into a database, through the journal, so that acts, passages and seals are as in life.</summary>
public sealed class RegisterSeed(CamKetDb db, Journal journal, TimeProvider clock)
{
    /// <summary>One undertaking that cites the one sentence of a document of its own; <paramref name="change"/> sets what the test is about.</summary>
    public Task<Undertaking> AddAsync(string sentence, Action<Undertaking>? change = null) => journal.SaveAsync(TestDatabase.Coordinator, async acts =>
    {
        var document = await DocumentAsync("Bản tin. " + sentence + " Hết.");
        var undertaking = new Undertaking
        {
            Reference = await db.NextReferenceAsync("CK", clock.TodayInVietNam().Year),
            Title = sentence,
            Kind = UndertakingKind.Commitment,
            Side = Side.Ours,
            RegisteredAt = clock.NowUtc(),
            RegisteredBy = TestDatabase.Coordinator.Name,
        };
        change?.Invoke(undertaking);
        undertaking.Citations.Add(new Citation
        {
            DocumentId = document.Id, Start = 9, End = 9 + sentence.Length, Quote = sentence, IsFirst = true, AddedAt = clock.NowUtc(),
        });
        db.Undertakings.Add(undertaking);
        await db.SaveChangesAsync();
        await db.RefreshPassagesAsync(undertaking);
        acts.Record(ActKind.UndertakingRegistering, "undertaking", undertaking.Reference, after: new { undertaking.Title });
        return undertaking;
    });

    /// <summary>Some agencies, partners and a thread; those that are there already stay as they are.</summary>
    public Task AddNamesAsync() => journal.SaveAsync(Actor.System, async acts =>
    {
        await AddMissingAsync(a => a.Id,
            new Agency { Id = "agency:moit", Kind = "ministry", NameVi = "Bộ Công Thương", NameEn = "Ministry of Industry and Trade" },
            new Agency { Id = "agency:mofa", Kind = "ministry", NameVi = "Bộ Ngoại giao", NameEn = "Ministry of Foreign Affairs" });
        await AddMissingAsync(p => p.Id,
            new Partner { Id = "country:kr", NameVi = "Hàn Quốc", NameEn = "Republic of Korea" },
            new Partner { Id = "country:ca", NameVi = "Canada", NameEn = "Canada" });
        await AddMissingAsync(t => t.Id,
            new Casework.Threads.Thread { Id = "defa", Kind = "agreement", NameVi = "Hiệp định khung Kinh tế số", NameEn = "Digital Economy Framework Agreement" });
        acts.Record(ActKind.ReferenceLoading, "reference", "test");
    });

    private async Task AddMissingAsync<T>(Func<T, string> id, params T[] things) where T : class
    {
        foreach (var thing in things)
        {
            if (await db.FindAsync<T>(id(thing)) is null)
            {
                db.Add(thing);
            }
        }
    }

    private async Task<Document> DocumentAsync(string text)
    {
        var document = new Document
        {
            Reference = await db.NextReferenceAsync("VB", clock.TodayInVietNam().Year),
            Title = "Bản tin thử", Kind = DocumentKind.Press, Language = Language.Vietnamese, Access = AccessLevel.Public,
            Text = text, TextHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
            Format = "paste", Date = "2026-05-20", AddedAt = clock.NowUtc(), AddedBy = TestDatabase.Coordinator.Name,
        };
        db.Documents.Add(document);
        await db.SaveChangesAsync();
        return document;
    }
}
