package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.SavedSearchEdit;
import org.colloquium.paper.SavedSearchId;
import org.colloquium.paper.SavedSearchService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Saved searches")
class SavedSearchController {
    private final SavedSearchService searches;

    SavedSearchController(SavedSearchService searches) {
        this.searches = searches;
    }

    @Operation(summary = "My saved searches of a library and those that others share, by name")
    @GetMapping("/groups/{slug}/searches")
    @May(Action.READ)
    Listing<SavedSearchJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return searches.list(slug, new PageRequest(limit, after)).map(SavedSearchJson::of);
    }

    @Operation(summary = "Saves a search; 409 when I have one of that name")
    @PostMapping("/groups/{slug}/searches")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE)
    SavedSearchJson save(@PathVariable("slug") GroupId slug, @RequestBody SavedSearchBodyJson body) {
        return SavedSearchJson.of(searches.save(
                slug,
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.query(), ""),
                Boolean.TRUE.equals(body.shared())));
    }

    @Operation(summary = "Changes a search of mine; absent fields stay")
    @PatchMapping("/searches/{search}")
    @May(Action.WRITE)
    SavedSearchJson change(@PathVariable("search") SavedSearchId search, @RequestBody Patch<SavedSearchBodyJson> body) {
        SavedSearchBodyJson to = body.value();
        return SavedSearchJson.of(searches.change(
                search,
                new SavedSearchEdit(
                        body.has("name") ? Objects.requireNonNullElse(to.name(), "") : null,
                        body.has("query") ? Objects.requireNonNullElse(to.query(), "") : null,
                        body.has("shared") ? Boolean.TRUE.equals(to.shared()) : null)));
    }

    @Operation(summary = "Deletes a search of mine")
    @DeleteMapping("/searches/{search}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE)
    void delete(@PathVariable("search") SavedSearchId search) {
        searches.delete(search);
    }
}
