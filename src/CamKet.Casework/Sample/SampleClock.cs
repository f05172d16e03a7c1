namespace CamKet.Casework.Sample;

/// <summary>The sample's own time: the office begins in December 2025, and its history runs on from there. It never goes back and never passes the real day.</summary>
public sealed class SampleClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset _now = new(2025, 12, 1, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Goes on to nine in the morning of <paramref name="day"/> in Ha Noi, or stays where it is when that is past.</summary>
    public void GoTo(DateOnly day) => Set(new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));

    /// <summary>An officer's next act, a little later.</summary>
    public void Tick() => Set(_now + TimeSpan.FromSeconds(47));

    private void Set(DateTimeOffset moment)
    {
        var latest = real.GetUtcNow();
        _now = moment > latest ? (latest > _now ? latest : _now) : moment > _now ? moment : _now;
    }
}
