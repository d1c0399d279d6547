package org.colloquium.group;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.SignedIn;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.OneLine;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading groups as their members see them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class GroupService {
    private final Groups groups;
    private final Memberships memberships;
    private final GroupPeople people;
    private final MakingGroups making;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupService(
            Groups groups,
            Memberships memberships,
            GroupPeople people,
            MakingGroups making,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.people = people;
        this.making = making;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a group that the caller owns. */
    @SignedIn
    public GroupDetails create(String name, Slug slug, ZoneId zone) {
        if (!making.isForCaller()) {
            throw new AuthorizationDeniedException("Only administrators make groups on this server: ask one of them.");
        }
        if (groups.existsBySlug(slug.value())) {
            throw taken(slug);
        }
        ReadingGroup group = groups.save(new ReadingGroup(cleanName(name), slug, zone));
        try {
            groups.flush();
        } catch (DataIntegrityViolationException e) {
            throw taken(slug);
        }
        memberships.save(new Membership(group.id(), currentUser.id(), Role.OWNER));
        log.keep(Deed.of(DeedKind.GROUP_MADE).in(group.id().value()));
        return find(group.id());
    }

    /** Whether the caller may make a group. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean mayCreate() {
        return making.isForCaller();
    }

    /** The caller's groups by name. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<GroupDetails> mine() {
        return groups.of(currentUser.id().value());
    }

    /** The same for programs. */
    @SignedIn
    @Transactional(readOnly = true)
    public Listing<GroupDetails> page(PageRequest page) {
        UUID me = currentUser.id().value();
        Cursor cursor = Cursor.read(page.after());
        Cursor from = cursor == null ? Cursor.of(new UUID(0, 0)) : cursor;
        List<GroupDetails> found = groups.after(me, from.key(), from.id(), Limit.of(page.limit() + 1));
        return Listing.of(found, page, it -> new Cursor(it.id().value(), it.name()), groups.count(me));
    }

    /** Whether the server has no group yet. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean isFirst() {
        return !groups.any();
    }

    /** The group with this slug, {@link NotFoundException} unless the caller is a member. */
    @SignedIn
    @Transactional(readOnly = true)
    public GroupDetails open(String slug) {
        return groups.of(currentUser.id().value(), slug).orElseThrow(NotFoundException::new);
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public GroupDetails details(GroupId id) {
        return find(id);
    }

    /**
     * Notes that the caller is on the group's home now.
     *
     * @return since when things are news to the caller: the end of the visit before this one, if there was one
     */
    @May(Action.READ)
    public Optional<Instant> visit(GroupId id) {
        return memberships.find(id.value(), currentUser.id().value()).flatMap(it -> it.visit(clock.instant()));
    }

    /** Name, owners and size, for members and for administrators of the server. */
    @May(Action.SEE_GROUP)
    @Transactional(readOnly = true)
    public GroupSummary summary(GroupId id) {
        ReadingGroup group = groups.findById(id.value()).orElseThrow(NotFoundException::new);
        return new GroupSummary(
                id,
                group.slug(),
                group.name(),
                group.zone(),
                group.preprintsApart(),
                group.isArchived(),
                memberships
                        .find(id.value(), currentUser.id().value())
                        .map(Membership::role)
                        .orElse(null),
                people.owners(id),
                people.count(id),
                group.createdAt(),
                group.version());
    }

    @May(Action.CHANGE_MEMBERS)
    public GroupDetails rename(GroupId id, String name) {
        return edit(id, new GroupEdit(name, null, null));
    }

    @May(Action.CHANGE_MEMBERS)
    public GroupDetails edit(GroupId id, GroupEdit edit) {
        ReadingGroup group = groups.findById(id.value()).orElseThrow(NotFoundException::new);
        String name = edit.name() == null ? group.name() : cleanName(edit.name());
        if (edit.version() != null && edit.version() != group.version()) {
            throw new StaleVersionException();
        }
        group.rename(name);
        if (edit.zone() != null) {
            group.moveTo(edit.zone());
        }
        groups.flush();
        log.keep(Deed.of(DeedKind.GROUP_EDITED).in(id.value()));
        events.publishEvent(new GroupChanged(id));
        return find(id);
    }

    /**
     * Whether a preprint and its published form are two papers to this group; for what is imported from now on.
     *
     * @param version the one the caller saw, null when it does not matter
     */
    @May(Action.SET_UP)
    public GroupDetails keepPreprintsApart(GroupId id, boolean apart, @Nullable Integer version) {
        ReadingGroup group = groups.findById(id.value()).orElseThrow(NotFoundException::new);
        if (version != null && version != group.version()) {
            throw new StaleVersionException();
        }
        group.keepPreprintsApart(apart);
        log.keep(Deed.of(DeedKind.GROUP_EDITED).in(id.value()));
        groups.flush();
        events.publishEvent(new GroupChanged(id));
        return find(id);
    }

    /** Has it only be read from now on. */
    @May(Action.ARCHIVE_GROUP)
    public void archive(GroupId id) {
        ReadingGroup group = groups.findById(id.value()).orElseThrow(NotFoundException::new);
        changed(id, group.archive(clock.instant()), DeedKind.GROUP_ARCHIVED);
    }

    /** Lets its members go on. */
    @May(Action.ARCHIVE_GROUP)
    public void reopen(GroupId id) {
        ReadingGroup group = groups.findById(id.value()).orElseThrow(NotFoundException::new);
        changed(id, group.reopen(), DeedKind.GROUP_REOPENED);
    }

    private void changed(GroupId id, boolean really, DeedKind kind) {
        if (really) {
            log.keep(Deed.of(kind).in(id.value()));
            events.publishEvent(new GroupChanged(id));
        }
    }

    /** Takes everything in it along, and frees its address. */
    @May(Action.DELETE_GROUP)
    public void delete(GroupId id) {
        log.keep(Deed.of(DeedKind.GROUP_DELETED).in(id.value()));
        events.publishEvent(new GroupChanged(id));
        groups.delete(groups.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    private GroupDetails find(GroupId id) {
        return groups.of(currentUser.id().value(), id.value()).orElseThrow(NotFoundException::new);
    }

    private static ConflictException taken(Slug slug) {
        return new ConflictException("Another group has the address " + slug.value() + " already.");
    }

    private static String cleanName(String name) {
        String clean = OneLine.of(name);
        if (clean.isEmpty() || clean.length() > 120) {
            throw new InvalidInputException("name", "A group's name has 1 to 120 characters.");
        }
        return clean;
    }
}
