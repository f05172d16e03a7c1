namespace CamKet.Casework.Users;

/// <summary>What a role may do. One policy of the web is made from each value.</summary>
public enum Permission
{
    /// <summary>See the register and what hangs on it, each within their access level and agency.</summary>
    Look,
    AddDocuments,
    Review,
    Register,
    Assign,
    Report,
    DecideReports,
    ConfirmMatches,
    KeepThreads,
    CompileStocktakes,
    ContributeToStocktakes,
    ApproveStocktakes,
    SeeHistory,
    Export,
    Administer,
}
