using CamKet.Casework;
using CamKet.Casework.Threads;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>The fields of a thread, for opening one and for amending it (<c>_ThreadFields</c>).</summary>
public sealed class ThreadForm
{
    public string? NameVi { get; set; }

    public string? NameEn { get; set; }

    public string? Abbreviation { get; set; }

    public string? Kind { get; set; }

    public Pillar? Pillar { get; set; }

    public string? InitiatorId { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<SelectListItem> Initiators { get; set; } = [];

    public ThreadGiven Given => new() { Kind = Kind, NameVi = NameVi, NameEn = NameEn, Abbreviation = Abbreviation, InitiatorId = InitiatorId, Pillar = Pillar, Version = Version };

    public static ThreadForm Of(Casework.Threads.Thread t) =>
        new() { NameVi = t.NameVi, NameEn = t.NameEn, Abbreviation = t.Abbreviation, Kind = t.Kind, Pillar = t.Pillar, InitiatorId = t.InitiatorId, Version = t.Version };
}
