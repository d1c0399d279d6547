package org.colloquium.paper;

import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.springframework.stereotype.Component;

/** Asks all features that keep something back; with none nothing is veiled. */
@Component
public class Veils {
    private final List<PaperVeil> features;

    Veils(List<PaperVeil> features) {
        this.features = features;
    }

    /** Whether what others think of this paper is still hidden from the caller. */
    public boolean isVeiled(PaperId paper) {
        return features.stream().anyMatch(it -> it.isVeiled(paper));
    }

    /** What is veiled from anybody in a group has changed, perhaps. */
    public static Topic topic(GroupId group) {
        return Topic.of("veils", group.value());
    }

    /** What is veiled from one reader has changed, perhaps. */
    public static Topic topic(AccountId reader) {
        return Topic.of("veils-of", reader.value());
    }
}
