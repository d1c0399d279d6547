package org.colloquium.paper;

import java.util.List;
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
}
