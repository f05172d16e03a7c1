using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class ConsultTests
{
    private const string Reference = "CK-2026-0001";

    private static readonly ConsultationGiven Given = new() { Reference = Reference, Question = "Ai chủ trì?", Form = ConsultedBy.Letter, AgencyIds = ["agency:moit", "agency:mof"] };

    [Theory, OnEveryEngine]
    public async Task Consult_AskedReportedAndDecided_IsAssignedCitingTheDecision(string engine)
    {
        await using var database = await CrossPillarAsync(engine);
        await DoAsync(database, c => c.OpenAsync(TestDatabase.Coordinator, Given));
        await DoAsync(database, c => c.AnswerAsync(TestDatabase.FocalPoint("agency:moit"), new() { Reference = Reference, View = ConsultedView.Proposes, Text = "Bộ Tài chính chủ trì." }));
        await Should.ThrowAsync<RefusalException>(() => AssignAsync(database));
        await DoAsync(database, c => c.ReportAsync(TestDatabase.Coordinator, Reference, new(2026, 6, 10), "Tờ trình 41"));
        (await Should.ThrowAsync<RefusalException>(() => AssignAsync(database))).Message.ShouldContain("decision is not on record");

        await DoAsync(database, c => c.DecideAsync(TestDatabase.Coordinator, Reference, new(2026, 6, 12), "QĐ 900", "Giao Bộ Tài chính chủ trì"));
        await AssignAsync(database);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.Assignments).Include(u => u.Consultations).ThenInclude(c => c.Asked).SingleAsync();
            undertaking.Status.ShouldBe(UndertakingStatus.Assigned);
            undertaking.Assignments.ShouldHaveSingleItem().BasisVi!.ShouldStartWith("Quyết định của Thủ tướng QĐ 900, ngày 12/06/2026: Giao Bộ Tài chính chủ trì.");
            undertaking.Consultations[0].Asked.OrderBy(a => a.Id).Select(a => a.View).ShouldBe([ConsultedView.Proposes, ConsultedView.Silent]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task Consult_Urgent_IsAssignedAtOnceAndTheGapShowsUntilItIsConfirmed(string engine)
    {
        await using var database = await CrossPillarAsync(engine);
        await DoAsync(database, c => c.OpenAsync(TestDatabase.Coordinator, Given with { IsUrgent = true, Form = ConsultedBy.Phone }));

        await AssignAsync(database);
        (await UnconfirmedAsync(database)).ShouldBe(1);
        await DoAsync(database, c => c.ConfirmAsync(TestDatabase.Coordinator, Reference, new(2026, 6, 12), "CV 77"));

        (await UnconfirmedAsync(database)).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task Consult_AskedAgency_SeesItAndOthersDoNot(string engine)
    {
        await using var database = await CrossPillarAsync(engine);
        await DoAsync(database, c => c.OpenAsync(TestDatabase.Coordinator, Given));

        (await SeenAsync(database, TestDatabase.FocalPoint("agency:mof"))).ShouldBe(1);
        (await SeenAsync(database, TestDatabase.FocalPoint("agency:moha"))).ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => DoAsync(database, c => c.AnswerAsync(TestDatabase.FocalPoint("agency:moha"), new() { Reference = Reference, View = ConsultedView.Agrees })));
    }

    private static async Task<TestDatabase> CrossPillarAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, u => u.Pillar = Pillar.CrossPillar));
        return database;
    }

    private static Task DoAsync(TestDatabase database, Func<Consult, Task> act) => database.InScopeAsync(act);

    private static Task AssignAsync(TestDatabase database) => database.InScopeAsync<IServiceProvider>(async services =>
    {
        var version = await ((CamKetDb)services.GetService(typeof(CamKetDb))!).Undertakings.Select(u => u.Version).SingleAsync();
        await ((AssignUndertaking)services.GetService(typeof(AssignUndertaking))!).AssignAsync(TestDatabase.Coordinator, new() { Reference = Reference, Version = version, LeadAgencyId = "agency:mof", Reason = "Theo quyết định" });
    });

    private static Task<int> UnconfirmedAsync(TestDatabase database) => database.InScopeAsync<RegisterQuery, int>(r => r.CountAsync(TestDatabase.Coordinator, new RegisterFilter { Unconfirmed = true }));

    private static Task<int> SeenAsync(TestDatabase database, Actor actor) => database.InScopeAsync<CamKetDb, int>(db => db.Undertakings.VisibleTo(actor).CountAsync());
}
