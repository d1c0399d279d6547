package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** What stands in the margin beside the passages of the abstract that it speaks of, contributed by a feature as a bean. */
public interface BesideAbstract {
    /** Built anew for each page. It loads and follows its own topics. */
    Optional<Component> beside(GroupDetails group, PaperId paper, AbstractText text);
}
