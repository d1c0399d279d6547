package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.assignment.BulkDone;
import org.colloquium.assignment.BulkId;
import org.colloquium.assignment.BulkRow;
import org.colloquium.assignment.BulkService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many assignments at once over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class BulkController {
    private final BulkService bulk;

    BulkController(BulkService bulk) {
        this.bulk = bulk;
    }

    /**
     * @param order such as "assign presenter round-robin to votes>=3 state:unassigned"
     * @param table or a table with the columns paper, role, member, meeting, due
     */
    record BulkWishJson(@Nullable String order, @Nullable String table) {
        String wish() {
            String wish = order == null ? table : order;
            if (wish == null || wish.isBlank()) {
                throw new InvalidInputException("order", "Give an order or a table.");
            }
            return wish;
        }
    }

    /** One row; {@code problem} is null where it can be made. */
    record BulkRowJson(
            int line,
            @Nullable String paper,
            String title,
            @Nullable String role,
            @Nullable String member,
            String name,
            @Nullable LocalDate due,
            @Nullable String meeting,
            @Nullable String problem) {
        static List<BulkRowJson> of(List<BulkRow> rows) {
            return rows.stream().map(BulkRowJson::of).toList();
        }

        private static BulkRowJson of(BulkRow it) {
            return new BulkRowJson(
                    it.line(),
                    it.paper() == null ? null : it.paper().toString(),
                    it.title(),
                    it.role() == null ? null : it.role().name(),
                    it.member() == null ? null : it.member().toString(),
                    it.name(),
                    it.due(),
                    it.meeting() == null ? null : it.meeting().toString(),
                    it.problem());
        }
    }

    /** @param id takes them back; null where nothing was done */
    record BulkAnswerJson(@Nullable String id, int made, List<BulkRowJson> rows) {}

    /** How many were taken back. */
    record TakenBackJson(int removed) {}

    @Operation(
            summary =
                    "Assigns many papers at once, all or none; with dryRun, the default, it only says what each row would"
                            + " come to; 409 when a row has a problem")
    @PostMapping("/groups/{slug}/assignments/bulk")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ORGANISE)
    BulkAnswerJson assign(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "dryRun", defaultValue = "true") boolean dryRun,
            @RequestBody BulkWishJson body) {
        if (dryRun) {
            return new BulkAnswerJson(
                    null, 0, BulkRowJson.of(bulk.rehearse(slug, body.wish()).rows()));
        }
        BulkDone done = bulk.assign(slug, body.wish());
        return new BulkAnswerJson(done.id().toString(), done.made(), BulkRowJson.of(done.rows()));
    }

    @Operation(summary = "Takes back what was assigned at once and is still as it was made")
    @DeleteMapping("/bulk-assignments/{bulk}")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ORGANISE)
    TakenBackJson undo(@PathVariable("bulk") BulkId bulk) {
        return new TakenBackJson(this.bulk.undo(bulk));
    }
}
