namespace Comet.Tests.Links;

/// <summary>Messages for tests of links, the same for the same arguments.</summary>
internal static class Messages
{
    internal static byte[] Random(int length)
    {
        byte[] message = new byte[length];
        new Random(length).NextBytes(message);
        return message;
    }

    /// <summary>Mostly small ones, some of several datagrams, a few long ones.</summary>
    internal static byte[][] Mixed(int seed, int count)
    {
        Random random = new(seed);
        byte[][] messages = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            int length = random.Next(20) switch
            {
                0 => random.Next(100_000, 700_000),
                < 4 => random.Next(900, 1600),
                < 8 => random.Next(1600, 40_000),
                _ => random.Next(1, 900),
            };
            messages[i] = new byte[length];
            random.NextBytes(messages[i]);
        }

        return messages;
    }
}
