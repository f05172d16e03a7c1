namespace CamKet.TestKit;

/// <summary>A clock that stands where the test sets it.</summary>
public sealed class FakeTimeProvider(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset moment) => _now = moment;

    public void Advance(TimeSpan by) => _now += by;
}
