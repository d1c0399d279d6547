package org.colloquium.note;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperAddresses;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the papers of a group that items from elsewhere are about. */
@Component
class Destinations {
    private static final int LONGEST = 200;
    private static final String PAPERS = "select id as key, work_id from paper where group_id = ? and id = any (?)";
    private static final String FILES = """
            select f.id as key, p.work_id from paper_file f join paper p on p.id = f.paper_id
            where p.group_id = ? and f.id = any (?)""";

    private final PaperAddresses addresses;
    private final JdbcClient database;

    Destinations(PaperAddresses addresses, JdbcClient database) {
        this.addresses = addresses;
        this.database = database;
    }

    /**
     * Goes through the items once, and asks for all that they name at once.
     *
     * @return the paper of each; {@link InvalidInputException} for what is about none of the group's
     */
    Function<ForeignNote, PaperId> in(GroupId group, ForeignItems items) {
        Set<UUID> papers = new HashSet<>();
        Set<UUID> files = new HashSet<>();
        Set<String> sources = new HashSet<>();
        items.forEach(item -> {
            ForeignNote note = item.note();
            if (note != null) {
                add(note.paper(), papers);
                add(note.file(), files);
                add(note.source(), sources);
            }
        });
        Map<UUID, PaperId> byId = works(PAPERS, group, papers);
        byId.putAll(works(FILES, group, files));
        Map<String, PaperId> byAddress = addresses.of(group, sources);
        return note -> {
            PaperId found = byId.get(note.paper());
            found = found == null ? byId.get(note.file()) : found;
            found = found == null ? byAddress.get(note.source()) : found;
            if (found == null) {
                throw new InvalidInputException(
                        "items",
                        note.source() == null
                                ? "It does not say which paper it is about."
                                : "No paper of the library is at " + shown(note.source()) + ".");
            }
            return found;
        };
    }

    private static String shown(String address) {
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + "…";
    }

    private static <T> void add(@Nullable T it, Collection<T> to) {
        if (it != null) {
            to.add(it);
        }
    }

    private Map<UUID, PaperId> works(String query, GroupId group, Set<UUID> ids) {
        Map<UUID, PaperId> works = new HashMap<>();
        database.sql(query).params(group.value(), ids.toArray(UUID[]::new)).query(row -> {
            works.put(row.getObject("key", UUID.class), new PaperId(row.getObject("work_id", UUID.class)));
        });
        return works;
    }
}
