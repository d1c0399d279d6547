package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.assignment.PlanService;
import org.colloquium.assignment.PublishedPlan;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published plans over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class PlanController {
    private final PlanService plans;

    PlanController(PlanService plans) {
        this.plans = plans;
    }

    /**
     * Why a plan was as it was when it was published.
     *
     * @param publishedBy null when that account is gone
     * @param members of all for organisers, else the caller's own
     */
    record PublishedPlanJson(
            UUID id,
            Instant publishedAt,
            @Nullable UUID publishedBy,
            String balance,
            String statement,
            List<PublishedShareJson> members) {
        static PublishedPlanJson of(PublishedPlan it) {
            return new PublishedPlanJson(
                    it.id().value(),
                    it.at(),
                    it.by() == null ? null : it.by().id().value(),
                    it.balance(),
                    it.statement(),
                    it.shares().stream()
                            .map(share -> new PublishedShareJson(
                                    share.who().id().value(), share.turns(), share.utility(), share.why()))
                            .toList());
        }
    }

    /** What a member got in a plan, what it left them with, and why. */
    record PublishedShareJson(UUID id, int turns, int utility, String why) {}

    @Operation(
            summary = "Why the plans that were published are as they are, the latest on top",
            description = "What is said of the whole to everybody, of members to them and to organisers.")
    @GetMapping("/groups/{slug}/assignments/plans")
    @May(Action.SEE_WORK)
    Listing<PublishedPlanJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return plans.list(slug, new PageRequest(limit, after)).map(PublishedPlanJson::of);
    }
}
