using CamKet.Casework.Engagements;
using CamKet.Casework.Register;

namespace CamKet.Casework.Silence;

/// <summary>An undertaking that nothing has been heard of, with what makes it pressing.</summary>
/// <param name="Row">The undertaking.</param>
/// <param name="Since">The last trace, or else the assignment; null where neither is known.</param>
/// <param name="SaidAt">The engagement at which it was said, as far as the person may see it.</param>
/// <param name="Next">The next engagement with its partner or body.</param>
/// <param name="Forecast">How often similar ones were late; null where too few have passed, or its own due date has.</param>
public sealed record SilentRow(RegisterRow Row, DateOnly? Since, SaidAt? SaidAt, NextMeeting? Next, LatenessForecast? Forecast);

/// <summary>Where a word was said.</summary>
public sealed record SaidAt(string Reference, string Name, EngagementKind Kind);

/// <summary>A meeting to come.</summary>
public sealed record NextMeeting(string Reference, string Name, string Start);

/// <summary>One page of the silent ones.</summary>
public sealed record SilentPage(IReadOnlyList<SilentRow> Rows, int Total, int Page, RegisterNames Names);
