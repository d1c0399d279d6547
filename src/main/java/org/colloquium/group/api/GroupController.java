package org.colloquium.group.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.account.SignedIn;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupEdit;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.group.GroupSummary;
import org.colloquium.group.May;
import org.colloquium.group.Role;
import org.colloquium.group.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Groups")
class GroupController {
    private final GroupService groups;

    GroupController(GroupService groups) {
        this.groups = groups;
    }

    @Operation(summary = "The groups that I am in, by name")
    @GetMapping("/groups")
    @SignedIn
    Listing<MyGroup> mine(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return groups.page(new PageRequest(limit, after)).map(MyGroup::of);
    }

    @Operation(
            summary = "Makes a group that I own",
            description = "Without slug it follows from the name; without zone it is UTC.")
    @PostMapping("/groups")
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    ResponseEntity<GroupJson> make(@RequestBody NewGroup body) {
        String name = body.name() == null ? "" : body.name();
        Slug slug = body.slug() == null ? Slug.from(name) : new Slug(body.slug());
        ZoneId zone = zone(body.zone());
        GroupDetails made = groups.create(name, slug, zone == null ? ZoneId.of("UTC") : zone);
        return answer(HttpStatus.CREATED, made.id());
    }

    @Operation(
            summary = "One group",
            description = "Administrators of the server who are not in it see its name, owners and size.")
    @GetMapping("/groups/{slug}")
    @May(Action.SEE_GROUP)
    ResponseEntity<GroupJson> one(@PathVariable GroupId slug) {
        return answer(HttpStatus.OK, slug);
    }

    @Operation(
            summary = "Renames the group, moves it to another time zone, or changes its defaults; absent fields stay",
            description = "Name and zone are the owner's, preprintsApart an organiser's too: whether a preprint and its"
                    + " published form are two papers to this group, for what is imported from then on.")
    @PatchMapping("/groups/{slug}")
    @May(Action.SET_UP)
    ResponseEntity<GroupJson> edit(
            @PathVariable GroupId slug,
            @RequestBody GroupChange body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Integer version = EntityTags.read(ifMatch, () -> groups.summary(slug).version());
        boolean renames = body.name() != null || body.zone() != null;
        if (renames) {
            groups.edit(slug, new GroupEdit(body.name(), zone(body.zone()), version));
        }
        Boolean apart = body.preprintsApart();
        if (apart != null) {
            groups.keepPreprintsApart(slug, apart, renames ? null : version);
        }
        return answer(HttpStatus.OK, slug);
    }

    @Operation(
            summary = "Archives the group: from then on it can only be read",
            description = "For its owners and administrators of the server. Once more does no harm.")
    @PutMapping("/groups/{slug}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ARCHIVE_GROUP)
    void archive(@PathVariable GroupId slug) {
        groups.archive(slug);
    }

    @Operation(summary = "Opens an archived group again")
    @DeleteMapping("/groups/{slug}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ARCHIVE_GROUP)
    void reopen(@PathVariable GroupId slug) {
        groups.reopen(slug);
    }

    @Operation(summary = "Deletes the group with everything in it, at once; its slug is free again")
    @DeleteMapping("/groups/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.DELETE_GROUP)
    void delete(@PathVariable GroupId slug) {
        groups.delete(slug);
    }

    private ResponseEntity<GroupJson> answer(HttpStatus status, GroupId id) {
        GroupSummary group = groups.summary(id);
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(group.version()))
                .body(GroupJson.of(group));
    }

    private static @Nullable ZoneId zone(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidInputException("zone", "This is no time zone: give one like Europe/Berlin.");
        }
    }

    record NewGroup(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String zone) {}

    record GroupChange(
            @Nullable String name,
            @Nullable String zone,
            @Nullable Boolean preprintsApart) {}

    record MyGroup(String id, String slug, String name, String zone, String role) {
        static MyGroup of(GroupDetails it) {
            return new MyGroup(
                    it.id().toString(),
                    it.slug(),
                    it.name(),
                    it.zone().getId(),
                    it.myRole().word());
        }
    }

    record GroupJson(
            String id,
            String slug,
            String name,
            String zone,
            boolean preprintsApart,
            boolean archived,
            @Nullable String role,
            List<Owner> owners,
            long members,
            Instant createdAt) {
        static GroupJson of(GroupSummary it) {
            Role role = it.role();
            return new GroupJson(
                    it.id().toString(),
                    it.slug(),
                    it.name(),
                    it.zone().getId(),
                    it.preprintsApart(),
                    it.archived(),
                    role == null ? null : role.word(),
                    it.owners().stream()
                            .map(owner -> new Owner(owner.id().toString(), owner.name()))
                            .toList(),
                    it.members(),
                    it.createdAt());
        }
    }

    record Owner(String id, String name) {}
}
