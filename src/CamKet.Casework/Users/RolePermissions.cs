namespace CamKet.Casework.Users;

/// <summary>The one table of role and permission (docs/access.md shows it).</summary>
public static class RolePermissions
{
    private static readonly Dictionary<UserRole, Permission[]> Table = new()
    {
        [UserRole.Coordinator] = [Permission.Look, Permission.AddDocuments, Permission.Review, Permission.Register, Permission.Assign, Permission.Report, Permission.DecideReports, Permission.ConfirmMatches, Permission.KeepThreads,
            Permission.CompileStocktakes, Permission.ContributeToStocktakes, Permission.SeeHistory, Permission.Export],
        [UserRole.FocalPoint] = [Permission.Look, Permission.Report, Permission.ContributeToStocktakes, Permission.Export],
        [UserRole.Leader] = [Permission.Look, Permission.ApproveStocktakes, Permission.SeeHistory, Permission.Export],
        [UserRole.Reader] = [Permission.Look, Permission.Export],
        [UserRole.Administrator] = [Permission.Look, Permission.SeeHistory, Permission.Export, Permission.Administer],
    };

    public static bool Allow(UserRole role, Permission permission) => Table[role].Contains(permission);

    public static IReadOnlyList<Permission> Of(UserRole role) => Table[role];
}
