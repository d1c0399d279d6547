package org.colloquium.paper;

import java.util.HashMap;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;

/** Who searches where, as {@code :me} and {@code :group}, and the values that conditions name. */
public final class SearchParameters {
    private final GroupId group;
    private final Map<String, Object> values = new HashMap<>();

    SearchParameters(GroupId group, AccountId me) {
        this.group = group;
        values.put("group", group.value());
        values.put("me", me.value());
    }

    public GroupId group() {
        return group;
    }

    /** Binds a value under a name of its own; answers the name with its colon. */
    public String bind(Object value) {
        String name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** All values by name; others may be put to it. */
    Map<String, Object> values() {
        return values;
    }
}
