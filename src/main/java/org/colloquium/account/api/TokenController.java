package org.colloquium.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.colloquium.account.MadeToken;
import org.colloquium.account.NewToken;
import org.colloquium.account.Scope;
import org.colloquium.account.SignedIn;
import org.colloquium.account.TokenDetails;
import org.colloquium.account.TokenId;
import org.colloquium.account.TokenService;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal access tokens. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens and me")
class TokenController {
    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Makes a token; the answer is the only place where it can be read",
            description = "The only route that also takes HTTP Basic, with e-mail and password. "
                    + "Without scopes a token has all that its owner has.",
            security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "password")})
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    TokenJson make(@RequestBody TokenBody body) {
        MadeToken made = tokens.make(new NewToken(body.name(), scopes(body.scopes()), body.expiresAt()));
        return TokenJson.of(made.details(), made.token());
    }

    @Operation(summary = "My tokens, the newest first, without their secrets")
    @GetMapping("/tokens")
    @SignedIn
    Listing<TokenJson> mine(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return tokens.page(new PageRequest(limit, after)).map(it -> TokenJson.of(it, null));
    }

    @Operation(summary = "Ends one of my tokens, and those that were made with it")
    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void revoke(@PathVariable TokenId token) {
        tokens.revoke(token);
    }

    private static @Nullable Set<Scope> scopes(@Nullable List<String> words) {
        if (words == null) {
            return null;
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        words.stream().map(Scope::of).forEach(scopes::add);
        return scopes;
    }

    record TokenBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,

            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    record TokenJson(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,

            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {
        static TokenJson of(TokenDetails it, @Nullable String token) {
            return new TokenJson(
                    it.id().toString(),
                    token,
                    it.name(),
                    it.scopes().stream().map(Scope::word).toList(),
                    it.createdAt(),
                    it.expiresAt(),
                    it.lastUsedAt());
        }
    }
}
