// Optional parameters of types that a constant has to be converted to.
using System;
using Comet;
[Offloadable] public static partial class App { static int W(int n, DayOfWeek? d = DayOfWeek.Monday) { int t = 0; for (int i = 0; i < n; i++) t += i; return t + (int)d.GetValueOrDefault(); } public static string Go() => W(3).ToString(); }
public static class Program { public static object? Run() => App.Go(); }
