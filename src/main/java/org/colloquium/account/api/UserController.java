package org.colloquium.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountEdit;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.AccountState;
import org.colloquium.account.Administrators;
import org.colloquium.account.IssuedInvitation;
import org.colloquium.account.MadeAccount;
import org.colloquium.account.NewAccount;
import org.colloquium.common.ConflictException;
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
    private final BaseAddress address;

    UserController(AccountService accounts, BaseAddress address) {
        this.address = address;
        this.accounts = accounts;
    }

    @Operation(
            summary = "Accounts in the order in which they were made; q finds parts of names and addresses",
            description = "state: enabled, disabled, invited or administrators; unseen: only who was not here for so"
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

    @Operation(summary = "Answers 409: accounts are disabled, not erased", description = "PATCH {\"enabled\": false}")
    @DeleteMapping("/users/{user}")
    @ResponseStatus(HttpStatus.CONFLICT)
    @Administrators
    void remove(@PathVariable AccountId user) {
        accounts.details(user);
        throw new ConflictException("Accounts cannot be erased yet: disable this one instead, PATCH enabled to false.");
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
                    it.createdAt(),
                    it.lastSeenAt(),
                    invitation);
        }
    }
}
