package org.colloquium.group.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.Invitee;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** Who is in the group and as what; invitations, and the settings of the group itself. */
@Route("g/:slug/members")
@StyleSheet("group.css")
@PermitAll
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final MemberService members;
    private final CurrentUser currentUser;
    private final Live live;
    private final H1 answer = new H1();
    private final Paragraph line = new Paragraph();
    private final Div waiting = new Div();
    private final Div settings = new Div();
    private @Nullable MemberRows rows;
    private @Nullable Registration following;
    private @Nullable Role shownAs;

    MembersView(GroupService groups, MemberService members, CurrentUser currentUser, Live live) {
        this.groups = groups;
        this.members = members;
        this.currentUser = currentUser;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElse("");
        GroupDetails group = groups.open(slug);
        build(group);
        show(group);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, () -> reload(slug), GroupChanged.topic(group.id()));
    }

    /** A page of another role is another page; else what is being typed into the invitation stays. */
    private void reload(String slug) {
        GroupDetails group = groups.open(slug);
        if (group.myRole() != shownAs) {
            build(group);
        }
        show(group);
    }

    private void build(GroupDetails group) {
        shownAs = group.myRole();
        MemberRows list = new MemberRows(members, group, currentUser.id());
        rows = list;
        Div margin = Parts.margin();
        if (group.may(Action.INVITE)) {
            margin.add(Parts.section("Invite somebody", new InviteForm(members, group)), waiting);
        }
        margin.add(settings);
        removeAll();
        Main page = Parts.page("", Parts.classed("head", new Div(answer, line)), Parts.middle(list), margin);
        add(page);
    }

    private void show(GroupDetails group) {
        List<Member> all = members.of(group.id());
        List<Invitee> invited = group.may(Action.INVITE) ? members.invited(group.id()) : List.of();
        answer.setText(Words.sentence(Words.count(all.size(), "member", "members")));
        line.setText(roles(all) + (invited.isEmpty() ? "" : " " + invitations(invited.size())));
        if (rows != null) {
            rows.show(all);
        }
        waiting.removeAll();
        if (!invited.isEmpty()) {
            waiting.add(new WaitingSection(members, group, invited));
        }
        settings.removeAll();
        settings.add(new GroupSection(groups, group));
    }

    private static String roles(List<Member> all) {
        List<String> parts = new ArrayList<>();
        Stream.of(Role.OWNER, Role.ORGANISER, Role.MEMBER, Role.GUEST).forEach(role -> {
            long count = all.stream().filter(it -> it.role() == role).count();
            if (count > 0) {
                parts.add(Words.count(count, role.word(), role.word() + "s"));
            }
        });
        return Words.sentence(Words.list(parts)) + ".";
    }

    private static String invitations(int count) {
        return Words.sentence(Words.count(count, "invitation is", "invitations are")) + " waiting.";
    }

    @Override
    public String getPageTitle() {
        return "Members · Colloquium";
    }
}
