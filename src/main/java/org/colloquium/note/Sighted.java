package org.colloquium.note;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Veils;

/** Somebody who was blind on a paper sees others' notes there from now on. */
public record Sighted(PaperId paper, AccountId reader) implements Change {
    @Override
    public Set<Topic> topics() {
        return Set.of(Veils.topic(reader));
    }
}
