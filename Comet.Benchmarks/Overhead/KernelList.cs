extern alias plain;

using Comet.Benchmarks.Async;
using Offloadable = Comet.Benchmarks.Kernels;
using Plain = plain::Comet.Benchmarks.Kernels;

namespace Comet.Benchmarks.Overhead;

/// <summary>The kernels. Their sources are in Kernels/ and compiled twice; see Plain/.</summary>
internal static class KernelList
{
    /// <summary>All of them, with objects of their own.</summary>
    public static IEnumerable<Kernel> Create()
    {
        var plainFib = new Plain.Fib();
        var fib = new Offloadable.Fib();
        yield return new Kernel("fib", 20, size => plainFib.Run(size), size => fib.Run(size), new FibAsync().RunAsync);

        var plainAckermann = new Plain.Ackermann();
        var ackermann = new Offloadable.Ackermann();
        yield return new Kernel("ackermann", 5, size => plainAckermann.Run(size), size => ackermann.Run(size), new AckermannAsync().RunAsync);

        var plainQueens = new Plain.Queens();
        var queens = new Offloadable.Queens();
        yield return new Kernel("n-queens", 7, size => plainQueens.Run(size), size => queens.Run(size), new QueensAsync().RunAsync);

        var plainSudoku = new Plain.Sudoku();
        var sudoku = new Offloadable.Sudoku();
        yield return new Kernel("sudoku", 1, size => plainSudoku.Run(size), size => sudoku.Run(size), new SudokuAsync().RunAsync);

        var plainMatrix = new Plain.Matrix();
        var matrix = new Offloadable.Matrix();
        yield return new Kernel("matrix", 48, size => plainMatrix.Run(size), size => matrix.Run(size), new MatrixAsync().RunAsync);

        var plainSieve = new Plain.Sieve();
        var sieve = new Offloadable.Sieve();
        yield return new Kernel("sieve", 50_000, size => plainSieve.Run(size), size => sieve.Run(size), new SieveAsync().RunAsync);

        var plainCollatz = new Plain.Collatz();
        var collatz = new Offloadable.Collatz();
        yield return new Kernel("collatz", 1_000, size => plainCollatz.Run(size), size => collatz.Run(size), new CollatzAsync().RunAsync);

        var plainNBody = new Plain.NBody();
        var nBody = new Offloadable.NBody();
        yield return new Kernel("n-body", 2_000, size => plainNBody.Run(size), size => nBody.Run(size), new NBodyAsync().RunAsync);

        var plainMandelbrot = new Plain.Mandelbrot();
        var mandelbrot = new Offloadable.Mandelbrot();
        yield return new Kernel("mandelbrot", 32, size => plainMandelbrot.Run(size), size => mandelbrot.Run(size), new MandelbrotAsync().RunAsync);

        var plainTree = new Plain.TreeInsert();
        var tree = new Offloadable.TreeInsert();
        yield return new Kernel("tree insert", 1_000, size => plainTree.Run(size), size => tree.Run(size), new TreeInsertAsync().RunAsync);

        var plainStrings = new Plain.StringBuilding();
        var strings = new Offloadable.StringBuilding();
        yield return new Kernel("string building", 200, size => plainStrings.Run(size), size => strings.Run(size), new StringBuildingAsync().RunAsync);

        var plainCounting = new Plain.DictionaryCounting();
        var counting = new Offloadable.DictionaryCounting();
        yield return new Kernel("dictionary", 10_000, size => plainCounting.Run(size), size => counting.Run(size), new DictionaryCountingAsync().RunAsync);

        var plainSort = new Plain.QuickSort();
        var sort = new Offloadable.QuickSort();
        // So many that the processor cannot learn by heart which way each comparison of the same numbers goes, as it did with 4,000: then the figures compare how well it learned.
        yield return new Kernel("quicksort", 40_000, size => plainSort.Run(size), size => sort.Run(size), new QuickSortAsync().RunAsync);

        var plainExpression = new Plain.Expression();
        var expression = new Offloadable.Expression();
        yield return new Kernel("virtual calls", 500, size => plainExpression.Run(size), size => expression.Run(size), new ExpressionAsync().RunAsync);

        var plainRichards = new Plain.Richards();
        var richards = new Offloadable.Richards();
        yield return new Kernel("richards", 200, size => plainRichards.Run(size), size => richards.Run(size));

        var plainSha256 = new Plain.Sha256();
        var sha256 = new Offloadable.Sha256();
        yield return new Kernel("sha-256", 10, size => plainSha256.Run(size), size => sha256.Run(size));

        var plainPerft = new Plain.Perft();
        var perft = new Offloadable.Perft();
        yield return new Kernel("perft", 1, size => plainPerft.Run(size), size => perft.Run(size));

        var plainLz = new Plain.Lz();
        var lz = new Offloadable.Lz();
        yield return new Kernel("lz", 4_000, size => plainLz.Run(size), size => lz.Run(size));
    }
}
