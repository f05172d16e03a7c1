using CamKet.Casework.Notices;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Notices;

public sealed class PersonalLinksTests
{
    [Theory, OnEveryEngine]
    public async Task Report_ByLink_IsAReportOfThePersonAndUsesTheLinkUp(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        var token = await TokenAsync(office);

        for (var use = 0; use < PersonalLinks.ReportUses; use++)
        {
            await ReportAsync(office, token);
        }

        (await FollowAsync(office, token)).Refusal.ShouldBe(LinkRefusal.UsedUp);
        await office.Database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.ProgressReports.ToListAsync()).ShouldAllBe(r => r.ByLink && r.ReportedBy == NoticesOffice.Bao && r.ReportedById != null && r.AgencyId == "agency:moit");
            var link = await db.PersonalLinks.SingleAsync(l => l.Kind == LinkKind.Report);
            link.TokenHash.ShouldNotBe(token);
            link.UsesLeft.ShouldBe(0);
        });
    }

    [Theory, OnEveryEngine]
    public async Task Report_ByTheLastUseTwiceAtOnce_IsOneReport(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        var token = await TokenAsync(office);
        await office.ChangeAsync(db => db.PersonalLinks.Single(l => l.Kind == LinkKind.Report).UsesLeft = 1);
        var followed = await FollowAsync(office, token);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => TryAsync(() => ReportAsync(office, followed))));

        both.Count(done => done).ShouldBe(1);
        await office.Database.InScopeAsync<CamKetDb>(async db => (await db.ProgressReports.CountAsync()).ShouldBe(1));
    }

    [Theory, OnEveryEngine]
    public async Task FollowAsync_WhatMayNotBeOpened_OpensNothingAndSaysWhy(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        var token = await TokenAsync(office);
        (await FollowAsync(office, token)).Undertaking!.Reference.ShouldBe("CK-2026-0001");

        (await FollowAsync(office, token + "x")).Refusal.ShouldBe(LinkRefusal.NoSuch);
        (await FollowAsync(office, token, LinkKind.Calendar)).Refusal.ShouldBe(LinkRefusal.NoSuch, "a link is good for one thing");
        await office.ChangeAsync(db => db.Undertakings.Single().Access = AccessLevel.Restricted);
        (await FollowAsync(office, token)).Refusal.ShouldBe(LinkRefusal.Closed);
        await office.ChangeAsync(db => db.Undertakings.Single().Access = AccessLevel.Internal);
        office.Database.Clock.Advance(PersonalLinks.ReportLife);
        (await FollowAsync(office, token)).Refusal.ShouldBe(LinkRefusal.Expired);
        office.Go(6, 12);
        await office.ChangeAsync(db => db.Users.Single(u => u.UserName == NoticesOffice.Bao).Active = false);
        (await FollowAsync(office, token)).Refusal.ShouldBe(LinkRefusal.NoSuch);
    }

    [Theory, OnEveryEngine]
    public async Task RevokeAsync_ByThePersonOrAnAdministrator_EndsTheLinksAndNobodyElseMay(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        var token = await TokenAsync(office);
        var bao = (await FollowAsync(office, token)).Actor!;

        await Should.ThrowAsync<RefusalException>(() => office.Database.InScopeAsync<PersonalLinks>(l => l.RevokeAsync(TestDatabase.Coordinator, bao.UserId!.Value, [LinkKind.Report])));
        await office.Database.InScopeAsync<PersonalLinks>(l => l.RevokeAsync(bao, bao.UserId!.Value, [LinkKind.Report]));

        (await FollowAsync(office, token)).Refusal.ShouldBe(LinkRefusal.Revoked);
        await Should.ThrowAsync<RefusalException>(async () => await ReportAsync(office, new FollowedLink(LinkRefusal.None, await LinkAsync(office), null, bao)));
    }

    [Theory, OnEveryEngine]
    public async Task MakeFeedAsync_Again_EndsTheEarlierAddress(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        var actor = (await FollowAsync(office, await TokenAsync(office))).Actor!;
        var first = await office.Database.InScopeAsync<PersonalLinks, string>(l => l.MakeFeedAsync(actor, LinkKind.Calendar));

        var second = await office.Database.InScopeAsync<PersonalLinks, string>(l => l.MakeFeedAsync(actor, LinkKind.Calendar));

        (await FollowAsync(office, first, LinkKind.Calendar)).Refusal.ShouldBe(LinkRefusal.Revoked);
        (await FollowAsync(office, second, LinkKind.Calendar)).Refusal.ShouldBe(LinkRefusal.None);
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private static Task<string> TokenAsync(NoticesOffice office) => office.Database.InScopeAsync<CamKetDb, string>(async db =>
    {
        var (user, undertaking) = (await db.Users.SingleAsync(u => u.UserName == NoticesOffice.Bao), await db.Undertakings.SingleAsync());
        return (await office.Database.InScopeAsync<PersonalLinks, (IReadOnlyDictionary<long, string> Reports, string)>(l => l.MakeForMailAsync(user.Id, [undertaking.Id], default))).Reports[undertaking.Id];
    });

    private static Task<PersonalLink> LinkAsync(NoticesOffice office) => office.Database.InScopeAsync<CamKetDb, PersonalLink>(db => db.PersonalLinks.SingleAsync(l => l.Kind == LinkKind.Report));

    private static Task<FollowedLink> FollowAsync(NoticesOffice office, string token, LinkKind kind = LinkKind.Report) =>
        office.Database.InScopeAsync<PersonalLinks, FollowedLink>(l => l.FollowAsync(token, kind));

    private static async Task ReportAsync(NoticesOffice office, string token) => await ReportAsync(office, await FollowAsync(office, token));

    private static Task ReportAsync(NoticesOffice office, FollowedLink followed) => office.Database.InScopeAsync<ReportProgress, long>(r =>
        r.ReportAsync(followed.Actor!, new ProgressStatement { Reference = "CK-2026-0001", Done = "Đã gửi dự thảo.", Claimed = ClaimedState.UnderWay, LinkId = followed.Link!.Id }));
}
