package org.colloquium.roster.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.colloquium.account.Administrators;
import org.colloquium.account.SiteAddress;
import org.colloquium.roster.RosterDone;
import org.colloquium.roster.RosterPlan;
import org.colloquium.roster.RosterService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People and roles from a table, for administrators' programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Users")
class RosterController {
    private static final int MOST = 5 * 1024 * 1024 + 1;

    private final RosterService rosters;
    private final SiteAddress site;

    RosterController(RosterService rosters, SiteAddress site) {
        this.rosters = rosters;
        this.site = site;
    }

    @Operation(
            summary = "Follows a table of people and roles, all rows or none; dryRun says what it would do",
            description = "A CSV with the columns email, name, group (slug), role and administrator in any order. "
                    + "letters writes to everybody with a new account; the answer has their links, once.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/roster")
    @Administrators
    RosterJson follow(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean letters,
            HttpServletRequest request)
            throws IOException {
        byte[] file = request.getInputStream().readNBytes(MOST);
        if (dryRun) {
            return RosterJson.of(rosters.look(file), List.of());
        }
        RosterDone done = rosters.follow(file, letters);
        return RosterJson.of(
                done.plan(),
                done.invited().stream()
                        .map(it -> new HandedOutJson(it.email(), site.to(it.path())))
                        .toList());
    }

    record RosterJson(long errors, List<String> ignored, List<RowJson> rows, List<HandedOutJson> invitations) {
        static RosterJson of(RosterPlan plan, List<HandedOutJson> invitations) {
            return new RosterJson(
                    plan.errors(),
                    plan.ignored(),
                    plan.rows().stream()
                            .map(it -> new RowJson(
                                    it.row().line(),
                                    it.row().email(),
                                    it.effects().stream()
                                            .map(effect -> effect.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'))
                                            .toList(),
                                    it.error()))
                            .toList(),
                    invitations);
        }
    }

    record RowJson(
            int line,
            String email,
            List<String> effects,
            @Nullable String error) {}

    record HandedOutJson(String email, String invitation) {}
}
