package org.colloquium.notification.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.colloquium.account.SignedIn;
import org.colloquium.common.api.Patch;
import org.colloquium.notification.LetterChoices;
import org.colloquium.notification.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which letters the caller gets. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens and me")
class LetterController {
    private final LetterChoices choices;

    LetterController(LetterChoices choices) {
        this.choices = choices;
    }

    @Operation(summary = "Which letters I get; sent says whether this server sends mail at all")
    @GetMapping("/me/letters")
    @SignedIn
    LettersJson mine() {
        return LettersJson.of(choices.mine(), choices.areSent());
    }

    @Operation(summary = "Chooses letters; absent fields stay, null is as if I had never chosen: they come")
    @PatchMapping("/me/letters")
    @SignedIn
    LettersJson choose(@RequestBody Patch<LettersPatchJson> body) {
        for (LetterKind kind : LetterKind.values()) {
            if (body.has(kind.word())) {
                choices.choose(kind, !Boolean.FALSE.equals(body.value().of(kind)));
            }
        }
        return mine();
    }

    record LettersPatchJson(
            @Nullable Boolean assignments,
            @Nullable Boolean ballots,
            @Nullable Boolean deadlines,
            @Nullable Boolean meetings,
            @Nullable Boolean mentions,
            @Nullable Boolean reminders,
            @Nullable Boolean replies,
            @Nullable Boolean reports) {
        private @Nullable Boolean of(LetterKind kind) {
            return switch (kind) {
                case ASSIGNMENTS -> assignments;
                case BALLOTS -> ballots;
                case DEADLINES -> deadlines;
                case MEETINGS -> meetings;
                case MENTIONS -> mentions;
                case REMINDERS -> reminders;
                case REPLIES -> replies;
                case REPORTS -> reports;
            };
        }
    }

    record LettersJson(
            boolean assignments,
            boolean ballots,
            boolean deadlines,
            boolean meetings,
            boolean mentions,
            boolean reminders,
            boolean replies,
            boolean reports,
            boolean sent) {
        static LettersJson of(Set<LetterKind> wanted, boolean sent) {
            return new LettersJson(
                    wanted.contains(LetterKind.ASSIGNMENTS),
                    wanted.contains(LetterKind.BALLOTS),
                    wanted.contains(LetterKind.DEADLINES),
                    wanted.contains(LetterKind.MEETINGS),
                    wanted.contains(LetterKind.MENTIONS),
                    wanted.contains(LetterKind.REMINDERS),
                    wanted.contains(LetterKind.REPLIES),
                    wanted.contains(LetterKind.REPORTS),
                    sent);
        }
    }
}
