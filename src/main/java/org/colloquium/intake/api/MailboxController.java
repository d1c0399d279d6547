package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.intake.IntakeFailed;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.MailboxDetails;
import org.colloquium.intake.MailboxService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A group's mailbox over HTTP. Its password goes in and never comes out. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feeds and mailbox")
class MailboxController {
    private final MailboxService mailboxes;
    private final IntakeService intakes;

    MailboxController(MailboxService mailboxes, IntakeService intakes) {
        this.mailboxes = mailboxes;
        this.intakes = intakes;
    }

    @Operation(summary = "The mailbox of a group and how it went last; 404 when there is none")
    @GetMapping
    @May(Action.SET_UP)
    MailboxJson read(@PathVariable("slug") GroupId slug) {
        return MailboxJson.of(find(slug));
    }

    @Operation(summary = "Where members forward digests to; 404 when there is no mailbox")
    @GetMapping("/address")
    @May(Action.IMPORT)
    AddressJson address(@PathVariable("slug") GroupId slug) {
        return new AddressJson(mailboxes.address(slug).orElseThrow(NotFoundException::new));
    }

    @Operation(
            summary = "Sets the mailbox up or changes how it is reached; it is read at once, then every five minutes",
            description = "Without password the stored one is kept, for the same server and user only.")
    @PutMapping
    @May(Action.SET_UP)
    MailboxJson save(@PathVariable("slug") GroupId slug, @RequestBody MailboxBodyJson body) {
        mailboxes.save(slug, body.settings());
        return read(slug);
    }

    @Operation(
            summary = "Opens a mailbox once and reads no mail",
            description = "422 when it cannot be opened. Without password the stored one is tried, for the same"
                    + " server and user only.")
    @PostMapping("/test")
    @May(Action.SET_UP)
    TrialJson test(@PathVariable("slug") GroupId slug, @RequestBody MailboxBodyJson body) {
        return new TrialJson(mailboxes.tryOut(slug, body.settings()));
    }

    @Operation(summary = "Pauses the mailbox, or lets it go on, at once")
    @PatchMapping
    @May(Action.SET_UP)
    MailboxJson pause(@PathVariable("slug") GroupId slug, @RequestBody PausedJson body) {
        body.apply(intakes, slug, find(slug).intake());
        return read(slug);
    }

    @Operation(
            summary = "Has the mailbox read now, and from now on in my name; 409 when it is paused",
            description = "It is read in the background; runs says what came of it.")
    @PostMapping("/pull")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @May(Action.SET_UP)
    MailboxJson pull(@PathVariable("slug") GroupId slug) {
        MailboxDetails box = find(slug);
        PausedJson.mustGoOn(box.intake());
        intakes.askNow(slug, box.intake().id());
        return read(slug);
    }

    @Operation(summary = "Gives the group another secret address; mails to the former one are not read any more")
    @PostMapping("/address")
    @May(Action.SET_UP)
    AddressJson renew(@PathVariable("slug") GroupId slug) {
        mailboxes.renew(slug);
        return address(slug);
    }

    @Operation(summary = "Removes the mailbox; the digests that came stay")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.SET_UP)
    void remove(@PathVariable("slug") GroupId slug) {
        intakes.remove(slug, find(slug).intake().id());
    }

    @ExceptionHandler
    ProblemDetail failed(IntakeFailed e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }

    private MailboxDetails find(GroupId group) {
        return mailboxes.find(group).orElseThrow(NotFoundException::new);
    }

    /** Where members forward digests to. */
    record AddressJson(String address) {}
}
