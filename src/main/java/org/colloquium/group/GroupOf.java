package org.colloquium.group;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells which group a thing belongs to, so that the guard can ask for the caller's role there. A module gives one bean
 * for each kind of id that its services take.
 *
 * @param <I> the kind of id
 */
public interface GroupOf<I> {
    Class<I> idType();

    /** The id with this value. */
    I id(UUID value);

    /** @return nothing when there is no such thing */
    Optional<GroupId> groupOf(I id);
}
