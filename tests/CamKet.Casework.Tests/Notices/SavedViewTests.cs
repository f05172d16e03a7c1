using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Notices;

public sealed class SavedViewTests
{
    private static readonly RegisterFilter Slipped = new() { Slipped = true };

    [Theory, OnEveryEngine]
    public async Task BuildAsync_NewRowInAView_IsToldOnceAndWhatWasThereIsNot(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine, u => u.Slips = 1);
        await SaveAsync(office, "Lùi hạn", Slipped, alert: true);

        await office.BuildAsync();
        (await TitlesAsync(office)).ShouldBeEmpty("it was there when the view was saved");
        await office.ChangeAsync(db => db.Undertakings.Add(New("CK-2026-0002")));
        office.Go(6, 15);
        await office.BuildAsync();
        (await TitlesAsync(office)).ShouldBe(["CK-2026-0002"]);
        office.Go(6, 16);
        await office.BuildAsync();
        (await TitlesAsync(office)).ShouldBeEmpty("it was told the day before");
    }

    [Theory, OnEveryEngine]
    public async Task SaveAsync_SameName_ReplacesAndOthersViewsAreTheirs(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await SaveAsync(office, "Của tôi", Slipped, alert: false);
        await SaveAsync(office, "của tôi", new RegisterFilter { Training = true }, alert: true);
        var an = await ActorAsync(office, NoticesOffice.An);

        var mine = (await office.Database.InScopeAsync<KeepSavedView, IReadOnlyList<SavedView>>(async k => await k.ReadAsync(await ActorAsync(office, NoticesOffice.Ha)))).ShouldHaveSingleItem();

        (mine.Query, mine.Alert).ShouldBe(("?training=true", true));
        (await office.Database.InScopeAsync<KeepSavedView, IReadOnlyList<SavedView>>(k => k.ReadAsync(an))).ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => office.Database.InScopeAsync<KeepSavedView>(k => k.RemoveAsync(an, mine.Id)));
        (await Should.ThrowAsync<RefusalException>(() => SaveAsync(office, " ", Slipped, false))).Field.ShouldBe("Name");
        await office.Database.InScopeAsync<KeepSavedView>(async k => await k.RemoveAsync(await ActorAsync(office, NoticesOffice.Ha), mine.Id));
        await office.Database.InScopeAsync<CamKetDb>(async db => (await db.SavedViews.CountAsync()).ShouldBe(0));
    }

    private static Undertaking New(string reference) => new()
    {
        Reference = reference, Title = reference, Kind = UndertakingKind.Commitment, Side = Side.Ours, Slips = 1, RegisteredAt = new(2026, 6, 12, 0, 0, 0, DateTimeKind.Utc), RegisteredBy = "x",
    };

    private static async Task SaveAsync(NoticesOffice office, string name, RegisterFilter filter, bool alert) =>
        await office.Database.InScopeAsync<KeepSavedView>(async k => await k.SaveAsync(await ActorAsync(office, NoticesOffice.Ha), name, filter, alert));

    private static Task<Actor> ActorAsync(NoticesOffice office, string name) =>
        office.Database.InScopeAsync<CamKetDb, Actor>(async db => await db.ActorOfAsync(await db.Users.SingleAsync(u => u.UserName == name)));

    private static async Task<IEnumerable<string?>> TitlesAsync(NoticesOffice office) =>
        (await office.SectionsAsync(NoticesOffice.Ha)).Where(s => s.Kind == DigestKind.SavedView).SelectMany(s => s.Lines).Select(l => l.Reference);
}
