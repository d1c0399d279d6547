package org.colloquium.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers web addresses are of. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class PaperAddresses {
    private static final int LONGEST = 2_000;

    private final JdbcClient database;

    PaperAddresses(JdbcClient database) {
        this.database = database;
    }

    /**
     * The works of a group's library that are at these addresses: by the arXiv identifier or the DOI in an address, else
     * by a link that a paper has.
     *
     * @return those that were found
     */
    @May(Action.READ)
    public Map<String, PaperId> of(GroupId group, Collection<String> addresses) {
        Map<String, String> arxivIds = new HashMap<>();
        Map<String, String> dois = new HashMap<>();
        for (String address : stored(addresses)) {
            Optional<Doi> doi = Doi.parse(address);
            ArxivId.parse(address).or(() -> doi.flatMap(Doi::arxivId)).ifPresent(it -> arxivIds.put(address, it.id()));
            doi.ifPresent(it -> dois.put(address, it.value()));
        }
        Map<String, PaperId> byArxivId = find(group, "arxiv_id", arxivIds.values());
        Map<String, PaperId> byDoi = find(group, "doi", dois.values());
        Map<String, PaperId> byLink = byLink(group, stored(addresses));
        Map<String, PaperId> found = new HashMap<>();
        for (String address : addresses) {
            Stream.of(
                            Optional.ofNullable(arxivIds.get(address)).map(byArxivId::get),
                            Optional.ofNullable(dois.get(address)).map(byDoi::get),
                            Optional.ofNullable(byLink.get(address)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(it -> found.put(address, it));
        }
        return found;
    }

    /** Those that a paper could have. */
    private static List<String> stored(Collection<String> addresses) {
        return addresses.stream()
                .filter(it -> it.length() <= LONGEST && it.indexOf('\0') < 0)
                .toList();
    }

    private Map<String, PaperId> find(GroupId group, String column, Collection<String> values) {
        return works(
                group,
                "select " + column + " as key, work_id from paper where group_id = ? and " + column + " = any (?)",
                values);
    }

    private Map<String, PaperId> byLink(GroupId group, Collection<String> addresses) {
        return works(group, """
                select link ->> 'url' as key, work_id
                from paper cross join lateral jsonb_array_elements(links) as link
                where group_id = ? and link ->> 'url' = any (?)""", addresses);
    }

    private Map<String, PaperId> works(GroupId group, String query, Collection<String> keys) {
        Map<String, PaperId> works = new HashMap<>();
        if (!keys.isEmpty()) {
            database.sql(query)
                    .params(List.of(group.value(), keys.toArray(String[]::new)))
                    .query(row -> {
                        works.put(row.getString("key"), new PaperId(row.getObject("work_id", UUID.class)));
                    });
        }
        return works;
    }
}
