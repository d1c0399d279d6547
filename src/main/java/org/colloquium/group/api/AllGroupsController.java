package org.colloquium.group.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.colloquium.account.Administrators;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupAdministration;
import org.colloquium.group.GroupLine;
import org.colloquium.group.GroupState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All groups of the server, for administrators: names, owners and sizes. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Groups")
class AllGroupsController {
    private final GroupAdministration groups;

    AllGroupsController(GroupAdministration groups) {
        this.groups = groups;
    }

    @Operation(
            summary = "All groups of the server in the order in which they were made, for its administrators",
            description = "q finds parts of names, addresses and owners' names; state: orphan, archived or open.")
    @GetMapping("/all-groups")
    @Administrators
    Listing<LineJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String state) {
        return groups.page(new PageRequest(limit, after), q, state(state)).map(LineJson::of);
    }

    private static @Nullable GroupState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(GroupState.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("state", "There is no such state of a group."));
    }

    record LineJson(
            String id,
            String slug,
            String name,
            List<String> owners,
            long members,
            @Nullable Instant lastVisit,
            boolean orphan,
            boolean archived,
            boolean mine) {
        static LineJson of(GroupLine it) {
            return new LineJson(
                    it.id().toString(),
                    it.slug(),
                    it.name(),
                    it.owners(),
                    it.members(),
                    it.lastVisit(),
                    it.orphan(),
                    it.archived(),
                    it.mine());
        }
    }
}
