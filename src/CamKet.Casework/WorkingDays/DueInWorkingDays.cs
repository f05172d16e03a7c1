namespace CamKet.Casework.WorkingDays;

/// <summary>A due date as a form gives it: a day, or so many working days from a day on.</summary>
internal static class DueInWorkingDays
{
    /// <summary>The day; null where neither is given. Both are taken only where they say the same.</summary>
    public static DateOnly? Of(DateOnly? day, int? workingDays, DateOnly from, WorkingDayCalendar calendar, string dayField)
    {
        if (workingDays is not { } count)
        {
            return day;
        }

        if (count is < 1 or > WorkingDayCalendar.MostDays)
        {
            throw new RefusalException($"Số ngày làm việc từ 1 đến {WorkingDayCalendar.MostDays}.", $"Give 1 to {WorkingDayCalendar.MostDays} working days.", "WorkingDays");
        }

        var reckoned = calendar.After(from, count);
        return day is null || day == reckoned
            ? reckoned
            : throw new RefusalException($"{count} ngày làm việc là ngày {reckoned:dd'/'MM'/'yyyy}, khác ngày đã ghi. Hãy chỉ ghi một trong hai.",
                $"{count} working days end on {reckoned:dd'/'MM'/'yyyy}, not on the day given. Give one of the two.", dayField);
    }
}
