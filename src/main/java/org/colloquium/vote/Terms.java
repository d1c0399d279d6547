package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What is agreed about the course of a ballot before members vote; it stands once the ballot is open.
 *
 * @param named whether the group is told after the close who voted what; else nobody ever is
 */
@Embeddable
public record Terms(boolean named) implements Serializable {
    /** What holds unless something else is agreed. */
    public static final Terms USUAL = new Terms(false);
}
