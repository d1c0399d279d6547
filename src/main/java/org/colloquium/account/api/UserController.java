package org.colloquium.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountEdit;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.AccountState;
import org.colloquium.account.Administrators;
import org.colloquium.account.ErasureService;
import org.colloquium.account.IssuedInvitation;
import org.colloquium.account.MadeAccount;
import org.colloquium.account.NewAccount;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.BaseAddress;
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

/** Accounts, for administrators. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Users")
class UserController {
    private final AccountService accounts;
    private final ErasureService erasures;
    private final BaseAddress address;

    UserController(AccountService accounts, ErasureService erasures, BaseAddress address) {
        this.erasures = erasures;
        this.address = address;
        this.accounts = accounts;
    }

    @Operation(
            summary = "Accounts in the order in which they were made; q finds parts of names and addresses",
            description =
                    "signIn: what opens the account as things are set now (password, code, passkey, single-sign-on), and "
                            + "second-factor where it asks for one. state: enabled, disabled, invited or administrators; unseen: only who was not here for so"
                            + " many days.")
    @GetMapping("/users")
    @Administrators
    Listing<UserJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int unseen) {
        AccountQuery query = AccountQuery.of(q).with(state(state)).unseenFor(Math.clamp(unseen, 0, 10_000));
        return accounts.page(new PageRequest(limit, after), query).map(UserJson::of);
    }

    private static @Nullable AccountState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(AccountState.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("state", "There is no such state of an account."));
    }

    @Operation(
            summary = "Makes an account",
            description = "With password it can sign in at once; without, the answer has invitation, a one-time link.")
    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Administrators
    UserJson make(@RequestBody NewUser body) {
        MadeAccount made = accounts.make(
                new NewAccount(body.email(), body.name(), body.password(), Boolean.TRUE.equals(body.administrator())));
        String secret = made.invitation();
        return UserJson.withLink(made.details(), secret == null ? null : address.link(IssuedInvitation.path(secret)));
    }

    @Operation(summary = "One account")
    @GetMapping("/users/{user}")
    @Administrators
    UserJson one(@PathVariable AccountId user) {
        return UserJson.of(accounts.details(user));
    }

    @Operation(summary = "Renames, disables, enables, makes or unmakes administrator; absent fields stay")
    @PatchMapping("/users/{user}")
    @Administrators
    UserJson edit(@PathVariable AccountId user, @RequestBody UserEdit body) {
        return UserJson.of(accounts.edit(user, new AccountEdit(body.name(), body.enabled(), body.administrator())));
    }

    @Operation(
            summary = "Erases an account for good; 409 for the last administrator or the last owner of a group",
            description = "Notes and replies that others can read stay under \"former member\", unless notes=go. "
                    + "What was counted stays counted. To only end the sign-in, PATCH enabled to false.")
    @DeleteMapping("/users/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Administrators
    void erase(@PathVariable AccountId user, @RequestParam(defaultValue = "stay") String notes) {
        if (!notes.equals("stay") && !notes.equals("go")) {
            throw new InvalidInputException("notes", "It is stay or go.");
        }
        erasures.erase(user, notes.equals("stay"));
    }

    @Operation(summary = "Ends the invitation that is open to this account; the account stays")
    @DeleteMapping("/users/{user}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Administrators
    void revokeInvitation(@PathVariable AccountId user) {
        accounts.revokeInvitation(user);
    }

    record NewUser(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String email,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,

            @Nullable String password,
            @Nullable Boolean administrator) {}

    record UserEdit(
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable Boolean administrator) {}

    record UserJson(
            String id,
            String email,
            String name,
            boolean administrator,
            boolean enabled,
            boolean invited,
            List<String> signIn,
            Instant createdAt,
            @Nullable Instant lastSeenAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String invitation) {
        static UserJson of(AccountDetails it) {
            return withLink(it, null);
        }

        static UserJson withLink(AccountDetails it, @Nullable String invitation) {
            return new UserJson(
                    it.id().toString(),
                    it.email(),
                    it.name(),
                    it.administrator(),
                    it.enabled(),
                    it.invited(),
                    it.signIn().stream()
                            .map(means -> means.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    it.createdAt(),
                    it.lastSeenAt(),
                    invitation);
        }
    }
}
