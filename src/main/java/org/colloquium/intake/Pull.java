package org.colloquium.intake;

/** Brings what is new from one kind of source, in the name of its keeper. */
interface Pull {
    IntakeKind kind();

    /** @throws IntakeFailed with the reason in words */
    End pull(Run run);
}
