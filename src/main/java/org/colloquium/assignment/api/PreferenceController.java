package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members say of taking papers, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class PreferenceController {
    private final PreferenceService preferences;

    PreferenceController(PreferenceService preferences) {
        this.preferences = preferences;
    }

    @Operation(summary = "What I said of taking papers of a group")
    @GetMapping
    @ResponseStatus(HttpStatus.OK)
    @May(Action.VOTE)
    List<PreferenceJson> mine(@PathVariable("slug") GroupId slug) {
        return answer(preferences.mine(slug));
    }

    @Operation(
            summary =
                    "Says of papers how much I would like to take them, all or none; what I said of others stays, and a"
                            + " level of null takes it back")
    @PutMapping
    @ResponseStatus(HttpStatus.OK)
    @May(Action.VOTE)
    List<PreferenceJson> state(@PathVariable("slug") GroupId slug, @RequestBody List<@Nullable PreferenceJson> body) {
        Map<PaperId, Preference> said = new LinkedHashMap<>();
        for (PreferenceJson it : body) {
            if (it == null) {
                throw new InvalidInputException("paper", "Name the paper of each preference.");
            }
            if (said.put(it.id(), it.said()) != null) {
                throw new InvalidInputException("paper", "The same paper is named twice.");
            }
        }
        return answer(preferences.state(slug, said));
    }

    private static List<PreferenceJson> answer(Map<PaperId, Preference> said) {
        return said.entrySet().stream().map(PreferenceJson::of).toList();
    }
}
