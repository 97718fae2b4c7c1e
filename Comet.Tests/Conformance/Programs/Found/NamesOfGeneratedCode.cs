// Variables, parameters and fields with the names that generated code uses.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;
[Offloadable]
public partial class Odd
{
    public string writer = "w", reader = "r", value = "v", target = "t", change = "c", staged = "s", types = "y", mask = "m", owner = "o", iterator = "i", other = "x", shadow = "h", thread = "d", frame = "f", Target = "T", AllChanged = "A", _mask = "k", Type = "Ty", result = "re", state = "st", session = "se", Point = "Po", index = "in", array = "ar", item = "it", left = "le", right = "ri", source = "so";
    public static string Writer = "W", Reader = "R", Value = "V", Types = "Y", Mask = "M";
    public static string swriter = "sw", sreader = "sr", svalue = "sv", stypes = "sy", smask = "sm", starget = "stt";
    public static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    public string Go(string writer, string reader, string thread, string result, string frame, string Point, string Make1, string Save1, string token, string continuation, string iterator, string parameter, string value, string types, string target)
    {
        string Stop1 = "a", Resume = "b", Write = "c", Read = "d", IsPortable = "e", Receiver = "f", PointCount = "g", LocationOf = "h", Awaits = "i", OnCompleted = "j", self = "k", MemberwiseClone = "l", Equals = "m", GetType = "n", PointAfterCall = "o", Iterate = "p", EnumeratorToken = "q", WithToken = "r", Frame = "s", state = "t", owner = "u", Complete = "v";
        for (int i = 0; i < 3; i++)
        {
            writer += Sum(i); reader += Sum(i + 1); thread += Sum(i); result += i; frame += Sum(2); Point += Sum(i); Make1 += i; Save1 += Sum(1); token += i; continuation += i; iterator += i; parameter += i; value += Sum(i); types += i; target += Sum(i);
            Stop1 += Sum(i); Resume += i; Write += Sum(i); Read += i; IsPortable += i; Receiver += i; PointCount += i; LocationOf += i; Awaits += i; OnCompleted += i; self += i; MemberwiseClone += i; Equals += i; GetType += i; PointAfterCall += i; Iterate += i; EnumeratorToken += i; WithToken += i; Frame += i; state += i; owner += i; Complete += i;
        }
        return writer + reader + thread + result + frame + Point + Make1 + Save1 + token + continuation + iterator + parameter + value + types + target + Stop1 + Resume + Write + Read + IsPortable + Receiver + PointCount + LocationOf + Awaits + OnCompleted + self + MemberwiseClone + Equals + GetType + PointAfterCall + Iterate + EnumeratorToken + WithToken + Frame + state + owner + Complete + this.writer + this.reader + this.value;
    }
    public static IEnumerable<string> Items(string iterator, string reader, string frame, string thread, string current, string Current, string MoveNext, string state)
    {
        for (int token = 0; token < 3; token++) { iterator += Sum(token); yield return iterator + reader + frame; reader += Sum(token); thread += current; Current += Sum(2) + MoveNext; yield return thread + Current + state; }
    }
    public static async Task<string> Later(string writer, string continuation, string awaiter, string awaiter1, string builder, string task, string result)
    {
        for (int i = 0; i < 3; i++) { writer += Sum(i); await Task.Yield(); continuation += Sum(i); awaiter += i; awaiter1 += Sum(2); builder += await Inner(task + i); result += Sum(i); }
        return writer + continuation + awaiter + awaiter1 + builder + task + result;
    }
    static async Task<string> Inner(string task) { await Task.Yield(); return task + Sum(3); }
    public static string Refs(ref string owner, out string writer, in string reader, ref int outer)
    {
        writer = "z";
        for (int i = 0; i < 3; i++) { owner += Sum(i); writer += Sum(i); outer += Sum(i) + reader.Length; }
        return owner + writer + reader + outer;
    }
}
public static class Far
{
    public static string Call(Odd thread, string result, string frame, string type, string session, string state, string self, string writer, string reader) => thread.Go(result, frame, type, session, state, self, writer, reader, "1", "2", "3", "4", "5", "6", "7");
}
[Offloadable]
public partial record Point(string Make1, string Write, string Read, string writer, string reader)
{
    public string All(Func<string, string> reader1, Func<string, string> thread) { string s = ""; for (int i = 0; i < 2; i++) s += reader1(writer) + thread(reader) + Odd.Sum(i); return s; }
}
[Offloadable]
public static partial class Program
{
    public static object? Run()
    {
        var reader = new Odd(); string s = "";
        for (int writer = 0; writer < 2; writer++)
        {
            s += reader.Go("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o") + Odd.Sum(writer);
            reader.value += Odd.Sum(3); reader.mask += "!"; reader.staged += "?"; reader.target += "#"; Odd.Writer += "w"; Odd.smask += "m"; Odd.starget += "t"; reader._mask += "%"; reader.Target += "T"; reader.owner += writer;
        }
        s += string.Join(",", Odd.Items("a", "b", "c", "d", "e", "f", "g", "h"));
        s += Odd.Later("a", "b", "c", "d", "e", "f", "g").GetAwaiter().GetResult();
        string o = "o", r = "r"; int n = 0; s += Odd.Refs(ref o, out string w, in r, ref n) + o + w + n;
        s += Odd.Refs(ref reader.owner, out reader.writer, in reader.reader, ref n) + reader.owner + reader.writer;
        s += new Point("a", "b", "c", "d", "e").All(value => { string writer = value; for (int i = 0; i < 2; i++) writer += Odd.Sum(i) + reader.value; return writer; }, reader => reader + Odd.Sum(2));
        s += Far.Call(reader, "a", "b", "c", "d", "e", "f", "g", "h");
        s += string.Join("", new[] { "p", "q" }.Select((thread, frame) => thread + Odd.Sum(frame)).Where(writer => Odd.Sum(writer.Length) > 0));
        var (types, target) = (Odd.Sum(2), Odd.Sum(3)); s += types + target + reader.value + reader.mask + reader.staged + reader.target + Odd.smask.Length % 2;
        Odd.Writer = "W"; Odd.smask = "sm"; Odd.starget = "stt";
        return s;
    }
}
