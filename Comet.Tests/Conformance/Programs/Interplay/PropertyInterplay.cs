using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Settings
{
    public List<string> Log { get; } = [];

    private int _raw;

    public int Level
    {
        get
        {
            int n = 0;
            while (n < _raw)
            {
                n++;
            }

            Log.Add("get" + n);
            return n;
        }

        set
        {
            Log.Add("set" + value);
            for (_raw = 0; _raw < value; _raw++)
            {
            }
        }
    }

    public string Title
    {
        get => field ??= Make("title");
        set => field = Make(value);
    }

    public required int Needed { get; init; }

    public int Once
    {
        get;
        init
        {
            for (int i = 0; i < 2; i++)
            {
                field += value;
            }
        }
    }

    public static int Shared { get; private set; } = 5;

    public Settings? Child { get; set; }

    public int Lazy => _lazy ??= Level + 100;

    private int? _lazy;

    private string Make(string text)
    {
        for (int i = 0; i < 2; i++)
        {
            text += i;
        }

        Log.Add("make " + text);
        return text;
    }

    public int Bump() => Shared += Level;
}

[Offloadable]
public partial class SettingsUser
{
    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        return value;
    }

    private static Settings Get(Settings settings, string name)
    {
        for (int i = 0; i < 1; i++)
        {
            settings.Log.Add(name);
        }

        return settings;
    }

    public (Settings, string) Run()
    {
        var s = new Settings { Needed = F(1), Once = F(4), Level = F(2), Child = new Settings { Needed = F(2), Child = new() { Needed = 3 } } };
        int a = s.Level++ + ++s.Level;
        int b = Get(s, "a").Level += Get(s, "b").Level * F(2);
        int c = s.Level = s.Child.Level = F(3);
        s.Child.Child!.Level -= F(-2);
        Get(s, "c").Child!.Child!.Level <<= F(1);
        string title = s.Title + (s.Title = "new" + F(1)) + s.Title;
        s.Title += s.Level;
        int lazy = s.Lazy + s.Lazy;
        (s.Level, s.Child.Level) = (s.Child.Level + F(5), s.Level);
        int shared = s.Bump() + Settings.Shared;
        bool both = s.Level > 7 && s.Child.Level++ < F(4) | s.Child.Level == F(4);
        return (s, $"{a} {b} {c} {title} {s.Title} {lazy} {s.Once} {s.Needed} {s.Level} {s.Child.Level} {s.Child.Child.Level} {shared} {both} {s.Child?.Child?.Child?.Level ?? -1}");
    }
}

public static class Program
{
    public static object? Run()
    {
        var (settings, text) = new SettingsUser().Run();
        Console.WriteLine(text);
        Console.WriteLine(string.Join(" ", settings.Log));
        return settings;
    }
}
