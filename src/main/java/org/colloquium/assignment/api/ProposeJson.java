package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Work;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What to propose for.
 *
 * @param meetings in their order, when nobody shall have turns at two that follow each other
 * @param pinned turns that are given already
 * @param before turns of an earlier plan, to be mended with as few changes as possible
 * @param seed decides between plans that are equally good
 */
record ProposeJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable TakerJson> members,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable WorkJson> papers,

        @Nullable List<@Nullable String> meetings,
        @Nullable List<@Nullable PlacementJson> pinned,
        @Nullable List<@Nullable PlacementJson> before,
        @Nullable Long seed) {

    /** @throws InvalidInputException where something is missing, unknown, or cannot be */
    Instance instance() {
        return new Instance(
                all("members", required("members", members)).stream()
                        .map(TakerJson::member)
                        .toList(),
                all("papers", required("papers", papers)).stream()
                        .map(WorkJson::work)
                        .toList(),
                all("meetings", meetings),
                placements("pinned", pinned),
                seed == null ? 0 : seed);
    }

    List<Placement> earlier() {
        return placements("before", before);
    }

    private static List<Placement> placements(String field, @Nullable List<@Nullable PlacementJson> list) {
        return all(field, list).stream().map(it -> it.placement(field)).toList();
    }

    private static <T> List<T> all(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.contains(null)) {
            throw new InvalidInputException(field, "One of the " + field + " is null.");
        }
        return List.copyOf(list);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "Give " + field + ".");
        }
        return value;
    }

    /**
     * Somebody who may take turns.
     *
     * @param minLoad how many turns at least; 0 by default
     * @param maxLoad how many at most; no limit by default
     * @param away meetings at which they can do nothing
     * @param conflicts papers that a conflict of interest keeps them from
     * @param credit utility carried over from earlier proposals; 0 by default
     * @param preferences by paper: love, like, neutral (by default), rather-not or cannot
     * @param wishedRoles a turn in one costs 1 less
     * @param unwishedRoles a turn in one costs 1 more
     * @param held by role, how often they had it, for the roles that go round with them
     */
    record TakerJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String id,

            @Nullable Integer minLoad,
            @Nullable Integer maxLoad,
            @Nullable List<@Nullable String> away,
            @Nullable List<@Nullable String> conflicts,
            @Nullable Integer credit,
            @Nullable Map<String, @Nullable String> preferences,
            @Nullable List<@Nullable String> wishedRoles,
            @Nullable List<@Nullable String> unwishedRoles,
            @Nullable Map<String, @Nullable Integer> held) {

        Member member() {
            return new Member(
                    required("members.id", id),
                    minLoad == null ? 0 : minLoad,
                    maxLoad,
                    credit == null ? 0 : credit,
                    levels(),
                    Set.copyOf(all("away", away)),
                    Set.copyOf(all("conflicts", conflicts)),
                    Set.copyOf(all("wishedRoles", wishedRoles)),
                    Set.copyOf(all("unwishedRoles", unwishedRoles)),
                    counts("held", held));
        }

        private Map<String, Level> levels() {
            Map<String, Level> levels = new LinkedHashMap<>();
            if (preferences != null) {
                preferences.forEach((paper, word) -> levels.put(paper, Level.of(word == null ? "" : word)));
            }
            return levels;
        }
    }

    /**
     * What a paper needs.
     *
     * @param meeting at which the work is done
     * @param roles how many are needed in each, exactly
     */
    record WorkJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String id,

            @Nullable String meeting,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Map<String, @Nullable Integer> roles) {

        Work work() {
            return new Work(
                    required("papers.id", id), meeting, counts("papers.roles", required("papers.roles", roles)));
        }
    }

    /** A turn and who takes it. */
    record PlacementJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String member,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String paper,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role) {
        Placement placement(String field) {
            return new Placement(
                    required(field + ".member", member),
                    required(field + ".paper", paper),
                    required(field + ".role", role));
        }
    }

    private static Map<String, Integer> counts(String field, @Nullable Map<String, @Nullable Integer> given) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((role, count) -> counts.put(role, required(field, count)));
        }
        return counts;
    }
}
