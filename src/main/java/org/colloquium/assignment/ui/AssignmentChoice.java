package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What a feature lets an organiser choose where they assign papers, contributed as a bean. */
@NamedInterface("ui")
public interface AssignmentChoice {
    /**
     * The fields at the foot of the form, made anew each time it opens.
     *
     * @param given the assignment that is changed, null for new ones
     * @return nothing when this group, or the reader, has nothing to choose
     */
    Optional<Fields> fields(GroupDetails group, @Nullable Given given);

    /** Whose assignment to what is changed. */
    record Given(PaperId paper, AccountId member) {}

    /** Fields on screen. */
    interface Fields {
        Component component();

        /**
         * Looks whether what is chosen can be kept, before anything is.
         *
         * @throws org.colloquium.common.InvalidInputException otherwise
         */
        void check();

        /** Keeps what is chosen, for every one of these members on every one of these papers. */
        void keep(Collection<PaperId> papers, Collection<AccountId> members);

        /** The assignment was taken away. */
        void end();
    }
}
