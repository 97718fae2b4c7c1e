// A whole program: a game of entities, components and systems.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Comet;



public readonly record struct Entity(int Id, ushort Gen) : IComparable<Entity>
{
    public static readonly Entity None = new(-1, 0);
    public bool IsNone => Id < 0;
    public int CompareTo(Entity other) => Id != other.Id ? Id.CompareTo(other.Id) : Gen.CompareTo(other.Gen);
    public override string ToString() => IsNone ? "none" : $"#{Id}.{Gen}";
}

public interface IComponent { static abstract string Tag { get; } }

public struct Position : IComponent
{
    public Vector3 P;
    public static string Tag => "pos";
    public Position(float x, float y, float z) => P = new(x, y, z);
    public void Move(in Vector3 d, float dt) => P += d * dt;
    public readonly float DistanceTo(in Position o) => Vector3.Distance(P, o.P);
}

public struct Velocity : IComponent { public Vector3 V; public static string Tag => "vel"; public float Damp { get; set; } }
public struct Health : IComponent
{
    public int Current, Max;
    public static string Tag => "hp";
    public Health(int max) : this() { Max = Current = max; }
    public int Hurt(int amount)
    {
        var before = Current;
        Current = Math.Clamp(Current - amount, 0, Max);
        return before - Current;
    }
    public readonly bool Dead => Current <= 0;
}
[Flags] public enum Team : byte { None = 0, Red = 1, Blue = 2, Both = Red | Blue }
public struct Combat : IComponent { public Team Team; public float Range; public int Damage; public int Cooldown; public Entity Target; public static string Tag => "cmb"; }

public interface IStore { int Count { get; } bool Has(Entity e); bool Remove(Entity e); string Tag { get; } }

[Offloadable]
public sealed partial class Store<T> : IStore where T : struct, IComponent
{
    private int[] _sparse = new int[4];
    private T[] _dense = new T[2];
    private Entity[] _owners = new Entity[2];
    public int Count { get; private set; }
    public string Tag => T.Tag;

    public Store() => Array.Fill(_sparse, -1);

    public bool Has(Entity e) => e.Id >= 0 && e.Id < _sparse.Length && _sparse[e.Id] is >= 0 and var i && _owners[i] == e;

    public ref T this[Entity e]
    {
        get
        {
            if (!Has(e)) throw new KeyNotFoundException($"{T.Tag} of {e}");
            return ref _dense[_sparse[e.Id]];
        }
    }

    public ref T Add(Entity e, T value = default)
    {
        if (e.Id >= _sparse.Length)
        {
            int old = _sparse.Length;
            Array.Resize(ref _sparse, Math.Max(e.Id + 1, old * 2));
            for (int i = old; i < _sparse.Length; i++) _sparse[i] = -1;
        }
        if (Count == _dense.Length)
        {
            Array.Resize(ref _dense, Count * 2);
            Array.Resize(ref _owners, Count * 2);
        }
        _sparse[e.Id] = Count;
        _owners[Count] = e;
        _dense[Count] = value;
        return ref _dense[Count++];
    }

    public bool Remove(Entity e)
    {
        if (!Has(e)) return false;
        int hole = _sparse[e.Id], last = --Count;
        _dense[hole] = _dense[last];
        _owners[hole] = _owners[last];
        _sparse[_owners[hole].Id] = hole;
        _sparse[e.Id] = -1;
        _dense[last] = default;
        return true;
    }

    public delegate void Visitor(Entity e, ref T component);

    public void Each(Visitor visit)
    {
        for (int i = Count - 1; i >= 0; i--) visit(_owners[i], ref _dense[i]);
    }

    public IEnumerable<Entity> Owners
    {
        get { for (int i = 0; i < Count; i++) yield return _owners[i]; }
    }

    public ReadOnlySpan<T> Raw => _dense.AsSpan(0, Count);
}

[Offloadable]
public sealed partial class World
{
    private readonly Dictionary<string, IStore> _stores = [];
    private readonly List<ushort> _gens = [];
    private readonly Stack<int> _free = new();
    public event Action<World, Entity>? Destroyed;
    public int Tick { get; internal set; }

    public Store<T> Of<T>() where T : struct, IComponent
    {
        if (_stores.TryGetValue(T.Tag, out var s)) return (Store<T>)s;
        var made = new Store<T>();
        _stores.Add(T.Tag, made);
        return made;
    }

    public Entity Spawn()
    {
        if (_free.TryPop(out int id)) return new(id, _gens[id]);
        _gens.Add(1);
        return new(_gens.Count - 1, 1);
    }

    public bool Alive(Entity e) => e is { Id: >= 0 } && e.Id < _gens.Count && _gens[e.Id] == e.Gen;

    public void Destroy(Entity e)
    {
        if (!Alive(e)) return;
        foreach (var store in _stores.Values) store.Remove(e);
        unchecked { _gens[e.Id]++; }
        _free.Push(e.Id);
        Destroyed?.Invoke(this, e);
    }

    public EntityBuilder Build() => new(this, Spawn());

    public readonly struct EntityBuilder(World world, Entity e)
    {
        public EntityBuilder With<T>(T c) where T : struct, IComponent { world.Of<T>().Add(e, c); return this; }
        public static implicit operator Entity(EntityBuilder b) => b.Done();
        private Entity Done() => e;
    }
}

public abstract class SystemBase(string name)
{
    public string Name { get; } = name;
    public abstract void Update(World w, float dt);
    protected static string F(float f) => f.ToString("F2", CultureInfo.InvariantCulture);
}

[Offloadable]
public partial class MoveSystem() : SystemBase("move")
{
    public override void Update(World w, float dt)
    {
        var pos = w.Of<Position>();
        w.Of<Velocity>().Each((Entity e, ref Velocity v) =>
        {
            if (!pos.Has(e)) return;
            pos[e].Move(v.V, dt);
            v.V *= v.Damp;
            if (v.V.LengthSquared() < 1e-4f) v.V = default;
        });
    }
}

[Offloadable]
public partial class CombatSystem : SystemBase
{
    private readonly List<string> _log;
    public CombatSystem(List<string> log) : base("combat") => _log = log;

    public override void Update(World w, float dt)
    {
        var cmb = w.Of<Combat>();
        var hp = w.Of<Health>();
        var pos = w.Of<Position>();
        foreach (var e in cmb.Owners.OrderBy(o => o).ToArray())
        {
            if (!w.Alive(e)) continue;
            ref var c = ref cmb[e];
            if (c.Cooldown > 0) { c.Cooldown--; continue; }
            if (!w.Alive(c.Target) || !InRange(pos, e, c.Target, c.Range))
                cmb[e].Target = Pick(w, e, cmb[e].Team, cmb[e].Range);
            var target = cmb[e].Target;
            if (target.IsNone) continue;
            int done = hp[target].Hurt(cmb[e].Damage);
            cmb[e].Cooldown += 2;
            _log.Add($"t{w.Tick}: {e}->{target} {done}{(hp[target].Dead ? "!" : "")}");
            if (hp[target].Dead) w.Destroy(target);
        }
    }

    private static bool InRange(Store<Position> pos, Entity a, Entity b, float r) => pos.Has(a) && pos.Has(b) && pos[a].DistanceTo(pos[b]) <= r;

    private Entity Pick(World w, Entity self, Team team, float range)
    {
        var pos = w.Of<Position>();
        var cmb = w.Of<Combat>();
        var q = from o in cmb.Owners
                where o != self && (cmb[o].Team & team) == 0
                let d = pos[self].DistanceTo(pos[o])
                where d <= range
                orderby d, o.Id descending
                select o;
        return q.DefaultIfEmpty(Entity.None).First();
    }
}

[Offloadable]
public static partial class App
{
    public static object? Run()
    {
        var log = new List<string>();
        var world = new World();
        int destroyed = 0;
        world.Destroyed += (w, e) => { destroyed++; log.Add($"{e} gone at {w.Tick}"); };
        var rng = new Random(12345);
        for (int i = 0; i < 8; i++)
        {
            Entity e = world.Build()
                .With(new Position(rng.Next(0, 12), rng.Next(0, 12), 0))
                .With(new Velocity { V = new Vector3(rng.Next(-2, 3), rng.Next(-2, 3), 0), Damp = 0.9f })
                .With(new Health(10 + i))
                .With(new Combat { Team = i % 2 == 0 ? Team.Red : Team.Blue, Range = 7, Damage = 3 + i % 3, Target = Entity.None });
            log.Add($"spawn {e}");
        }
        SystemBase[] systems = [new MoveSystem(), new CombatSystem(log)];
        for (; world.Tick < 14; world.Tick++)
            foreach (var s in systems) s.Update(world, 0.25f);
        var sb = new StringBuilder();
        foreach (var line in log) sb.AppendLine(line);
        var pos2 = world.Of<Position>();
        foreach (var e in pos2.Owners.Order()) sb.Append(e).Append('@').Append(pos2[e].P.X.ToString("F3", CultureInfo.InvariantCulture)).Append(' ');
        try { pos2[new Entity(77, 3)].Move(Vector3.One, 1); } catch (KeyNotFoundException ex) { sb.Append(ex.Message); }
        float total = 0;
        foreach (ref readonly var p in pos2.Raw) total += p.P.Y;
        sb.Append(' ').Append(total.ToString("F3", CultureInfo.InvariantCulture)).Append(' ').Append(destroyed);
        Entity again = world.Spawn();
        sb.Append(' ').Append(again).Append(world.Alive(again));
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
