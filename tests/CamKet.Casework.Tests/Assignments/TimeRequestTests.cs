using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Tests.Progress;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class TimeRequestTests
{
    private static readonly TimeAsked Asked = new() { Reference = "CK-2026-0001", NewDue = new(2027, 3, 31), Reason = "Phía bạn đề nghị thêm hai phiên." };

    [Theory, OnEveryEngine]
    public async Task AnswerAsync_Granted_MovesTheDateKeepsTheOldOneAndCountsTheSlip(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await AskAsync(database, Asked);

        await AnswerAsync(database, new() { RequestId = id, Version = 0, Answer = TimeAnswer.Granted });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.DueDateChanges).SingleAsync();
            (undertaking.Due, undertaking.Slips).ShouldBe((new DateOnly(2027, 3, 31), 1));
            undertaking.DueDateChanges.ShouldHaveSingleItem().OldDue.ShouldBe(new DateOnly(2026, 12, 31));
            (await db.TimeRequests.SingleAsync()).ShouldSatisfyAllConditions(r => r.AgencyId.ShouldBe("agency:moit"), r => r.AnsweredDue.ShouldBe(new DateOnly(2027, 3, 31)));
            (await db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()).ShouldBe([ActKind.TimeAsking, ActKind.DueDateChanging, ActKind.TimeAnswering]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AnswerAsync_Refused_NeedsAReasonAndLeavesTheDate(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await AskAsync(database, Asked);

        (await Should.ThrowAsync<RefusalException>(() => AnswerAsync(database, new() { RequestId = id, Version = 0, Answer = TimeAnswer.Refused }))).Field.ShouldBe("Reason");
        await AnswerAsync(database, new() { RequestId = id, Version = 0, Answer = TimeAnswer.Refused, Reason = "Hội nghị không lùi." });

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.SingleAsync()).ShouldSatisfyAllConditions(u => u.Due.ShouldBe(new DateOnly(2026, 12, 31)), u => u.Slips.ShouldBe(0)));
    }

    [Theory, OnEveryEngine]
    public async Task AnswerAsync_Answered_TellsTheSecondCoordinator(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await AskAsync(database, Asked);
        await AnswerAsync(database, new() { RequestId = id, Version = 0, Answer = TimeAnswer.OtherDate, OtherDue = new(2027, 1, 29) });

        var conflict = await Should.ThrowAsync<ConflictException>(() => AnswerAsync(database, new() { RequestId = id, Version = 0, Answer = TimeAnswer.Granted }));

        conflict.Theirs["OtherDue"].ShouldBe("2027-01-29");
    }

    [Theory, OnEveryEngine]
    public async Task AskAsync_ByASupportingAgencyOrTwice_IsRefused(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, change: u => u.Assignments[0].Supporting.Add(new SupportingAgency { AgencyId = "agency:mofa" }));

        await Should.ThrowAsync<RefusalException>(() => AskAsync(database, Asked, TestDatabase.FocalPoint("agency:mofa")));
        await AskAsync(database, Asked);
        (await Should.ThrowAsync<RefusalException>(() => AskAsync(database, Asked))).Message.ShouldContain("waiting");
    }

    [Theory, OnEveryEngine]
    public async Task AskAsync_InWorkingDays_CountsFromTheDueDateOverTheHolidays(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        // 31/12/2026 is a Thursday, the next day a holiday and a Friday: the first working day is Monday.
        await AskAsync(database, Asked with { NewDue = null, WorkingDays = 1 });

        await database.InScopeAsync<CamKetDb>(async db => (await db.TimeRequests.SingleAsync()).AskedDue.ShouldBe(new DateOnly(2027, 1, 4)));
    }

    private static Task<long> AskAsync(TestDatabase database, TimeAsked asked, Actor? actor = null) =>
        database.InScopeAsync<AskForTime, long>(a => a.AskAsync(actor ?? TestDatabase.FocalPoint("agency:moit"), asked));

    private static Task AnswerAsync(TestDatabase database, TimeAnswered answered) => database.InScopeAsync<AnswerTimeRequest>(a => a.AnswerAsync(TestDatabase.Coordinator, answered));
}
