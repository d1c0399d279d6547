package org.colloquium.group.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;

/** The members as rows; owners change roles and remove, everybody may leave. */
class MemberRows extends Div {
    private final transient MemberService members;
    private final transient GroupDetails group;
    private final transient AccountId me;
    private final Div problem = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Set<AccountId> known = new HashSet<>();

    MemberRows(MemberService members, GroupDetails group, AccountId me) {
        this.members = members;
        this.group = group;
        this.me = me;
        list.addClassNames("rows", "members");
        add(problem, list);
    }

    void show(List<Member> all) {
        list.removeAll();
        boolean first = known.isEmpty();
        for (Member member : all) {
            ListItem row = new ListItem(row(member, owners(all)));
            row.setClassName("fresh", known.add(member.id()) && !first);
            list.add(row);
        }
    }

    private Div row(Member member, long owners) {
        boolean mine = member.id().equals(me);
        boolean lastOwner = member.role() == Role.OWNER && owners == 1;
        Div name = new Div(
                Parts.text("title ui", mine ? member.name() + " (you)" : member.name()), Parts.meta(came(member)));
        Div acts = Parts.classed("acts", role(member, lastOwner));
        if (!lastOwner && (mine || group.may(Action.CHANGE_MEMBERS))) {
            acts.add(end(member, mine));
        }
        return Parts.classed("row", Faces.of(member.name(), mine ? 0 : member.colour()), name, acts);
    }

    private static String came(Member member) {
        String since = "since " + Times.here().date(member.since());
        if (member.letInBy() == null) {
            return since;
        }
        return since
                + (member.isJoinedAsAdministrator()
                        ? ", joined as administrator of the server"
                        : ", added by an administrator of the server");
    }

    private Component role(Member member, boolean lastOwner) {
        if (!group.may(Action.CHANGE_MEMBERS) || lastOwner) {
            return Parts.meta(lastOwner ? "the owner" : member.role().word());
        }
        Select<Role> role = new Select<>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::word);
        role.setAriaLabel("Role of " + member.name());
        role.setValue(member.role());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> members.changeRole(group.id(), member.id(), change.getValue()));
            }
        });
        return role;
    }

    private Button end(Member member, boolean mine) {
        if (mine) {
            return Parts.plain("Leave", this::confirmLeaving);
        }
        Button remove = Parts.plain("Remove", () -> confirmRemoval(member));
        remove.setAriaLabel("Remove " + member.name());
        return remove;
    }

    private void confirmRemoval(Member member) {
        confirm(
                "Remove " + member.name() + "?",
                member.name() + " sees nothing of the group any more until somebody invites them again. "
                        + "What they wrote stays.",
                "Remove from the group",
                () -> members.remove(group.id(), member.id()));
    }

    private void confirmLeaving() {
        confirm(
                "Leave " + group.name() + "?",
                "You see nothing of it any more until somebody invites you again. What you wrote stays.",
                "Leave the group",
                () -> {
                    members.leave(group.id());
                    UI.getCurrent().navigate("groups");
                });
    }

    private void confirm(String question, String words, String answer, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(words);
        dialog.setConfirmText(answer);
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> attempt(act));
        dialog.open();
    }

    /** What two owners did at once is said above the rows. */
    private void attempt(Runnable act) {
        say(null);
        try {
            act.run();
        } catch (ConflictException e) {
            show(members.of(group.id()));
            say(e.getMessage());
        }
    }

    private void say(@Nullable String words) {
        problem.removeAll();
        if (words != null) {
            Div notice = Parts.classed("notice err", new Icon("alert"), new Div(new Paragraph(words)));
            notice.getElement().setAttribute("role", "alert");
            problem.add(notice);
        }
    }

    private static long owners(List<Member> all) {
        return all.stream().filter(it -> it.role() == Role.OWNER).count();
    }
}
