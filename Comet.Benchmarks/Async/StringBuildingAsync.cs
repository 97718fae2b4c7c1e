namespace Comet.Benchmarks.Async;

internal sealed class StringBuildingAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        long sum = 0;
        for (var line = 0; line < size; line++)
        {
            var text = "";
            for (var word = 0; word < 12; word++)
            {
                text = text + await WordAsync(stop, line * 31 + word) + " ";
                if (stop.IsAsked)
                    await stop.SuspendAsync();
            }

            sum += await HashAsync(stop, text);
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }

    private static async ValueTask<string> WordAsync(Stop stop, int number)
    {
        var letters = new char[4 + number % 5];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('a' + number % 26);
            number /= 3;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return new string(letters);
    }

    private static async ValueTask<int> HashAsync(Stop stop, string text)
    {
        var hash = 17;
        foreach (var letter in text)
        {
            hash = hash * 31 + letter;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return hash & 0xffff;
    }
}
