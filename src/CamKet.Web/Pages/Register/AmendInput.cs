using System.ComponentModel.DataAnnotations;
using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Register;

/// <summary>The fields of the form that corrects an undertaking.</summary>
public sealed class AmendInput
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Form.Required"), MaxLength(Undertaking.TitleMaxLength, ErrorMessage = "Form.TooLong")]
    public string Title { get; set; } = "";

    public UndertakingKind Kind { get; set; }
    public Side Side { get; set; }
    public AccessLevel Access { get; set; }
    public string? Holder { get; set; }
    public string? Counterpart { get; set; }
    public Pillar? Pillar { get; set; }
    public string? PartnerId { get; set; }
    public string? BodyId { get; set; }
    public string? ThreadId { get; set; }
    public string? Engagement { get; set; }
    public string? SaidOn { get; set; }
    public string? DueText { get; set; }
    public bool IsTraining { get; set; }
    public string? ReachText { get; set; }
    public int? ReachCount { get; set; }
    public string? Reason { get; set; }

    public static AmendInput Of(UndertakingFacts f) => new()
    {
        Version = f.Version, Title = f.Title, Kind = f.Kind, Side = f.Side, Access = f.Access, Holder = f.Holder, Counterpart = f.Counterpart, Pillar = f.Pillar, PartnerId = f.PartnerId,
        BodyId = f.BodyId, ThreadId = f.ThreadId, Engagement = f.Engagement, SaidOn = f.SaidOn is null ? null : DateText.Partial(f.SaidOn), DueText = f.DueText,
        IsTraining = f.IsTraining, ReachText = f.ReachText, ReachCount = f.ReachCount,
    };

    public UndertakingFacts ToFacts() => new()
    {
        Version = Version, Title = Title, Kind = Kind, Side = Side, Access = Access, Holder = Holder, Counterpart = Counterpart, Pillar = Pillar, PartnerId = PartnerId, BodyId = BodyId,
        ThreadId = ThreadId, Engagement = Engagement, SaidOn = PartialDateInput.ToIso(SaidOn), DueText = DueText, IsTraining = IsTraining, ReachText = ReachText, ReachCount = ReachCount, Reason = Reason,
    };
}
