package org.colloquium.common.ui;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The group whose pages are open.
 *
 * @param id the group's id
 * @param slug its name in addresses
 * @param zone its time zone
 */
public record GroupPlace(UUID id, String slug, ZoneId zone) implements Serializable {
    /** The address of a page of this group, such as {@code g/vision/library}; {@code rest} may be empty. */
    public String path(String rest) {
        return rest.isEmpty() ? "g/" + slug : "g/" + slug + "/" + rest;
    }
}
