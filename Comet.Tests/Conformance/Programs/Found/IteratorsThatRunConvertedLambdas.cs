// Whether an iterator has a twin depends on whether all that it runs may run anywhere. That was asked of the program as it is written where its calls were rerouted, and of the program without its lambdas where the
// twin would have been made; and a lambda in parentheses, one kept for the next time round a loop, or one that captures what cannot cross made the answers differ: calls led to twins that there were not.
using System.Text.RegularExpressions;
using Comet;

[Offloadable]
public partial class Sums
{
    public virtual IEnumerable<int> InParentheses(string word)
    {
        for (int i = 0; i < 3; i++) yield return Parentheses(word) + i;
    }

    public virtual IEnumerable<int> Cast(string word)
    {
        for (int i = 0; i < 3; i++) yield return CastLambda(word) + i;
    }

    public IEnumerable<int> Kept(string word)
    {
        for (int i = 0; i < 3; i++) yield return KeptLambda(word, i);
    }

    public IEnumerable<int> Repeated(string word)
    {
        for (int i = 0; i < 3; i++) yield return RepeatedLambda(word, i);
    }

    public IEnumerable<int> OfExpression(string[] words)
    {
        for (int i = 0; i < 2; i++) yield return Matches(words) + i;
    }

    public IEnumerable<int> OfLocalFunction(string[] words)
    {
        for (int i = 0; i < 2; i++) yield return MatchesOf(words) + i;
    }

    public string Joined(string word)
    {
        string text = "";
        foreach (int n in InParentheses(word)) text += n + " ";
        foreach (int n in Cast(word)) text += n + " ";
        foreach (int n in Kept(word)) text += n + " ";
        foreach (int n in Repeated(word)) text += n + " ";
        return text;
    }

    private static int Parentheses(string word)
    {
        int sum = 0;
        while (sum < 10) sum += word.Sum((c => c > 'm' ? 2 : 1));
        return sum;
    }

    private static int CastLambda(string word)
    {
        int sum = 0;
        while (sum < 10) sum += word.Sum(((Func<char, int>)(c => c > 'm' ? 3 : 1)));
        return sum;
    }

    private static int KeptLambda(string word, int k)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++) sum += word.Sum(c => c + k) + word.Sum((c => c - k));
        return sum;
    }

    private static int RepeatedLambda(string word, int k)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++) sum += word.Sum(c => c + k + i);
        return sum;
    }

    private static int Matches(string[] words)
    {
        int count = 0;
        var expression = new Regex("a+b");
        while (count < 4) count += words.Count(w => expression.IsMatch(w));
        return count;
    }

    private static int MatchesOf(string[] words)
    {
        var expression = new Regex("a+b");
        int All()
        {
            int count = 0;
            foreach (string word in words) count += expression.IsMatch(word) ? 1 : 0;
            return count;
        }

        return All();
    }
}

public static class Program
{
    public static string Run()
    {
        var sums = new Sums();
        string[] words = ["aab", "b", "ab"];
        return sums.Joined("net") + string.Join(' ', sums.InParentheses("comet"))
            + "; " + string.Join(' ', sums.Cast("comet"))
            + "; " + string.Join(' ', sums.Kept("abc"))
            + "; " + string.Join(' ', sums.Repeated("abc"))
            + "; " + string.Join(' ', sums.OfExpression(words))
            + "; " + string.Join(' ', sums.OfLocalFunction(words));
    }
}
