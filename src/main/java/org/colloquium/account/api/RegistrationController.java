package org.colloquium.account.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.Administrators;
import org.colloquium.account.RegistrationDetails;
import org.colloquium.account.RegistrationId;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People who have asked for an account, for administrators. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Users")
class RegistrationController {
    private final RegistrationService registrations;

    RegistrationController(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @Operation(summary = "Who has asked for an account and waits to be let in, in the order in which they asked")
    @GetMapping("/registrations")
    @Administrators
    Listing<RegistrationJson> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return registrations.waiting(new PageRequest(limit, after)).map(RegistrationJson::of);
    }

    @Operation(summary = "Lets somebody in, who is told by letter")
    @PostMapping("/registrations/{registration}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Administrators
    void approve(@PathVariable RegistrationId registration) {
        registrations.approve(List.of(registration));
    }

    @Operation(summary = "Refuses somebody, who is told by letter")
    @DeleteMapping("/registrations/{registration}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Administrators
    void refuse(@PathVariable RegistrationId registration) {
        registrations.refuse(List.of(registration));
    }

    record RegistrationJson(
            String id, String email, String name, @Nullable Instant confirmedAt) {
        static RegistrationJson of(RegistrationDetails it) {
            return new RegistrationJson(it.id().toString(), it.email(), it.name(), it.confirmedAt());
        }
    }
}
