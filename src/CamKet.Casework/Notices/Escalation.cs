namespace CamKet.Casework.Notices;

/// <summary>A rung climbed (lần đôn đốc): one undertaking, one due date, one step, once.</summary>
public sealed class Escalation
{
    public long Id { get; set; }

    public long UndertakingId { get; set; }

    /// <summary>The due date that had passed. When it is moved, the ladder begins anew.</summary>
    public DateOnly Due { get; set; }

    public int Step { get; set; }

    public LadderAudience Audience { get; set; }

    public DateOnly RaisedOn { get; set; }

    /// <summary>Empty where nobody of that rung could be told; the next rung is climbed all the same.</summary>
    public List<EscalationRecipient> Recipients { get; } = [];
}

/// <summary>Somebody whom an escalation tells.</summary>
public sealed class EscalationRecipient
{
    public long EscalationId { get; set; }

    public long UserId { get; set; }

    /// <summary>The mail that carries it; null where the person takes no mail and finds it on the site.</summary>
    public long? MailId { get; set; }

    public Mail? Mail { get; set; }
}
