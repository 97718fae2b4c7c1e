using System;
using Comet;

public enum Op : byte
{
    Push,
    Add,
    Sub,
    Mul,
    Dup,
    Swap,
    JumpIfZero,
    Jump,
    Print,
    Halt = 200,
}

[Flags]
public enum Mode : long
{
    None = 0,
    Fast = 1,
    Loud = 2,
    Both = Fast | Loud,
    Huge = 1L << 40,
}

[Offloadable]
public partial class Machine
{
    private readonly int[] _stack = new int[16];
    private int _top;
    public Mode Mode;

    public void Run((Op Op, int Arg)[] code)
    {
        for (int pc = 0; ; pc++)
        {
            var (op, arg) = code[pc];
            switch (op)
            {
                case Op.Push:
                    _stack[_top++] = arg;
                    break;
                case Op.Add:
                    _top--;
                    _stack[_top - 1] += _stack[_top];
                    break;
                case Op.Sub:
                    _top--;
                    _stack[_top - 1] -= _stack[_top];
                    break;
                case Op.Mul:
                    _top--;
                    _stack[_top - 1] *= _stack[_top];
                    break;
                case Op.Dup:
                    _stack[_top] = _stack[_top - 1];
                    _top++;
                    break;
                case Op.Swap:
                    (_stack[_top - 1], _stack[_top - 2]) = (_stack[_top - 2], _stack[_top - 1]);
                    break;
                case Op.JumpIfZero:
                    if (_stack[--_top] == 0)
                    {
                        goto case Op.Jump;
                    }

                    break;
                case Op.Jump:
                    pc = arg - 1;
                    break;
                case Op.Print:
                    Console.WriteLine($"{Mode}: {_stack[--_top]}");
                    Mode |= Mode.Loud;
                    break;
                case Op.Halt:
                    Mode = Mode switch
                    {
                        Mode.None => Mode.Fast,
                        Mode.Loud or Mode.Both => Mode.Huge | Mode,
                        _ => Mode.None,
                    };
                    return;
                default:
                    throw new ArgumentOutOfRangeException(nameof(code));
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        // 6! with an accumulator below a counter
        var machine = new Machine();
        machine.Run([
            (Op.Push, 1), (Op.Push, 6),
            (Op.Dup, 0), (Op.JumpIfZero, 12),
            (Op.Dup, 0), (Op.Print, 0),
            (Op.Swap, 0), (Op.Push, 2), (Op.Mul, 0), (Op.Swap, 0),
            (Op.Push, 1), (Op.Jump, 14),
            (Op.Swap, 0), (Op.Halt, 0),
            (Op.Sub, 0), (Op.Jump, 2),
        ]);
        return machine;
    }
}
