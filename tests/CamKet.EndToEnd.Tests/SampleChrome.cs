using CamKet.EndToEnd.Tests.Pages;
using CamKet.Web.Tests;

namespace CamKet.EndToEnd.Tests;

/// <summary>A browser before the sample register as it stands on one day. Loading it takes its time, so the classes of <see cref="SampleCollection"/> share it and change nothing in it.</summary>
public sealed class SampleChrome() : Chrome(Site.Start(sample: true, now: Day))
{
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7));

    private (IReadOnlyList<FoundPage> Found, IReadOnlyList<string> NotFound)? _walked;

    /// <summary>Every page by its links; walked once.</summary>
    public async Task<(IReadOnlyList<FoundPage> Found, IReadOnlyList<string> NotFound)> WalkAsync() => _walked ??= await new SiteWalk(this).WalkAsync();
}

[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleChrome>
{
    public const string Name = "Sample";
}
