namespace CamKet.Casework.WorkingDays;

/// <summary>
/// Viet Nam's lunar calendar: a month begins on the day of the new moon in Ha Noi (UTC+7, 105° east), the winter solstice falls in the eleventh month,
/// and of thirteen months the first without a principal term repeats the one before. China reckons by UTC+8, so that the calendars of the base library
/// are a month off in some years (Tết of 1985) and a day off in others (2007, 2030).
/// The positions of sun and moon follow J. Meeus, Astronomical Algorithms (1998); the rules are those of Hồ Ngọc Đức's description of the calendar. Good from 1968 on, when Viet Nam took UTC+7.
/// </summary>
public static class VietnameseLunarCalendar
{
    private const double OffsetOfHaNoi = 7 / 24.0;
    private const double SynodicMonth = 29.530588853;

    /// <summary>The mean new moon that the months are numbered from: early 1900.</summary>
    private const double FirstNewMoon = 2415021.076998695;

    /// <summary>Julian day number of 1/1/0001, which is day 0 of <see cref="DateOnly.DayNumber"/>.</summary>
    private const int JulianOfFirstDay = 1721426;

    /// <summary>The first day of the lunar year that begins in <paramref name="year"/>.</summary>
    public static DateOnly NewYear(int year) => DayOf(year, 1, 1);

    /// <summary>A day of an ordinary (not repeated) month of the lunar year that begins in <paramref name="year"/>.</summary>
    public static DateOnly DayOf(int year, int month, int day)
    {
        // The months of a year are counted from the eleventh of the year before; its own eleventh and twelfth open the next count.
        var (eleventh, next) = (EleventhMonth(month < 11 ? year - 1 : year), EleventhMonth(month < 11 ? year : year + 1));
        var number = eleventh + (month < 11 ? month + 1 : month - 11);
        var hasThirteen = next - eleventh == 13;
        return Day(NewMoonDay(hasThirteen && number >= RepeatedMonth(eleventh) ? number + 1 : number) + day - 1);
    }

    /// <summary>Of the month that holds the winter solstice: its number among the new moons.</summary>
    private static int EleventhMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianOfFirstDay;
        var number = (int)Math.Floor((lastDay - FirstNewMoon) / SynodicMonth);
        return SunSector(NewMoonDay(number)) >= 9 ? number - 1 : number;
    }

    /// <summary>The number of the month that repeats the one before: the first, after the eleventh, in which the sun enters no new sign.</summary>
    private static int RepeatedMonth(int eleventh)
    {
        var number = eleventh + 1;
        while (SunSector(NewMoonDay(number)) != SunSector(NewMoonDay(number + 1)))
        {
            number++;
        }

        return number;
    }

    private static DateOnly Day(int julianDay) => DateOnly.FromDayNumber(julianDay - JulianOfFirstDay);

    /// <summary>The Julian day number, in Ha Noi, of a new moon.</summary>
    private static int NewMoonDay(int number) => (int)Math.Floor(NewMoon(number) + 0.5 + OffsetOfHaNoi);

    /// <summary>In which of twelve signs the sun stands as the day begins in Ha Noi: 0 at the spring equinox, 9 from the winter solstice on.</summary>
    private static int SunSector(int julianDay)
    {
        var century = (julianDay - 0.5 - OffsetOfHaNoi - 2451545.0) / 36525;
        var anomaly = Radians(357.52910 + (35999.05030 * century) - (0.0001559 * century * century) - (0.00000048 * century * century * century));
        var mean = 280.46645 + (36000.76983 * century) + (0.0003032 * century * century);
        var centre = ((1.914600 - (0.004817 * century) - (0.000014 * century * century)) * Math.Sin(anomaly))
            + ((0.019993 - (0.000101 * century)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly));
        var node = Radians(125.04 - (1934.136 * century));
        var longitude = mean + centre - 0.00569 - (0.00478 * Math.Sin(node));
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    /// <summary>The moment of a new moon as a Julian day in UTC.</summary>
    private static double NewMoon(int number)
    {
        var t = number / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean = 2415020.75933 + (29.53058868 * number) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Math.Sin(Radians(166.56 + (132.87 * t) - (0.009173 * t2))));
        var sun = Radians(359.2242 + (29.10535608 * number) - (0.0000333 * t2) - (0.00000347 * t3));
        var moon = Radians(306.0253 + (385.81691806 * number) + (0.0107306 * t2) + (0.00001236 * t3));
        var latitude = Radians(21.2964 + (390.67050646 * number) - (0.0016528 * t2) - (0.00000239 * t3));
        var correction = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun)) - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon))
            - (0.0004 * Math.Sin(3 * moon)) + (0.0104 * Math.Sin(2 * latitude)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon))
            + (0.0004 * Math.Sin((2 * latitude) + sun)) - (0.0004 * Math.Sin((2 * latitude) - sun)) - (0.0006 * Math.Sin((2 * latitude) + moon))
            + (0.0010 * Math.Sin((2 * latitude) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        var dynamicalTime = t < -11 ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3) : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return mean + correction - dynamicalTime;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
