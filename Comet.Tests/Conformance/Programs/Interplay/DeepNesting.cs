using System;
using System.Collections.Generic;
using Comet;

/// <summary>Blocks in blocks in blocks, many variables of many types alive in each, some of one name in turn.</summary>
[Offloadable]
public partial class Depths
{
    private int _calls;

    private T Keep<T>(T value)
    {
        for (int i = 0; i < 2; i++)
        {
            _calls++;
        }

        return value;
    }

    public string Run(int n)
    {
        byte b = Keep((byte)200);
        sbyte sb = Keep((sbyte)-5);
        short sh = Keep((short)-300);
        ushort us = Keep((ushort)60_000);
        uint ui = Keep(4_000_000_000u);
        long l = Keep(-5_000_000_000L);
        ulong ul = Keep(ulong.MaxValue);
        float f = Keep(1.5f);
        double d = Keep(2.25);
        decimal m = Keep(79_228_162_514_264.337m);
        char c = Keep('é');
        bool flag = Keep(true);
        nint ni = Keep((nint)7);
        DateTime date = Keep(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc));
        TimeSpan span = Keep(TimeSpan.FromMinutes(90));
        Guid guid = Keep(new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        DayOfWeek day = Keep(DayOfWeek.Tuesday);
        (int, string)? pair = Keep<(int, string)?>((1, "p"));
        object boxed = Keep<object>(9);
        string trace = "";
        for (int i = 0; i < n; i++)
        {
            string item = "i" + i;
            if (Keep(i) % 2 == 0)
            {
                int item2 = Keep(i * 2);
                do
                {
                    List<int> inner = [item2, i];
                    foreach (int x in inner)
                    {
                        char item3 = (char)('a' + x);
                        {
                            long y = l + x;
                            switch (x)
                            {
                                case 0:
                                    {
                                        string y2 = item + Keep(item3);
                                        trace += y2;
                                        break;
                                    }

                                default:
                                    {
                                        int y2 = Keep(x) + (flag ? sb : sh);
                                        trace += y2;
                                        while (y2 < Keep(-3))
                                        {
                                            double z = d * y2;
                                            y2++;
                                            if (z < -9 && Keep(x) > 1)
                                            {
                                                trace += (int)z;
                                                continue;
                                            }

                                            d += Keep(0.25);
                                        }

                                        break;
                                    }
                            }

                            l = Keep(y);
                        }
                    }

                    item2 -= 3;
                }
                while (item2 > 0);
            }
            else
            {
                double item2 = Keep(d / 2);
                b += (byte)item2;
                (us, ui) = ((ushort)(us + 1), Keep(ui + 1));
                flag ^= item2 > 2;
                m += i;
                f = -f;
                span += TimeSpan.FromSeconds(Keep(i));
                boxed = (int)boxed + i;
                pair = pair is var (k, v) ? (k + i, v + item) : null;
            }

            day = (DayOfWeek)(((int)day + Keep(1)) % 7);
            date = date.AddDays(i);
            ul >>= 1;
            ni *= 2;
        }

        return FormattableString.Invariant($"{b} {sb} {sh} {us} {ui} {l} {ul} {f} {d} {m} {c} {flag} {ni} {date:yyyyMMdd} {date.Kind} {span} {guid} {day} {pair} {boxed} {trace} {_calls}");
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Depths().Run(6);
        Console.WriteLine(text);
        return text;
    }
}
