using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Reading.Links;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Learns weights from what officers said of proposed pairs, and puts a version of them into use. A learnt version proposes nothing until it is chosen.</summary>
public sealed class LearnMatchWeights(CamKetDb db, Journal journal, TimeProvider clock)
{
    /// <summary>From fewer decisions nothing is learnt.</summary>
    public const int Fewest = 20;

    private const string SubjectType = "match-weights";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Fits a new version to all decisions, starting from the weights delivered.</summary>
    public Task<MatchWeights> LearnAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var decided = await db.Matches.AsNoTracking().Where(m => m.State != MatchState.Proposed && m.Features != null).OrderBy(m => m.Id)
                .Select(m => new { m.Features, m.State }).ToListAsync(cancellationToken);
            var pairs = decided.ConvertAll(m => new DecidedPair(JsonSerializer.Deserialize<Dictionary<LinkFeature, double>>(m.Features!, Json)!, m.State == MatchState.Confirmed));
            var confirmed = pairs.Count(p => p.Belongs);
            if (pairs.Count < Fewest || confirmed == 0 || confirmed == pairs.Count)
            {
                throw new RefusalException($"Mới có {pairs.Count} quyết định về cặp do máy đề xuất ({confirmed} khớp). Cần ít nhất {Fewest}, trong đó có cả khớp và không khớp.",
                    $"There are {pairs.Count} decisions on proposed pairs so far ({confirmed} confirmed). At least {Fewest} are needed, some confirmed and some dismissed.");
            }

            var stem = PartialDate.From(clock.TodayInVietNam());
            var number = await db.MatchWeights.CountAsync(w => w.Version.StartsWith(stem), cancellationToken) + 1;
            var version = $"{stem}.{number.ToString(CultureInfo.InvariantCulture)}";
            var (before, after) = WeightFit.CrossValidate(pairs, LinkWeights.Shipped);
            var learnt = new MatchWeights
            {
                Version = version, From = LinkWeights.Shipped.Version, LearntAt = clock.NowUtc(), Decisions = pairs.Count, Confirmed = confirmed,
                LossBefore = Math.Round(before, 4), LossAfter = Math.Round(after, 4), Content = MatchWeights.Write(WeightFit.Fit(pairs, LinkWeights.Shipped, version)),
            };
            db.MatchWeights.Add(learnt);
            acts.Record(ActKind.MatchWeightsLearning, SubjectType, version, after: new { learnt.From, learnt.Decisions, learnt.Confirmed, learnt.LossBefore, learnt.LossAfter });
            return learnt;
        }, cancellationToken);
    }

    /// <summary>Puts a version into use from now on: a learnt one, or the one delivered. What was proposed before keeps its version.</summary>
    public Task UseAsync(Actor actor, string version, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var all = await db.MatchWeights.ToListAsync(cancellationToken);
            if (version != LinkWeights.Shipped.Version && !all.Exists(w => w.Version == version))
            {
                throw new RefusalException($"Không có bộ trọng số {version}. Xem các bộ đang có bằng «camket matches weights».", $"There are no weights {version}. “camket matches weights” lists those there are.");
            }

            var before = all.Find(w => w.IsActive)?.Version ?? LinkWeights.Shipped.Version;
            all.ForEach(w => w.IsActive = w.Version == version);
            acts.Record(ActKind.MatchWeightsChoosing, SubjectType, version, new { Version = before }, new { Version = version });
        }, cancellationToken);
    }
}
