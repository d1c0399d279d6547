package org.colloquium.group.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.account.Me;
import org.colloquium.account.People;
import org.colloquium.account.SignedIn;
import org.colloquium.group.GroupService;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens and me")
class MeController {
    private final People people;
    private final GroupService groups;

    MeController(People people, GroupService groups) {
        this.people = people;
        this.groups = groups;
    }

    @Operation(summary = "Who I am, my groups and my role in each")
    @GetMapping("/me")
    @SignedIn
    MeJson me() {
        Me me = people.me();
        List<GroupRole> mine = groups.mine().stream()
                .map(it -> new GroupRole(it.slug(), it.name(), it.myRole().word()))
                .toList();
        return new MeJson(me.id().toString(), me.email(), me.name(), me.administrator(), mine);
    }

    record MeJson(String id, String email, String name, boolean administrator, List<GroupRole> groups) {}

    record GroupRole(String slug, String name, String role) {}
}
