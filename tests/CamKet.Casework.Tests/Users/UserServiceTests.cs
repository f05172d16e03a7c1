using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Users;

public sealed class UserServiceTests
{
    private static readonly Actor Administrator = new() { UserId = null, Name = "Quản trị", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    private static readonly UserGiven Reader = new() { DisplayName = "Trần An", Role = UserRole.Reader };

    [Theory, OnEveryEngine]
    public async Task AddAsync_NewPerson_SignsInWithThePasswordThatTheHistoryNeverSees(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var password = await database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, " an ", Reader));

        var user = await UserAsync(database, "an");
        new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, password).ShouldNotBe(PasswordVerificationResult.Failed);
        (await database.InScopeAsync<CamKetDb, Act>(db => db.Acts.SingleAsync())).After!.ShouldNotContain(password);
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "AN", Reader)))).Field.ShouldBe("UserName");
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "trần an", Reader)))).Field.ShouldBe("UserName");
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "bao", Reader with { Role = UserRole.FocalPoint })))).Field.ShouldBe("AgencyId");
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<UserService, string>(s => s.AddAsync(TestDatabase.Coordinator, "x", Reader)));
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_LastActiveAdministrator_StaysOne(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var chief = new UserGiven { DisplayName = "Quản trị", Role = UserRole.Administrator };
        await database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "admin", chief));

        (await Should.ThrowAsync<RefusalException>(() => AmendAsync(database, "admin", chief with { Active = false }))).Field.ShouldBe("Active");
        (await Should.ThrowAsync<RefusalException>(() => AmendAsync(database, "admin", chief with { Role = UserRole.Leader }))).Field.ShouldBe("Role");
        await database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "admin2", chief));
        var stamp = (await UserAsync(database, "admin")).SecurityStamp;
        await AmendAsync(database, "admin", chief with { Active = false });

        (await UserAsync(database, "admin")).Active.ShouldBeFalse();
        (await UserAsync(database, "admin")).SecurityStamp.ShouldNotBe(stamp, "open sessions must end");
        (await Should.ThrowAsync<RefusalException>(() => AmendAsync(database, "admin2", chief with { Active = false }))).Field.ShouldBe("Active");
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_OlderForm_IsAConflict(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<UserService, string>(s => s.AddAsync(Administrator, "an", Reader));
        var seen = await UserAsync(database, "an");
        await AmendAsync(database, "an", Reader with { DisplayName = "Trần Bình An" });

        var conflict = await Should.ThrowAsync<ConflictException>(() => database.InScopeAsync<UserService>(s => s.AmendAsync(Administrator, seen.Id, seen.ConcurrencyStamp, Reader)));

        conflict.Theirs["DisplayName"].ShouldBe("Trần Bình An");
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_Summary_TellsEngineAndSize(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var summary = await database.InScopeAsync<ReadDataSummary, DataSummary>(r => r.ReadAsync(Administrator));

        summary.Engine.ShouldBe(engine);
        summary.Bytes.ShouldBeGreaterThan(10_000);
        summary.Counts.ShouldContain(("document", 0));
    }

    [Theory, OnEveryEngine]
    public async Task Acts_OfAThingAboveOnesClearance_StayOut(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, u => u.Access = AccessLevel.Restricted));
        await database.InScopeAsync<Journal>(journal => journal.SaveAsync(TestDatabase.Coordinator, acts =>
        {
            acts.Record(ActKind.UndertakingAmending, "undertaking", "CK-2026-0001", new { Title = "a" }, new { Title = "b" });
            acts.Record(ActKind.UndertakingRegistering, "undertaking", "CK-2026-0999", after: new { Title = "rút lại", Access = AccessLevel.Restricted });
            acts.Record(ActKind.ThreadKeeping, "thread", "defa", after: new { NameVi = "DEFA" });
            return Task.CompletedTask;
        }));

        (await SubjectsAsync(database, TestDatabase.Leader)).ShouldBe(["defa", "CK-2026-0999", "CK-2026-0001"]);
        (await SubjectsAsync(database, TestDatabase.Leader with { Clearance = AccessLevel.Internal })).ShouldBe(["defa"]);
        await Should.ThrowAsync<RefusalException>(() => SubjectsAsync(database, TestDatabase.Reader));
    }

    private static Task<List<string>> SubjectsAsync(TestDatabase database, Actor actor) =>
        database.InScopeAsync<HistoryQuery, List<string>>(h => h.Acts(actor, new HistoryFilter()).Select(a => a.Subject).ToListAsync());

    private static async Task AmendAsync(TestDatabase database, string userName, UserGiven given)
    {
        var user = await UserAsync(database, userName);
        await database.InScopeAsync<UserService>(s => s.AmendAsync(Administrator, user.Id, user.ConcurrencyStamp, given));
    }

    private static Task<User> UserAsync(TestDatabase database, string userName) => database.InScopeAsync<CamKetDb, User>(db => db.Users.AsNoTracking().SingleAsync(u => u.UserName == userName));
}
