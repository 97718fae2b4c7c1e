using System;
using Comet;

namespace Outer
{
    using Numbers = System.Collections.Generic.List<int>;
    using static System.Math;

    public enum Level
    {
        Low,
        High,
    }

    public partial class Container<T>
    {
        private static int s_made;

        [Offloadable]
        internal sealed partial class Nested
        {
            private readonly Numbers _numbers = [];
            public T? Item;

            public int Fill(int count)
            {
                s_made++;
                for (int i = 0; i < count; i++)
                {
                    _numbers.Add(Max(i, 2) + s_made);
                }

                return Inner.Sum(_numbers);
            }

            [Offloadable]
            private static partial class Inner
            {
                public static int Sum(Numbers numbers)
                {
                    int sum = 0;
                    foreach (int number in numbers)
                    {
                        sum += Abs(number);
                    }

                    return sum;
                }
            }
        }
    }

    namespace Deeper
    {
        [Offloadable]
        public partial class Worker
        {
            public Level Level;

            public int Run(int n)
            {
                while (Level < Level.High && n > 0)
                {
                    n -= 2;
                    Level = n < 3 ? Level.High : Level.Low;
                }

                return n;
            }
        }
    }
}

namespace Other
{
    [Offloadable]
    public partial class Worker
    {
        public int Run(int n)
        {
            var inner = new Outer.Deeper.Worker();
            int sum = 0;
            for (int i = 0; i < n; i++)
            {
                inner.Level = Outer.Level.Low;
                sum += inner.Run(n + i);
            }

            return sum;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var strings = new Outer.Container<string>.Nested { Item = "s" };
        var numbers = new Outer.Container<int>.Nested();
        var worker = new Other.Worker();
        Console.WriteLine($"{strings.Fill(4)} {numbers.Fill(3)} {strings.Fill(1)} {worker.Run(6)}");
        return new object[] { strings, numbers, worker };
    }
}
