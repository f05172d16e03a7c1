using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CamKet.TestKit;

/// <summary>Runs a [Theory] once on SQLite and once on PostgreSQL; its one parameter is the engine's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<string>(Engines.Sqlite), new TheoryDataRow<string>(Engines.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
