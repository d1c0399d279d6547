package org.colloquium.group;

import org.colloquium.common.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds a group by its name in addresses. It says nothing about what the caller may there: ask the {@link Guard}. */
@Component
public class GroupSlugs {
    private final Groups groups;

    GroupSlugs(Groups groups) {
        this.groups = groups;
    }

    /** @throws NotFoundException when no group has it */
    public GroupId find(String slug) {
        return groups.idOf(slug).map(GroupId::new).orElseThrow(NotFoundException::new);
    }
}
