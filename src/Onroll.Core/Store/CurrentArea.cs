namespace Onroll.Core.Store;

/// <summary>The area the present request, command or piece of background work is for. Set once, at its edge.</summary>
/// <remarks>While it is unset, queries find nothing that belongs to an area.</remarks>
public sealed class CurrentArea
{
    public AreaId AreaId { get; private set; }

    /// <exception cref="InvalidOperationException">It was set to another area before.</exception>
    public void Set(AreaId area)
    {
        if (AreaId != AreaId.None && AreaId != area)
        {
            throw new InvalidOperationException("The area is already set to another one. Use a new scope.");
        }

        AreaId = area;
    }
}
