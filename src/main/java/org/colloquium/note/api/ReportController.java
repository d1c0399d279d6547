package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReportId;
import org.colloquium.note.ReportService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports to the moderators over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class ReportController {
    private final ReportService reports;

    ReportController(ReportService reports) {
        this.reports = reports;
    }

    @Operation(summary = "Reports another member's note or annotation to the moderators of the group")
    @PostMapping("/notes/{note}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE)
    void report(@PathVariable("note") NoteId note, @RequestBody NewReportJson body) {
        reports.report(note, body.reason());
    }

    @Operation(summary = "Reports another member's reply to the moderators of the group")
    @PostMapping("/replies/{reply}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE)
    void report(@PathVariable("reply") ReplyId reply, @RequestBody NewReportJson body) {
        reports.report(reply, body.reason());
    }

    @Operation(summary = "The open reports of a group, the oldest first")
    @GetMapping("/groups/{slug}/reports")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.SEE_DEEDS)
    Listing<ReportJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return reports.list(slug, new PageRequest(limit, after)).map(ReportJson::of);
    }

    @Operation(summary = "The answered reports of a group, the last answer first: who answered when, and what was done")
    @GetMapping("/groups/{slug}/reports/handled")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.SEE_DEEDS)
    Listing<HandledReportJson> handled(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return reports.handled(slug, new PageRequest(limit, after)).map(HandledReportJson::of);
    }

    @Operation(summary = "Hides what was reported, which answers all reports on it")
    @PostMapping("/reports/{report}/hide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.MODERATE)
    void hide(@PathVariable("report") ReportId report, @RequestBody HidingJson body) {
        reports.hide(report, body.reason());
    }

    @Operation(summary = "Dismisses a report; the text stays as it is")
    @PostMapping("/reports/{report}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.MODERATE)
    void dismiss(@PathVariable("report") ReportId report) {
        reports.dismiss(report);
    }
}
