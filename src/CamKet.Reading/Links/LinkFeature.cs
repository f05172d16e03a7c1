namespace CamKet.Reading.Links;

/// <summary>What speaks for two sentences belonging together, or against it. Each has a value from 0 to 1 and a weight that may be learnt.</summary>
public enum LinkFeature
{
    /// <summary>Both name one instrument; half where one only goes on speaking of it.</summary>
    Instrument,

    /// <summary>Both name one country or organisation.</summary>
    Partner,

    /// <summary>Both speak of the relations with one partner: their level or their free trade.</summary>
    Relations,

    /// <summary>Both name one agency or body.</summary>
    Body,

    /// <summary>One doer.</summary>
    Holder,

    /// <summary>Rare topics and words in common, as a share of the shorter sentence.</summary>
    Topic,

    /// <summary>A figure in common.</summary>
    Figure,

    /// <summary>The deed falls within the deadline of the word, or both have one deadline.</summary>
    Due,

    /// <summary>A deed after a word; half for a later word.</summary>
    Answer,

    /// <summary>The deed takes the instrument a stage further.</summary>
    Stage,

    /// <summary>Both documents report one event.</summary>
    Event,

    /// <summary>Each names partners, and not one of them is the same.</summary>
    OtherPartner,

    /// <summary>Each speaks of instruments, and not one of them is the same.</summary>
    OtherInstrument,

    /// <summary>The same act at another time: a yearly meeting, another edition.</summary>
    Again,

    /// <summary>More than six years lie between them.</summary>
    Distance,
}
