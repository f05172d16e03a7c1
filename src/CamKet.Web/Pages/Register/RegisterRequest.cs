using CamKet.Casework.Register;

namespace CamKet.Web.Pages.Register;

/// <summary>Reads the register's filter from a request.</summary>
public static class RegisterRequest
{
    public static RegisterFilter FilterOf(HttpRequest request, out IReadOnlyList<string> unknown) =>
        RegisterAddress.Read(from pair in request.Query from value in pair.Value select KeyValuePair.Create(pair.Key, value ?? ""), out unknown);

    /// <summary>The register's address with this filter.</summary>
    public static string Address(RegisterFilter filter) => Links.Register + filter.ToQuery();
}
