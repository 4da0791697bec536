using System.Collections.Concurrent;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Web.FairAccess;

/// <summary>Which proposal: of what partnership, under what protocol.</summary>
public sealed record ProposalKey(AreaId Area, PartnershipId Partnership, string Protocol);

/// <summary>
/// Where proposals are worked out apart from the request that asks, so that nobody looks at an empty page: most are done in a moment, and for a hard one the page
/// says that it is being worked out and looks again.
/// </summary>
public sealed partial class ProposalDesk(IServiceScopeFactory scopes, ILogger<ProposalDesk> logger)
{
    /// <summary>A request waits so long before it answers without.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MostKept = 200;

    private readonly ConcurrentDictionary<ProposalKey, Lazy<Task<bool>>> _work = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<SchoolCompared>>>> _compared = new();

    /// <summary>Begins to work one out, if nobody has, and waits a little.</summary>
    /// <param name="name">Who asks.</param>
    public async Task StartAsync(ProposalKey key, string name)
    {
        if (_work.TryGetValue(key, out var before) && before.Value.IsCompleted)
        {
            _work.TryRemove(new(key, before));
        }

        var work = _work.GetOrAdd(key, _ => new Lazy<Task<bool>>(() => Task.Run(() => RunAsync(key, name))));
        await Task.WhenAny(work.Value, Task.Delay(Patience));
    }

    public bool IsWorking(ProposalKey key) => _work.TryGetValue(key, out var work) && !work.Value.IsCompleted;

    /// <summary>Whether the last attempt broke off.</summary>
    public bool HasFailed(ProposalKey key) => _work.TryGetValue(key, out var work) && work.Value.IsCompletedSuccessfully && !work.Value.Result;   // completed, so the result is there

    /// <summary>Every school for one child: what it would mean for all.</summary>
    /// <param name="round">The proposal it stands beside; the facts of its question are the same as long as <paramref name="marks"/> is.</param>
    /// <param name="child">The child within the question.</param>
    /// <returns>Null while it is still being worked out: ask again.</returns>
    public async Task<IReadOnlyList<SchoolCompared>?> CompareAsync(Guid round, string marks, FairAccessQuestion question, string child)
    {
        if (_compared.Count > MostKept)
        {
            _compared.Clear();
        }

        var work = _compared.GetOrAdd($"{round} {child} {marks}", _ => new Lazy<Task<IReadOnlyList<SchoolCompared>>>(() => Task.Run(() => FairAllocation.Of(question.Scheme, question.Schools, question.Children).Compare(child)))).Value;
        return await Task.WhenAny(work, Task.Delay(Patience)) == work ? await work : null;
    }

    private async Task<bool> RunAsync(ProposalKey key, string name)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(key.Area);
            await scope.ServiceProvider.GetRequiredService<WorkOutRound>().RunAsync(key.Partnership, key.Protocol, name, CancellationToken.None);
            return true;
        }
        catch (Exception problem)
        {
            // The edge of background work: the page says that it broke off and offers to try again.
            BrokeOff(problem);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Working out a proposal broke off")]
    private partial void BrokeOff(Exception problem);
}
