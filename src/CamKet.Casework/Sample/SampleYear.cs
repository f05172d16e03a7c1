namespace CamKet.Casework.Sample;

/// <summary>What happens in the sample's office, in the order of its days.</summary>
internal static class SampleYear
{
    /// <summary>Older documents come in as an archive in the office's first days; later ones the day after their date.</summary>
    private static readonly DateOnly Opening = new(2025, 12, 1);

    public static IReadOnlyList<SampleEvent> Of(SampleCorpus corpus, SampleDesk desk, SampleClock clock, DateOnly today)
    {
        var passages = new SamplePassages(desk);
        var office = new SampleOffice(desk, clock, new SampleReview(desk, clock, passages, corpus.Story.Amendments));
        var events = Documents(corpus, office, today)
            .Concat(Assigning(office, today))
            .Concat(FollowUp(corpus.Story, new SampleFollowUp(desk, clock, passages, office)))
            .Concat(Planning(corpus.Story, new SamplePlanning(desk, passages)))
            .Concat(Reviews(corpus.Story, new SampleStocktaking(desk, passages)));
        return [.. events.OrderBy(e => e.Day).ThenBy(e => e.Order)];
    }

    private static IEnumerable<SampleEvent> Documents(SampleCorpus corpus, SampleOffice office, DateOnly today)
    {
        foreach (var document in corpus.Documents)
        {
            var pending = corpus.Story.Pending.Contains(document.File);
            var day = PartialDate.Latest(document.Expected.Date)?.AddDays(1) ?? Opening;
            // What waits for the visitor came in yesterday.
            yield return new(pending && day < today.AddDays(-1) ? today.AddDays(-1) : day < Opening ? Opening : day, 0, document.File, () => office.TakeInAsync(document, decide: !pending));
        }
    }

    /// <summary>Assigned every week, on what was registered by then.</summary>
    private static IEnumerable<SampleEvent> Assigning(SampleOffice office, DateOnly today)
    {
        yield return new(today.AddDays(-2), 9, "lưu trữ", office.CloseArchiveAsync);
        for (var day = Opening.AddDays(2); day <= today; day = day.AddDays(7))
        {
            yield return new(day, 1, "phân công", office.AssignAllAsync);
        }
    }

    private static IEnumerable<SampleEvent> FollowUp(SampleStory story, SampleFollowUp followUp)
    {
        foreach (var move in story.Moves)
        {
            yield return new(move.On, 2, $"đổi trạng thái: {move.Word.Starts}", () => followUp.MoveAsync(move));
        }

        foreach (var change in story.DueDates)
        {
            yield return new(change.On, 2, $"lùi hạn: {change.Word.Starts}", () => followUp.MoveDueDateAsync(change));
        }

        foreach (var match in story.Matches)
        {
            yield return new(match.On, 3, $"khớp lời - việc: {match.Word.Starts}", () => followUp.MatchAsync(match));
        }

        foreach (var report in story.Reports)
        {
            yield return new(report.On, 3, $"báo cáo: {report.Word.Starts}", () => followUp.ReportAsync(report));
            yield return new(report.DecidedOn ?? report.On.AddDays(1), 4, $"báo cáo: {report.Word.Starts}", () => followUp.DecideAsync(report));
        }
    }

    private static IEnumerable<SampleEvent> Planning(SampleStory story, SamplePlanning planning)
    {
        foreach (var plan in story.Plans)
        {
            yield return new(plan.On, 3, $"mốc: {plan.Word.Starts}", () => planning.PlanAsync(plan));
            foreach (var step in (plan.Steps ?? []).Where(s => s.ReachedOn is not null))
            {
                yield return new(step.ReachedOn!.Value.AddDays(1), 3, $"mốc: {step.Text}", () => planning.ReachAsync(plan, step));
            }
        }

        foreach (var consultation in story.Consultations)
        {
            yield return new(consultation.On, 2, $"tham vấn: {consultation.Word.Starts}", () => planning.ConsultAsync(consultation));
            foreach (var view in consultation.Views)
            {
                yield return new(view.On, 3, $"tham vấn: {consultation.Word.Starts}", () => planning.HearAsync(consultation, view));
            }

            if (consultation.ReportedOn is { } day)
            {
                yield return new(day, 4, $"tham vấn: {consultation.Word.Starts}", () => planning.TellAsync(consultation));
            }
        }

        foreach (var request in story.TimeRequests)
        {
            yield return new(request.On, 3, $"xin lùi hạn: {request.Word.Starts}", () => planning.AskForTimeAsync(request));
            if (request.Answer is not null)
            {
                yield return new(request.AnsweredOn ?? request.On.AddDays(2), 3, $"xin lùi hạn: {request.Word.Starts}", () => planning.AnswerAsync(request));
            }
        }
    }

    private static IEnumerable<SampleEvent> Reviews(SampleStory story, SampleStocktaking reviews)
    {
        foreach (var alignment in story.Alignments)
        {
            yield return new(alignment.On, 3, $"khung định hướng: {alignment.Word.Starts}", () => reviews.AlignAsync(alignment));
        }

        foreach (var reach in story.Training)
        {
            yield return new(reach.On, 3, $"bồi dưỡng: {reach.Word.Starts}", () => reviews.ReachAsync(reach));
        }

        foreach (var engagement in story.Engagements)
        {
            yield return new(engagement.On, 3, $"hoạt động: {engagement.Engagement.Starts}", () => reviews.CompleteAsync(engagement));
        }

        foreach (var stocktake in story.Stocktakes)
        {
            yield return new(stocktake.OpenedOn, 5, "đợt tổng kết", () => reviews.OpenAsync(stocktake));
            foreach (var contribution in stocktake.Contributions.Where(c => c.Text is not null))
            {
                yield return new(contribution.On, 6, "đóng góp", () => reviews.ContributeAsync(stocktake, contribution));
            }

            if (stocktake.ApprovedOn is { } day)
            {
                yield return new(day, 7, "duyệt tổng kết", () => reviews.ApproveAsync(stocktake));
            }
        }
    }
}

/// <summary>One thing that happens.</summary>
/// <param name="Day">The day.</param>
/// <param name="Order">What comes first on a day.</param>
/// <param name="What">Said beside the progress bar.</param>
/// <param name="Happen">Does it, unless it is done.</param>
internal sealed record SampleEvent(DateOnly Day, int Order, string What, Func<Task> Happen);
