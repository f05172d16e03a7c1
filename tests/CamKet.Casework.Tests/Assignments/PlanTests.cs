using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Tests.Progress;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class PlanTests
{
    private const string Reference = "CK-2026-0001";

    [Theory, OnEveryEngine]
    public async Task Steps_AddedAndReached_AreKeptOrLateByTheirOwnDates(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        await KeepAsync(database, k => k.AddStepAsync(TestDatabase.Coordinator, new(Reference, "Lấy ý kiến các bộ", new(2026, 6, 10))));
        await KeepAsync(database, k => k.AddStepAsync(TestDatabase.Coordinator, new(Reference, "Trình hồ sơ", new(2026, 9, 30))));
        await KeepAsync(database, k => k.AddStepAsync(TestDatabase.Coordinator, new(Reference, "Họp phiên một", new(2026, 6, 1))));
        var ids = await database.InScopeAsync<CamKetDb, List<long>>(db => db.Steps.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());

        await KeepAsync(database, k => k.ReachStepAsync(TestDatabase.FocalPoint("agency:moit"), ids[0], new(2026, 6, 11), "Công văn 12"));
        await KeepAsync(database, k => k.ReachStepAsync(TestDatabase.FocalPoint("agency:moit"), ids[1], new(2026, 6, 12), null));

        await database.InScopeAsync<CamKetDb>(async db =>
            (await db.Steps.OrderBy(s => s.Id).ToListAsync()).Select(s => s.StateOn(new(2026, 6, 12))).ShouldBe([StepState.Late, StepState.Kept, StepState.Overdue]));
    }

    [Theory, OnEveryEngine]
    public async Task AddStepAsync_AfterTheDueDate_IsRefused(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        (await Should.ThrowAsync<RefusalException>(() => KeepAsync(database, k => k.AddStepAsync(TestDatabase.Coordinator, new(Reference, "Muộn", new(2027, 1, 1)))))).Field.ShouldBe("StepDue");
    }

    [Theory, OnEveryEngine]
    public async Task PassAsync_ToADepartment_IsSeenInsideTheAgencyAndByCoordinatorsOnly(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, change: u => u.Assignments[0].Supporting.Add(new SupportingAgency { AgencyId = "agency:mofa" }));
        var focal = TestDatabase.FocalPoint("agency:moit");
        await database.InScopeAsync<KeepDepartment>(k => k.AddAsync(focal, "agency:moit", "Vụ Chính sách thương mại đa biên", null));
        var department = await database.InScopeAsync<CamKetDb, long>(db => db.Departments.Select(d => d.Id).SingleAsync());

        await database.InScopeAsync<PassDown>(p => p.PassAsync(focal, new PassedDown { Reference = Reference, DepartmentId = department, Person = "Chị Mai" }));

        (await PassedAsync(database, focal)).ShouldBe(["Vụ Chính sách thương mại đa biên"]);
        (await PassedAsync(database, TestDatabase.Coordinator)).Count.ShouldBe(1);
        (await PassedAsync(database, TestDatabase.FocalPoint("agency:mofa"))).ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_DepartmentOfAnotherAgency_IsRefused(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepDepartment>(k => k.AddAsync(TestDatabase.FocalPoint("agency:moit"), "agency:mofa", "Vụ ASEAN", null)));
    }

    private static Task KeepAsync(TestDatabase database, Func<KeepPlan, Task> keep) => database.InScopeAsync(keep);

    private static Task<List<string>> PassedAsync(TestDatabase database, Actor actor) => database.InScopeAsync<IServiceProvider, List<string>>(async services =>
    {
        var db = (CamKetDb)services.GetService(typeof(CamKetDb))!;
        var undertaking = await db.Undertakings.AsNoTracking().SingleAsync();
        return [.. (await ((ReadPlan)services.GetService(typeof(ReadPlan))!).ReadAsync(actor, undertaking)).PassedDown.Select(p => p.Department!.NameVi)];
    });
}
