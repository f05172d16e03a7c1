using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Notices;

internal sealed class MailMapping : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(100);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId);
    }
}

internal sealed class LadderStepMapping : IEntityTypeConfiguration<LadderStep>
{
    public void Configure(EntityTypeBuilder<LadderStep> builder)
    {
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
    }
}

internal sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.HasIndex(e => new { e.UndertakingId, e.Due, e.Step }).IsUnique();
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(e => e.UndertakingId);
    }
}

internal sealed class EscalationRecipientMapping : IEntityTypeConfiguration<EscalationRecipient>
{
    public void Configure(EntityTypeBuilder<EscalationRecipient> builder)
    {
        builder.HasKey(r => new { r.EscalationId, r.UserId });
        builder.HasOne<Escalation>().WithMany(e => e.Recipients).HasForeignKey(r => r.EscalationId);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId);
        builder.HasOne(r => r.Mail).WithMany().HasForeignKey(r => r.MailId);
    }
}

internal sealed class DigestDayMapping : IEntityTypeConfiguration<DigestDay>
{
    public void Configure(EntityTypeBuilder<DigestDay> builder) => builder.HasKey(d => d.Day);
}

internal sealed class PersonalLinkMapping : IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<PersonalLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.UserId, l.Kind });
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(l => l.UndertakingId);
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.HasIndex(v => v.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.UserId);
    }
}

internal sealed class SavedViewHitMapping : IEntityTypeConfiguration<SavedViewHit>
{
    public void Configure(EntityTypeBuilder<SavedViewHit> builder)
    {
        builder.HasKey(h => new { h.SavedViewId, h.UndertakingId });
        builder.HasOne<SavedView>().WithMany(v => v.Hits).HasForeignKey(h => h.SavedViewId);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(h => h.UndertakingId);
    }
}
