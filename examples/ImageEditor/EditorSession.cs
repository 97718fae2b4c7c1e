using System.Globalization;

namespace ImageEditor;

/// <summary>Edits one image by commands, a line at a time, until the user quits.</summary>
[Offloadable]
public sealed partial class EditorSession
{
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly string _source;
    private readonly string _target;
    private Image _image = new(1, 1);

    /// <summary>A session with whoever writes the input and reads the output.</summary>
    /// <param name="input">Commands.</param>
    /// <param name="output">Answers.</param>
    /// <param name="source">The folder images are loaded from.</param>
    /// <param name="target">The folder images are saved to.</param>
    public EditorSession(TextReader input, TextWriter output, string source, string target)
    {
        _input = input;
        _output = output;
        _source = source;
        _target = target;
    }

    /// <summary>All images that were saved.</summary>
    public List<Image> Saved { get; } = [];

    /// <summary>Edits until <c>quit</c> or the end of the input.</summary>
    public void Run()
    {
        while (_input.ReadLine() is { } line && line != "quit")
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            Do(words);
            _output.WriteLine($"{line}: {_image.Width} x {_image.Height}");
        }
    }

    private void Do(string[] words)
    {
        switch (words)
        {
            case ["load", var file]:
                _image = ImageFile.Load(Path.Combine(_source, file));
                break;
            case ["save", var file]:
                ImageFile.Save(_image, Path.Combine(_target, file));
                Saved.Add(_image);
                break;
            case ["blur", var radius]:
                _image = GaussianBlur.Apply(_image, Number(radius));
                break;
            case ["edges", var low, var high]:
                _image = EdgeDetector.Detect(_image, Number(low), Number(high));
                break;
            case ["narrow", var columns]:
                _image = SeamCarver.Narrow(_image, Number(columns));
                break;
            case ["mosaic", var folder]:
                var tiles = new List<Image>();
                foreach (var file in Directory.GetFiles(Path.Combine(_source, folder), "*.png").Order(StringComparer.Ordinal))
                    tiles.Add(ImageFile.Load(file));
                _image = new PhotoMosaic(tiles).Compose(_image);
                break;
            default:
                _output.WriteLine($"? {words[0]} is no command of that form.");
                break;
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
