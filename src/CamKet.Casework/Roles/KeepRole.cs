using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Roles;

/// <summary>A role that an officer enters or amends.</summary>
public sealed record RoleGiven
{
    public required string? NameVi { get; init; }

    public required string? NameEn { get; init; }

    /// <summary>A country, organisation or agency.</summary>
    public string? HolderId { get; init; }

    /// <summary>A person, or whoever has no id here.</summary>
    public string? HolderName { get; init; }

    public string? BodyId { get; init; }

    /// <summary>As typed: "01/01/2026", "2026".</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public string? ThemeVi { get; init; }

    public string? ThemeEn { get; init; }

    public SourceGiven Source { get; init; } = new();

    public int Version { get; init; }
}

/// <summary>Enters a role with its term, or amends it.</summary>
public sealed class KeepRole(CamKetDb db, Journal journal)
{
    public Task<long> AddAsync(Actor actor, RoleGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var role = new Role { NameVi = "", NameEn = "" };
            await SetAsync(actor, role, given, cancellationToken);
            db.Roles.Add(role);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.RoleKeeping, "role", $"{role.Id}", null, Facts(role));
            return role.Id;
        }, cancellationToken);
    }

    public Task AmendAsync(Actor actor, long id, RoleGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var role = await db.Roles.CitingVisible(actor, db).FirstOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException($"role {id}");
            if (role.Version != given.Version)
            {
                var last = await db.LastActAsync("role", $"{id}", cancellationToken);
                throw new ConflictException(
                    new Dictionary<string, string?> { ["NameVi"] = role.NameVi, ["NameEn"] = role.NameEn, ["HolderName"] = role.HolderName, ["From"] = role.From, ["To"] = role.To }, last.By, last.At);
            }

            var before = Facts(role);
            await SetAsync(actor, role, given, cancellationToken);
            // The act marks it as the officers' row: loading the reference data leaves it alone.
            acts.Record(ActKind.RoleKeeping, "role", $"{id}", before, Facts(role));
        }, cancellationToken);
    }

    private async Task SetAsync(Actor actor, Role role, RoleGiven given, CancellationToken cancellationToken)
    {
        role.NameVi = GivenText.Required(given.NameVi, nameof(given.NameVi));
        role.NameEn = GivenText.Required(given.NameEn, nameof(given.NameEn));
        (role.HolderId, role.HolderName) = (given.HolderId.OrNull(), GivenText.Short(given.HolderName, nameof(given.HolderName)));
        await CheckHolderAsync(role, cancellationToken);
        role.BodyId = given.BodyId.OrNull();
        if (role.BodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body, cancellationToken) && !await db.Partners.AnyAsync(p => p.Id == body, cancellationToken))
        {
            throw new RefusalException("Không có cơ chế này trong danh sách. Hãy chọn lại.", "There is no such body in the list. Choose again.", nameof(given.BodyId));
        }

        (role.From, role.To) = (GivenText.Date(given.From, nameof(given.From)), GivenText.Date(given.To, nameof(given.To)));
        GivenText.InOrder(role.From, role.To, nameof(given.To));
        (role.ThemeVi, role.ThemeEn) = (GivenText.Short(given.ThemeVi, nameof(given.ThemeVi)), GivenText.Short(given.ThemeEn, nameof(given.ThemeEn)));
        await db.ProveAsync(actor, role, given.Source, cancellationToken);
    }

    private async Task CheckHolderAsync(Role role, CancellationToken cancellationToken)
    {
        if (role.HolderId is null && role.HolderName is null)
        {
            throw new RefusalException("Hãy chọn nước, cơ quan, hoặc ghi tên người giữ vai trò.", "Choose the country or agency, or write who holds the role.", nameof(RoleGiven.HolderId));
        }

        if (role.HolderId is { } holder && !await db.Partners.AnyAsync(p => p.Id == holder, cancellationToken) && !await db.Agencies.AnyAsync(a => a.Id == holder, cancellationToken))
        {
            throw new RefusalException("Không có bên này trong danh sách. Hãy chọn lại.", "There is no such holder in the list. Choose again.", nameof(RoleGiven.HolderId));
        }
    }

    private static object Facts(Role r) => new { r.NameVi, r.NameEn, r.HolderId, r.HolderName, r.BodyId, r.From, r.To, r.ThemeVi, r.ThemeEn, r.Sources, r.Quote, r.Verified };
}
