using CamKet.Casework.Documents;
using CamKet.Casework.Roles;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Roles;

public sealed class RoleTests
{
    [Theory, OnEveryEngine]
    public async Task ReadAsync_AsOfADay_GivesTheTermsThatCoverIt(string engine)
    {
        await using var database = await SeededAsync(engine);
        await AddAsync(database, Given("Chủ trì nhóm đặc trách", "agency:mofa", "2025", "2025"));
        await AddAsync(database, Given("Điều phối quan hệ", "country:kr", "07/2024", null));

        (await ReadAsync(database, new(2025, 12, 31))).ShouldBe(["Chủ trì nhóm đặc trách", "Điều phối quan hệ"]);
        (await ReadAsync(database, new(2026, 1, 1))).ShouldBe(["Điều phối quan hệ"]);
        (await ReadAsync(database, new(2024, 6, 30))).ShouldBeEmpty();
        (await ReadAsync(database, null)).Count.ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_WhatCannotBe_IsRefusedAtItsField(string engine)
    {
        await using var database = await SeededAsync(engine);
        (RoleGiven Given, string Field)[] cases =
        [
            (Given("", "country:kr", "2025", null), "NameVi"),
            (Given("Vai trò", null, "2025", null), "HolderId"),
            (Given("Vai trò", "country:xx", "2025", null), "HolderId"),
            (Given("Vai trò", "country:kr", "2025", "2024"), "To"),
            (Given("Vai trò", "country:kr", "tháng Năm", null), "From"),
            (Given("Vai trò", "country:kr", "2025", null) with { BodyId = "body:none" }, "BodyId"),
            (Given("Vai trò", "country:kr", "2025", null) with { Source = new SourceGiven() }, "Sources"),
        ];

        foreach (var (given, field) in cases)
        {
            (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, given))).Field.ShouldBe(field);
        }
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_OlderVersion_IsAConflict(string engine)
    {
        await using var database = await SeededAsync(engine);
        var given = Given("Chủ tịch", "country:kr", "2025", null);
        var id = await AddAsync(database, given);
        await database.InScopeAsync<KeepRole>(keep => keep.AmendAsync(TestDatabase.Coordinator, id, given with { To = "2026" }));

        var conflict = await Should.ThrowAsync<ConflictException>(() => database.InScopeAsync<KeepRole>(keep => keep.AmendAsync(TestDatabase.Coordinator, id, given)));

        conflict.Theirs["To"].ShouldBe("2026");
    }

    private static RoleGiven Given(string name, string? holder, string? from, string? to) =>
        new() { NameVi = name, NameEn = "Role", HolderId = holder, From = from, To = to, Source = new SourceGiven { Sources = "https://example.vn" } };

    private static Task<long> AddAsync(TestDatabase database, RoleGiven given) => database.InScopeAsync<KeepRole, long>(keep => keep.AddAsync(TestDatabase.Coordinator, given));

    private static async Task<List<string>> ReadAsync(TestDatabase database, DateOnly? day)
    {
        var list = await database.InScopeAsync<RoleQuery, RoleList>(q => q.ReadAsync(TestDatabase.Reader, day));
        return [.. list.VietNam.Concat(list.Chairs).Concat(list.Others).Select(r => r.NameVi)];
    }

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(seed => seed.AddNamesAsync());
        return database;
    }
}
