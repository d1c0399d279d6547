package org.colloquium.presence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.account.SignedIn;
import org.colloquium.common.api.Patch;
import org.colloquium.file.PdfId;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.presence.PresenceChoice;
import org.colloquium.presence.PresenceService;
import org.colloquium.presence.Present;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on a paper, and what the caller shows of themselves, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class PresenceController {
    private final PresenceService presence;

    PresenceController(PresenceService presence) {
        this.presence = presence;
    }

    @Operation(summary = "Who else has the paper open just now, at most 200; where they read only of whoever shares it")
    @GetMapping("/papers/{paper}/readers")
    @May(Action.READ)
    @Tag(name = "Papers")
    List<PresentJson> readers(@PathVariable("paper") PaperId paper) {
        return presence.others(paper).stream().map(PresentJson::of).toList();
    }

    @Operation(summary = "What I show of being on a paper: that I am there, and where I read")
    @GetMapping("/me/presence")
    @SignedIn
    @Tag(name = "Tokens and me")
    PresenceChoice mine() {
        return presence.choice();
    }

    @Operation(summary = "Chooses what I show; absent fields stay, null is as if I had never chosen")
    @PatchMapping("/me/presence")
    @SignedIn
    @Tag(name = "Tokens and me")
    PresenceChoice choose(@RequestBody Patch<ChoicePatchJson> body) {
        PresenceChoice now = presence.choice();
        ChoicePatchJson wish = body.value();
        presence.choose(new PresenceChoice(
                body.has("shown") ? or(wish.shown(), PresenceChoice.UNCHOSEN.shown()) : now.shown(),
                body.has("placeShared")
                        ? or(wish.placeShared(), PresenceChoice.UNCHOSEN.placeShared())
                        : now.placeShared()));
        return presence.choice();
    }

    private static boolean or(@Nullable Boolean wish, boolean otherwise) {
        return wish == null ? otherwise : wish;
    }

    record ChoicePatchJson(
            @Nullable Boolean shown, @Nullable Boolean placeShared) {}

    /** Somebody on a paper. */
    record PresentJson(
            String id,
            String name,
            @Nullable String section,
            @Nullable String pdf,
            @Nullable Integer page) {
        static PresentJson of(Present present) {
            PdfId file = present.place().file();
            return new PresentJson(
                    present.person().id().toString(),
                    present.person().name(),
                    present.place().section(),
                    file == null ? null : file.toString(),
                    present.place().page());
        }
    }
}
