package org.colloquium.group.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.IssuedInvitation;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Invited;
import org.colloquium.group.May;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members of a group. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/members", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Groups")
class MemberController {
    private final MemberService members;
    private final CurrentUser currentUser;
    private final BaseAddress address;

    MemberController(MemberService members, CurrentUser currentUser, BaseAddress address) {
        this.members = members;
        this.currentUser = currentUser;
        this.address = address;
    }

    @Operation(summary = "The members, in the order in which they joined")
    @GetMapping
    @May(Action.SEE_WORK)
    Listing<MemberJson> list(
            @PathVariable GroupId slug,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return members.page(slug, new PageRequest(limit, after)).map(MemberJson::of);
    }

    @Operation(
            summary = "Adds somebody",
            description = "Whoever has an account is a member at once. For an unknown address the answer has "
                    + "pending, and invitation, a one-time link to hand on.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.INVITE)
    InvitedJson invite(@PathVariable GroupId slug, @RequestBody NewMember body) {
        EmailAddress email = new EmailAddress(body.email() == null ? "" : body.email());
        return InvitedJson.of(members.invite(slug, email, role(body.role())), email, address);
    }

    @Operation(summary = "Changes a member's role; the last owner stays one")
    @PatchMapping("/{user}")
    @May(Action.CHANGE_MEMBERS)
    MemberJson edit(@PathVariable GroupId slug, @PathVariable AccountId user, @RequestBody RoleChange body) {
        return MemberJson.of(members.changeRole(slug, user, role(body.role())));
    }

    @Operation(summary = "Removes a member; with my own id I leave")
    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.LEAVE)
    void remove(@PathVariable GroupId slug, @PathVariable AccountId user) {
        if (user.equals(currentUser.id())) {
            members.leave(slug);
        } else {
            members.remove(slug, user);
        }
    }

    private static Role role(@Nullable String word) {
        return Stream.of(Role.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("role", "A role is one of owner, organiser, member, guest."));
    }

    record NewMember(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String email,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role) {}

    record RoleChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role) {}

    record MemberJson(String id, String name, String role, Instant since) {
        static MemberJson of(Member it) {
            return new MemberJson(it.id().toString(), it.name(), it.role().word(), it.since());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitedJson(
            boolean pending,
            String email,
            @Nullable String id,
            @Nullable String name,
            @Nullable String role,
            @Nullable Instant since,
            @Nullable String invitation) {
        static InvitedJson of(Invited invited, EmailAddress email, BaseAddress address) {
            Member member = invited.member();
            String secret = invited.secret();
            return member == null
                    ? new InvitedJson(
                            true,
                            email.value(),
                            null,
                            null,
                            null,
                            null,
                            secret == null ? null : address.link(IssuedInvitation.path(secret)))
                    : new InvitedJson(
                            false,
                            email.value(),
                            member.id().toString(),
                            member.name(),
                            member.role().word(),
                            member.since(),
                            null);
        }
    }
}
