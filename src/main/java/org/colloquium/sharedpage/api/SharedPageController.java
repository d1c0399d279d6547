package org.colloquium.sharedpage.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.common.api.BodyLimit;
import org.colloquium.common.api.EntityTags;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.SharedPage;
import org.colloquium.sharedpage.SharedPageService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shared page of a paper over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/papers/{paper}/page", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shared pages")
class SharedPageController {
    private final SharedPageService pages;

    SharedPageController(SharedPageService pages) {
        this.pages = pages;
    }

    @Operation(summary = "The page that members write together about a paper; empty, with version 0, before they do")
    @GetMapping
    @May(Action.READ)
    ResponseEntity<SharedPageJson> read(@PathVariable("paper") PaperId paper) {
        return answer(pages.find(paper));
    }

    @Operation(
            summary =
                    "Makes the page say this; only what differs is changed, so what others type at the same time stays")
    @PutMapping
    @ResponseStatus(HttpStatus.OK)
    @BodyLimit(megabytes = 8)
    @May(Action.WRITE)
    ResponseEntity<SharedPageJson> write(
            @PathVariable("paper") PaperId paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SharedPageBodyJson body) {
        Integer seen = EntityTags.read(ifMatch, () -> pages.find(paper).version());
        return answer(pages.write(paper, body.markdown(), seen));
    }

    @Operation(summary = "Who wrote on the page when, the latest first, at most 500 sittings")
    @GetMapping("/sittings")
    @May(Action.READ)
    List<SittingJson> history(@PathVariable("paper") PaperId paper) {
        return pages.history(paper).stream().map(SittingJson::of).toList();
    }

    @Operation(summary = "The Markdown of the page as it was after a sitting")
    @GetMapping("/sittings/{number}")
    @May(Action.READ)
    SharedPageBodyJson asItWas(@PathVariable("paper") PaperId paper, @PathVariable("number") int number) {
        return new SharedPageBodyJson(pages.asItWas(paper, number));
    }

    @Operation(summary = "Makes the page say again what it said after a sitting")
    @PostMapping("/sittings/{number}/restore")
    @May(Action.WRITE)
    ResponseEntity<SharedPageJson> restore(@PathVariable("paper") PaperId paper, @PathVariable("number") int number) {
        return answer(pages.restore(paper, number));
    }

    private static ResponseEntity<SharedPageJson> answer(SharedPage page) {
        return ResponseEntity.ok().eTag(EntityTags.of(page.version())).body(SharedPageJson.of(page));
    }
}
