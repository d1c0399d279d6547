package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.springframework.modulith.NamedInterface;

/** A section in the margin of the page of digests, contributed by the feature that brings some. */
@NamedInterface("ui")
public interface DigestsMargin {
    /** Nothing when there is nothing to show to this reader. */
    Optional<Component> section(GroupDetails group);
}
