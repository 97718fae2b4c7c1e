namespace Comet.Benchmarks.Kernels;

/// <summary>Strings made, joined and read again.</summary>
[Offloadable]
public partial class StringBuilding
{
    public long Run(int size)
    {
        long sum = 0;
        for (var line = 0; line < size; line++)
        {
            var text = "";
            for (var word = 0; word < 12; word++)
                text = text + Word(line * 31 + word) + " ";
            sum += Hash(text);
        }

        return sum;
    }

    private static string Word(int number)
    {
        var letters = new char[4 + number % 5];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('a' + number % 26);
            number /= 3;
        }

        return new string(letters);
    }

    private static int Hash(string text)
    {
        var hash = 17;
        foreach (var letter in text)
            hash = hash * 31 + letter;
        return hash & 0xffff;
    }
}
