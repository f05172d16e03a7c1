using System.CommandLine;
using System.Globalization;
using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Users;
using CamKet.Reading.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Cli;

/// <summary>camket matches learn, weights, use: weights learnt from officers' decisions, listed, and put into use.</summary>
internal static class MatchesCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var learn = new Command("learn", "Learns weights from confirmed and dismissed proposals. They propose nothing until they are put into use.");
        learn.SetAction((parsed, cancellationToken) => RunAsync(data, parsed, async services =>
        {
            var learnt = await services.GetRequiredService<LearnMatchWeights>().LearnAsync(Actor.System, cancellationToken);
            Console.WriteLine(Line(learnt.Version, learnt.Decisions, learnt.Confirmed, learnt.LossBefore, learnt.LossAfter, learnt.IsActive));
        }, cancellationToken));
        var weights = new Command("weights", "Lists the versions of the weights; * marks the one in use.");
        weights.SetAction((parsed, cancellationToken) => RunAsync(data, parsed, async services =>
        {
            var all = await services.GetRequiredService<CamKetDb>().MatchWeights.AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancellationToken);
            Console.WriteLine($"{(all.Exists(w => w.IsActive) ? ' ' : '*')} {LinkWeights.Shipped.Version} (đi kèm chương trình / delivered)");
            all.ForEach(w => Console.WriteLine(Line(w.Version, w.Decisions, w.Confirmed, w.LossBefore, w.LossAfter, w.IsActive)));
        }, cancellationToken));
        var version = new Argument<string>("VERSION") { Description = "A version that “matches weights” lists." };
        var use = new Command("use", "Puts a version of the weights into use; the act is recorded.") { version };
        use.SetAction((parsed, cancellationToken) => RunAsync(data, parsed, services => services.GetRequiredService<LearnMatchWeights>().UseAsync(Actor.System, parsed.GetValue(version)!, cancellationToken), cancellationToken));
        foreach (var command in new[] { learn, weights, use })
        {
            data.AddTo(command);
        }

        return new Command("matches", "Weights of the matcher.") { learn, weights, use };
    }

    private static string Line(string version, int decisions, int confirmed, double before, double after, bool inUse) => string.Create(CultureInfo.InvariantCulture,
        $"{(inUse ? '*' : ' ')} {version}: {decisions} quyết định / decisions, {confirmed} khớp / confirmed; log loss {before:0.000} -> {after:0.000}");

    private static async Task<int> RunAsync(DataOptions data, ParseResult parsed, Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        await using var services = await data.OpenAsync(parsed, cancellationToken);
        await using var scope = services.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider);
            return ExitCode.Ok;
        }
        catch (RefusalException refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Sentence.Vi} / {refusal.Sentence.En}");
            return ExitCode.Failed;
        }
    }
}
