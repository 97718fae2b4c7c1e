namespace Comet.Benchmarks.Kernels;

/// <summary>Martin Richards' operating system: objects linked to each other, virtual calls, states as bits.</summary>
[Offloadable]
public partial class Richards
{
    public long Run(int size)
    {
        var scheduler = new Scheduler();
        scheduler.AddIdleTask(Scheduler.IdIdle, 0, null, size);
        var queue = new Packet(null, Scheduler.IdWorker, Scheduler.KindWork);
        queue = new Packet(queue, Scheduler.IdWorker, Scheduler.KindWork);
        scheduler.AddWorkerTask(Scheduler.IdWorker, 1000, queue);
        queue = new Packet(null, Scheduler.IdDeviceA, Scheduler.KindDevice);
        queue = new Packet(queue, Scheduler.IdDeviceA, Scheduler.KindDevice);
        queue = new Packet(queue, Scheduler.IdDeviceA, Scheduler.KindDevice);
        scheduler.AddHandlerTask(Scheduler.IdHandlerA, 2000, queue);
        queue = new Packet(null, Scheduler.IdDeviceB, Scheduler.KindDevice);
        queue = new Packet(queue, Scheduler.IdDeviceB, Scheduler.KindDevice);
        queue = new Packet(queue, Scheduler.IdDeviceB, Scheduler.KindDevice);
        scheduler.AddHandlerTask(Scheduler.IdHandlerB, 3000, queue);
        scheduler.AddDeviceTask(Scheduler.IdDeviceA, 4000, null);
        scheduler.AddDeviceTask(Scheduler.IdDeviceB, 5000, null);
        scheduler.Schedule();
        return scheduler.QueueCount * 10_000L + scheduler.HoldCount;
    }
}

/// <summary>The scheduler of <see cref="Richards"/>.</summary>
[Offloadable]
public partial class Scheduler
{
    public const int IdIdle = 0, IdWorker = 1, IdHandlerA = 2, IdHandlerB = 3, IdDeviceA = 4, IdDeviceB = 5;
    public const int KindDevice = 0, KindWork = 1;
    public const int DataSize = 4;

    private readonly TaskControlBlock?[] _blocks = new TaskControlBlock?[6];
    private TaskControlBlock? _list, _current;
    private int _currentId;

    public int QueueCount { get; private set; }

    public int HoldCount { get; private set; }

    public void AddIdleTask(int id, int priority, Packet? queue, int count) => AddRunningTask(id, priority, queue, new IdleTask(this, 1, count));

    public void AddWorkerTask(int id, int priority, Packet queue) => AddTask(id, priority, queue, new WorkerTask(this, IdHandlerA, 0));

    public void AddHandlerTask(int id, int priority, Packet queue) => AddTask(id, priority, queue, new HandlerTask(this));

    public void AddDeviceTask(int id, int priority, Packet? queue) => AddTask(id, priority, queue, new DeviceTask(this));

    private void AddRunningTask(int id, int priority, Packet? queue, WorkTask task)
    {
        AddTask(id, priority, queue, task);
        _current!.SetRunning();
    }

    private void AddTask(int id, int priority, Packet? queue, WorkTask task)
    {
        _current = new TaskControlBlock(_list, id, priority, queue, task);
        _list = _current;
        _blocks[id] = _current;
    }

    public void Schedule()
    {
        _current = _list;
        while (_current != null)
        {
            if (_current.IsHeldOrSuspended)
            {
                _current = _current.Link;
            }
            else
            {
                _currentId = _current.Id;
                _current = _current.Run();
            }
        }
    }

    public TaskControlBlock? Release(int id)
    {
        TaskControlBlock? block = _blocks[id];
        if (block == null)
        {
            return block;
        }

        block.MarkAsNotHeld();
        return block.Priority > _current!.Priority ? block : _current;
    }

    public TaskControlBlock? HoldCurrent()
    {
        HoldCount++;
        _current!.MarkAsHeld();
        return _current.Link;
    }

    public TaskControlBlock SuspendCurrent()
    {
        _current!.MarkAsSuspended();
        return _current;
    }

    public TaskControlBlock? Queue(Packet packet)
    {
        TaskControlBlock? block = _blocks[packet.Id];
        if (block == null)
        {
            return block;
        }

        QueueCount++;
        packet.Link = null;
        packet.Id = _currentId;
        return block.CheckPriorityAdd(_current!, packet);
    }
}

/// <summary>A task of <see cref="Richards"/>, as the scheduler knows it.</summary>
[Offloadable]
public partial class TaskControlBlock
{
    private const int Running = 0, Runnable = 1, Suspended = 2, Held = 4, SuspendedRunnable = Suspended | Runnable;

    private readonly WorkTask _task;
    private Packet? _queue;
    private int _state;

    public TaskControlBlock(TaskControlBlock? link, int id, int priority, Packet? queue, WorkTask task)
    {
        Link = link;
        Id = id;
        Priority = priority;
        _queue = queue;
        _task = task;
        _state = queue == null ? Suspended : SuspendedRunnable;
    }

    public TaskControlBlock? Link { get; }

    public int Id { get; }

    public int Priority { get; }

    public bool IsHeldOrSuspended => (_state & Held) != 0 || _state == Suspended;

    public void SetRunning() => _state = Running;

    public void MarkAsNotHeld() => _state &= ~Held;

    public void MarkAsHeld() => _state |= Held;

    public void MarkAsSuspended() => _state |= Suspended;

    public void MarkAsRunnable() => _state |= Runnable;

    public TaskControlBlock? Run()
    {
        Packet? packet;
        if (_state == SuspendedRunnable)
        {
            packet = _queue!;
            _queue = packet.Link;
            _state = _queue == null ? Running : Runnable;
        }
        else
        {
            packet = null;
        }

        return _task.Run(packet);
    }

    public TaskControlBlock CheckPriorityAdd(TaskControlBlock task, Packet packet)
    {
        if (_queue == null)
        {
            _queue = packet;
            MarkAsRunnable();
            if (Priority > task.Priority)
            {
                return this;
            }
        }
        else
        {
            _queue = packet.AddTo(_queue);
        }

        return task;
    }
}

/// <summary>What a task of <see cref="Richards"/> does.</summary>
[Offloadable]
public abstract partial class WorkTask(Scheduler scheduler)
{
    protected Scheduler Scheduler { get; } = scheduler;

    public abstract TaskControlBlock? Run(Packet? packet);
}

/// <summary>Waits.</summary>
[Offloadable]
public partial class IdleTask(Scheduler scheduler, int seed, int count) : WorkTask(scheduler)
{
    private int _v1 = seed, _count = count;

    public override TaskControlBlock? Run(Packet? packet)
    {
        _count--;
        if (_count == 0)
        {
            return Scheduler.HoldCurrent();
        }

        if ((_v1 & 1) == 0)
        {
            _v1 >>= 1;
            return Scheduler.Release(Scheduler.IdDeviceA);
        }

        _v1 = (_v1 >> 1) ^ 0xD008;
        return Scheduler.Release(Scheduler.IdDeviceB);
    }
}

/// <summary>Holds a packet.</summary>
[Offloadable]
public partial class DeviceTask(Scheduler scheduler) : WorkTask(scheduler)
{
    private Packet? _v1;

    public override TaskControlBlock? Run(Packet? packet)
    {
        if (packet == null)
        {
            if (_v1 == null)
            {
                return Scheduler.SuspendCurrent();
            }

            Packet v = _v1;
            _v1 = null;
            return Scheduler.Queue(v);
        }

        _v1 = packet;
        return Scheduler.HoldCurrent();
    }
}

/// <summary>Fills packets.</summary>
[Offloadable]
public partial class WorkerTask(Scheduler scheduler, int v1, int v2) : WorkTask(scheduler)
{
    private int _v1 = v1, _v2 = v2;

    public override TaskControlBlock? Run(Packet? packet)
    {
        if (packet == null)
        {
            return Scheduler.SuspendCurrent();
        }

        _v1 = _v1 == Scheduler.IdHandlerA ? Scheduler.IdHandlerB : Scheduler.IdHandlerA;
        packet.Id = _v1;
        packet.A1 = 0;
        for (int i = 0; i < Scheduler.DataSize; i++)
        {
            _v2++;
            if (_v2 > 26)
            {
                _v2 = 1;
            }

            packet.A2[i] = _v2;
        }

        return Scheduler.Queue(packet);
    }
}

/// <summary>Passes packets on.</summary>
[Offloadable]
public partial class HandlerTask(Scheduler scheduler) : WorkTask(scheduler)
{
    private Packet? _v1, _v2;

    public override TaskControlBlock? Run(Packet? packet)
    {
        if (packet != null)
        {
            if (packet.Kind == Scheduler.KindWork)
            {
                _v1 = packet.AddTo(_v1);
            }
            else
            {
                _v2 = packet.AddTo(_v2);
            }
        }

        if (_v1 != null)
        {
            int count = _v1.A1;
            Packet v;
            if (count < Scheduler.DataSize)
            {
                if (_v2 != null)
                {
                    v = _v2;
                    _v2 = _v2.Link;
                    v.A1 = _v1.A2[count];
                    _v1.A1 = count + 1;
                    return Scheduler.Queue(v);
                }
            }
            else
            {
                v = _v1;
                _v1 = _v1.Link;
                return Scheduler.Queue(v);
            }
        }

        return Scheduler.SuspendCurrent();
    }
}

/// <summary>A packet of <see cref="Richards"/>.</summary>
[Offloadable]
public partial class Packet(Packet? link, int id, int kind)
{
    public Packet? Link = link;
    public int Id = id;
    public int A1;
    public readonly int Kind = kind;
    public readonly int[] A2 = new int[Scheduler.DataSize];

    public Packet AddTo(Packet? queue)
    {
        Link = null;
        if (queue == null)
        {
            return this;
        }

        Packet? peek;
        Packet next = queue;
        while ((peek = next.Link) != null)
        {
            next = peek;
        }

        next.Link = this;
        return queue;
    }
}
