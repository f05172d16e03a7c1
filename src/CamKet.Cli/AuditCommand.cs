using System.CommandLine;
using CamKet.Casework.History;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Cli;

/// <summary>camket audit verify: checks the sealed history.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var verify = new Command("verify", "Checks that no act was changed, removed, inserted or moved since it was sealed.");
        data.AddTo(verify);
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await data.OpenAsync(parsed, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(cancellationToken);
            foreach (var fault in verdict.Faults)
            {
                await Console.Error.WriteLineAsync($"{fault.Vi} / {fault.En}");
            }

            Console.WriteLine(verdict.Intact
                ? $"Chuỗi nguyên vẹn, {verdict.Acts} tác nghiệp. / The chain is intact, {verdict.Acts} acts."
                : "Chuỗi KHÔNG nguyên vẹn. / The chain is NOT intact.");
            return verdict.Intact ? ExitCode.Ok : ExitCode.Failed;
        });
        return new Command("audit", "The sealed history.") { verify };
    }
}
