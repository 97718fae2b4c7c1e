using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Comet;

// Calls without a result change what the thread goes by afterwards: objects, statics, variables, the culture, other threads' progress.
public class Office
{
    private readonly System.Threading.Timer? _none = null;

    public void Stamp(Letter letter)
    {
        letter.Stamps++;
        letter.Marks.Add("stamp " + letter.Stamps);
    }

    public void Silent(Letter letter) => Console.WriteLine("seen " + letter.Stamps);

    public void Read(ref int value, out string text)
    {
        value += 7;
        text = "read " + value;
    }

    public void Count() => Letter.Total++;

    // Offloadable code, called from code that runs at home.
    public void Forward(Letter letter) => Console.WriteLine("forwarded " + letter.Weigh(500));
}

[Offloadable]
public partial class Letter
{
    public static int Total;

    public int Stamps;
    public List<string> Marks = new();
    public volatile bool IsDone;

    public int Weigh(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum = (sum + i * Stamps) % 1009;
        return sum;
    }

    public string Run(Office office)
    {
        string log = "";
        for (int i = 0; i < 5; i++)
        {
            office.Silent(this);
            log += Weigh(10) + " ";
            office.Stamp(this);
            log += Weigh(10) + " " + Marks.Count + " ";
            office.Count();
            log += Total + "\n";
        }

        int value = 1;
        for (int i = 0; i < 3; i++)
        {
            office.Read(ref value, out string text);
            log += text + " " + Weigh(value) + "\n";
        }

        int n = 0;
        for (int i = 0; i < 4; i++)
        {
            Console.WriteLine(n++ + " " + Weigh(n));
            log += n + " ";
        }

        for (int i = 0; i < 3; i++)
        {
            office.Forward(this);
            log += Weigh(i) + " ";
        }

        return log;
    }

    public string InCultures(CultureInfo first, CultureInfo second)
    {
        string log = "";
        double third = Weigh(100) / 3.0;
        CultureInfo.CurrentCulture = first;
        log += third + " ";
        CultureInfo.CurrentCulture = second;
        log += third + " ";
        for (int i = 0; i < 3; i++)
        {
            log += (third + Weigh(i)) + " ";
            Console.WriteLine(third);
        }

        return log;
    }

    // Ends only if it sees what another thread does.
    public int Wait(Office office)
    {
        int rounds = 0;
        while (!IsDone)
        {
            rounds += Weigh(5) >= 0 ? 1 : 0;
            Thread.Sleep(1);
        }

        return rounds > 0 ? 1 : 0;
    }

    public string Lock(object gate)
    {
        string log = "";
        for (int i = 0; i < 5; i++)
        {
            Monitor.Enter(gate);
            Stamps += Weigh(10) + 1;
            log += Stamps + " ";
            Monitor.Exit(gate);
            Console.WriteLine(log);
        }

        return log;
    }
}

public static class Program
{
    public static object? Run()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var office = new Office();
        var letter = new Letter();
        string log = letter.Run(office);
        log += letter.InCultures(CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-US"));
        CultureInfo.CurrentCulture = before;
        var done = new Thread(() =>
        {
            Thread.Sleep(30);
            letter.IsDone = true;
        });
        done.Start();
        log += letter.Wait(office);
        done.Join();
        object gate = new();
        log += letter.Lock(gate);
        log += Monitor.IsEntered(gate) + " " + letter.Stamps;
        return log;
    }
}
