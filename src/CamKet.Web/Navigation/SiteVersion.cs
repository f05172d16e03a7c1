using System.Reflection;

namespace CamKet.Web.Navigation;

/// <summary>The version of the running program, as the footer names it.</summary>
public static class SiteVersion
{
    public static readonly string Text =
        typeof(SiteVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
