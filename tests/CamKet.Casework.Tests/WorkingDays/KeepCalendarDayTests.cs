using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.WorkingDays;

public sealed class KeepCalendarDayTests
{
    private static readonly Actor Administrator = new() { UserId = null, Name = "Đỗ Văn Khoa", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    private static readonly CalendarDayGiven DayOff = new() { Date = new(2026, 11, 24), Works = false, NameVi = "Ngày Văn hóa", NameEn = "Culture Day", Basis = "Nghị quyết số 1" };

    [Theory, OnEveryEngine]
    public async Task KeepAsync_ADayOff_IsReckonedWithAndTakenOutAgain(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.InScopeAsync<KeepCalendarDay>(k => k.KeepAsync(Administrator, DayOff));
        (await WorksAsync(database)).ShouldBeFalse();

        var (id, version) = await database.InScopeAsync<CamKetDb, (long, int)>(async db => (await db.CalendarDays.SingleAsync()) is var day ? (day.Id, day.Version) : default);
        await database.InScopeAsync<KeepCalendarDay>(k => k.RemoveAsync(Administrator, id, version));
        (await WorksAsync(database)).ShouldBeTrue();
    }

    [Theory, OnEveryEngine]
    public async Task KeepAsync_TheSameDayTwiceOrByACoordinator_IsRefused(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<KeepCalendarDay>(k => k.KeepAsync(Administrator, DayOff));

        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepCalendarDay>(k => k.KeepAsync(Administrator, DayOff)))).Field.ShouldBe("Date");
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepCalendarDay>(k => k.KeepAsync(TestDatabase.Coordinator, DayOff with { Date = new(2026, 11, 25) })));
    }

    private static Task<bool> WorksAsync(TestDatabase database) => database.InScopeAsync<OpenCalendar, bool>(async open => (await open.OpenAsync()).IsWorkingDay(new(2026, 11, 24)));
}
