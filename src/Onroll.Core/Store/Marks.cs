namespace Onroll.Core.Store;

/// <summary>Belongs to one area; the area's id leads its key and every query is confined to it.</summary>
public interface IAreaOwned
{
    AreaId AreaId { get; }
}

/// <summary>Goes up by one with every change, so that two people cannot overwrite each other.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>Each change is written to the audit log in the same transaction; saving one without saying who and why throws.</summary>
public interface IAudited : IAreaOwned
{
    /// <summary>The id by which the audit log knows this row.</summary>
    Guid AuditId { get; }

    /// <summary>The pupil whose history this row is part of. Null when it is about no pupil.</summary>
    PupilId? AboutPupil => null;
}
