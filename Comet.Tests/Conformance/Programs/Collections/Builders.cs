using System;
using System.Collections.Generic;
using System.Text;
using Comet;

/// <summary>A builder that is shared by two objects and written at both ends.</summary>
[Offloadable]
public partial class Page
{
    public readonly StringBuilder Text = new();
    public StringBuilder? Title;
    public List<StringBuilder> All = [];

    public int Write(int lines)
    {
        for (int i = 0; i < lines; i++)
        {
            Text.Append("line ").Append(i).Append(": ");
            for (int j = 0; j <= i; j++)
            {
                Text.Append((char)('a' + j)).Append(j % 2 == 0 ? "," : ";");
            }

            Text.Append('\n');
            if (Title is not null)
            {
                Title.Insert(0, i).Replace("0", "zero");
            }

            if (i % 3 == 2)
            {
                Text.Remove(Text.Length - 2, 2);
            }
        }

        All.Add(Text);
        All.Add(Title ?? new StringBuilder("none"));
        return Text.Length;
    }
}

public static class Program
{
    public static object? Run()
    {
        var page = new Page { Title = new StringBuilder("title", 100) };
        page.Text.Append("begun at home\n");
        int length = page.Write(7);
        page.Text.Append("ended at home");
        Console.WriteLine(length);
        Console.WriteLine(page.All[0]);
        Console.WriteLine($"{page.Title} {ReferenceEquals(page.All[0], page.Text)} {ReferenceEquals(page.All[1], page.Title)}");
        return page;
    }
}
