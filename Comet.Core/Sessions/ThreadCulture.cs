using System.Globalization;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// The culture of a thread, which travels with it: numbers and dates are formatted and parsed at the server as home would. A culture crosses by its
/// name, so one whose settings the program has changed does not cross.
/// </summary>
internal static class ThreadCulture
{
    /// <summary>The calling thread's culture and UI culture, as they are sent.</summary>
    /// <exception cref="NotPortableException">The culture is not the predefined one of its name.</exception>
    public static (string Culture, string UICulture) Capture()
    {
        var culture = CultureInfo.CurrentCulture;
        if (!IsPredefined(culture))
            throw new NotPortableException(typeof(CultureInfo).ToString(), $"the thread's current culture ({culture.Name}, with settings of its own)");
        return (culture.Name, CultureInfo.CurrentUICulture.Name);
    }

    /// <summary>Whether the calling thread is in a culture, as <see cref="Capture"/> gives it.</summary>
    public static bool Is((string Culture, string UICulture) culture) =>
        CultureInfo.CurrentCulture.Name == culture.Culture && CultureInfo.CurrentUICulture.Name == culture.UICulture && IsPredefined(CultureInfo.CurrentCulture);

    /// <summary>Takes the calling OS thread into a culture.</summary>
    /// <returns>What is to be thrown if this machine does not know it; null if it does.</returns>
    public static NotPortableException? Enter(string culture, string uiCulture)
    {
        try
        {
            if (CultureInfo.CurrentCulture.Name != culture)
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            if (CultureInfo.CurrentUICulture.Name != uiCulture)
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(uiCulture);
            return null;
        }
        catch (CultureNotFoundException e)
        {
            return new NotPortableException(typeof(CultureInfo).ToString(), $"the thread's current culture ({e.InvalidCultureName}, which the server does not know)");
        }
    }

    /// <summary>Whether a culture is what its name says, in whatever way it was come by.</summary>
    internal static bool IsPredefined(CultureInfo culture)
    {
        var predefined = CultureInfo.GetCultureInfo(culture.Name);
        if (ReferenceEquals(culture, predefined))
            return true;
        return AreSame(culture.NumberFormat, predefined.NumberFormat)
            && AreSame(culture.DateTimeFormat, predefined.DateTimeFormat)
            && culture.Calendar.GetType() == predefined.Calendar.GetType();
    }

    private static bool AreSame(NumberFormatInfo left, NumberFormatInfo right) =>
        left.NumberDecimalSeparator == right.NumberDecimalSeparator && left.NumberGroupSeparator == right.NumberGroupSeparator
        && left.NumberGroupSizes.AsSpan().SequenceEqual(right.NumberGroupSizes) && left.NumberDecimalDigits == right.NumberDecimalDigits
        && left.NumberNegativePattern == right.NumberNegativePattern && left.NegativeSign == right.NegativeSign && left.PositiveSign == right.PositiveSign
        && left.CurrencySymbol == right.CurrencySymbol && left.CurrencyDecimalSeparator == right.CurrencyDecimalSeparator
        && left.CurrencyGroupSeparator == right.CurrencyGroupSeparator && left.CurrencyDecimalDigits == right.CurrencyDecimalDigits
        && left.CurrencyPositivePattern == right.CurrencyPositivePattern && left.CurrencyNegativePattern == right.CurrencyNegativePattern
        && left.PercentSymbol == right.PercentSymbol && left.PercentDecimalSeparator == right.PercentDecimalSeparator && left.PercentDecimalDigits == right.PercentDecimalDigits
        && left.NaNSymbol == right.NaNSymbol && left.PositiveInfinitySymbol == right.PositiveInfinitySymbol && left.NegativeInfinitySymbol == right.NegativeInfinitySymbol;

    private static bool AreSame(DateTimeFormatInfo left, DateTimeFormatInfo right) =>
        left.ShortDatePattern == right.ShortDatePattern && left.LongDatePattern == right.LongDatePattern
        && left.ShortTimePattern == right.ShortTimePattern && left.LongTimePattern == right.LongTimePattern
        && left.DateSeparator == right.DateSeparator && left.TimeSeparator == right.TimeSeparator
        && left.AMDesignator == right.AMDesignator && left.PMDesignator == right.PMDesignator
        && left.FirstDayOfWeek == right.FirstDayOfWeek && left.CalendarWeekRule == right.CalendarWeekRule
        && left.MonthNames.AsSpan().SequenceEqual(right.MonthNames) && left.DayNames.AsSpan().SequenceEqual(right.DayNames);
}
