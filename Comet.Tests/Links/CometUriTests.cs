using Comet.Net;

namespace Comet.Tests.Links;

/// <summary>Addresses of servers.</summary>
public sealed class CometUriTests
{
    [Theory]
    [InlineData("comet://192.168.1.7:9051?key=secret", "192.168.1.7", 9051, "secret")]
    [InlineData("comet://server.example", "server.example", 9050, "")]
    [InlineData("COMET://server.example:1/", "server.example", 1, "")]
    [InlineData(" comet://h:65535?key= ", "h", 65535, "")]
    [InlineData("comet://h?key=a%20b%26c%3Dd", "h", 9050, "a b&c=d")]
    [InlineData("comet://h?key=a=b", "h", 9050, "a=b")]
    public void Good_ones_are_read(string text, string host, int port, string key)
    {
        CometUri uri = CometUri.Parse(text);
        Assert.Equal(host, uri.Host);
        Assert.Equal(port, uri.Port);
        Assert.Equal(key, uri.Key);
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData("http://h:1", "starts with comet://")]
    [InlineData("h:1", "starts with comet://")]
    [InlineData("comet://", "no host")]
    [InlineData("comet://:9050", "no host")]
    [InlineData("comet://a b", "neither a host name")]
    [InlineData("comet://h:", "port")]
    [InlineData("comet://h:0", "port")]
    [InlineData("comet://h:65536", "port")]
    [InlineData("comet://h:-1", "port")]
    [InlineData("comet://h:9o50", "port")]
    [InlineData("comet://[::1]:9050", "IPv4 only")]
    [InlineData("comet://h/path", "path")]
    [InlineData("comet://h?kee=secret", "'kee'")]
    [InlineData("comet://h?key", "'key'")]
    [InlineData("comet://h?key=secret&key=secret", "more than one key")]
    public void Bad_ones_are_refused_with_the_reason(string? text, string expected)
    {
        Assert.False(CometUri.TryParse(text, out _, out string? error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Replace("key=secret.", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (text is not null)
        {
            Assert.Equal(error, Assert.Throws<FormatException>(() => CometUri.Parse(text)).Message);
        }
    }

    [Fact]
    public void The_key_is_not_in_its_text() => Assert.Equal("comet://h:9050", CometUri.Parse("comet://h?key=secret").ToString());
}
