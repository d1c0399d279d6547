package org.colloquium.account.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.colloquium.account.MyAccount;
import org.colloquium.account.Reading;
import org.colloquium.account.SignedIn;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.Patch;
import org.colloquium.common.ui.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller reads dates and numbers on screen and in letters. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens and me")
class ReadingController {
    private final MyAccount account;

    ReadingController(MyAccount account) {
        this.account = account;
    }

    @Operation(summary = "In which time zone, and as in which language, I read dates and numbers; null for the usual")
    @GetMapping("/me/reading")
    @SignedIn
    ReadingJson mine() {
        return ReadingJson.of(account.reading());
    }

    @Operation(
            summary = "Chooses time zone and language; absent fields stay, null goes back to the usual",
            description = "zone such as Europe/Berlin; language such as de or en-US.")
    @PatchMapping("/me/reading")
    @SignedIn
    ReadingJson choose(@RequestBody Patch<ReadingJson> body) {
        ZoneId zone = zone(body.value().zone());
        Locale language = language(body.value().language());
        if (body.has("zone")) {
            account.readIn(zone);
        }
        if (body.has("language")) {
            account.readAs(language);
        }
        return mine();
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new InvalidInputException("zone", "There is no such time zone. Name one such as Europe/Berlin.");
        }
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null
                ? null
                : Language.of(tag)
                        .orElseThrow(() -> new InvalidInputException(
                                "language",
                                "It is one of "
                                        + String.join(
                                                ", ",
                                                Language.offered().stream()
                                                        .map(Locale::toLanguageTag)
                                                        .toList())
                                        + "."));
    }

    record ReadingJson(@Nullable String zone, @Nullable String language) {
        static ReadingJson of(Reading it) {
            return new ReadingJson(
                    it.zone() == null ? null : it.zone().getId(),
                    it.language() == null ? null : it.language().toLanguageTag());
        }
    }
}
