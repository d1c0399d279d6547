package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountEdit;
import org.colloquium.account.AccountGroups.Owned;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;

/** One account and what an administrator may do with it; what forbids an act stands above the acts. */
class AccountCard extends Div {
    private final transient AccountService accounts;
    private final transient EraseAccount erase;
    private final transient AccountDetails account;
    private final transient FactorOfAnother factor;
    private final transient Consumer<AccountDetails> merge;
    private final Div issued = new Div();

    /** @param merge asks with which other account to make it one */
    AccountCard(
            AccountService accounts,
            EraseAccount erase,
            FactorOfAnother factor,
            AccountId id,
            Consumer<AccountDetails> merge) {
        this.accounts = accounts;
        this.erase = erase;
        this.factor = factor;
        this.merge = merge;
        this.account = accounts.details(id);
        List<Owned> owned = accounts.ownedBy(List.of(id)).getOrDefault(id, List.of());
        add(about());
        if (!owned.isEmpty()) {
            add(groups(owned));
        }
        add(acts(owned));
        Paragraph privacy = new Paragraph(
                "You see which groups somebody owns, not what is written in a group " + "that you are not in.");
        privacy.addClassNames("meta", "apart");
        add(privacy);
    }

    private Section about() {
        Times times = Times.here();
        Instant seen = account.lastSeenAt();
        return Parts.section(
                account.name(),
                Parts.facts(List.of(
                        "E-mail",
                        account.email(),
                        "Sign-in",
                        AccountGrid.signIn(account),
                        "Rights",
                        account.administrator() ? "Administrator of the server" : "Those of their groups",
                        "Last seen",
                        seen == null ? "never" : times.moment(seen),
                        "Account",
                        "since " + times.date(account.createdAt()))));
    }

    private static Section groups(List<Owned> owned) {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        for (Owned each : owned) {
            Span role = Parts.meta(each.last() ? "last owner" : "owner");
            role.setClassName("due", each.last());
            list.add(new ListItem(new Span(each.group()), role));
        }
        return Parts.section("Owner of", list);
    }

    private Section acts(List<Owned> owned) {
        boolean last = accounts.isLastAdministrator(account.id());
        List<Button> acts = new ArrayList<>();
        if (account.invited() && account.enabled()) {
            acts.add(Parts.button("New invitation link", this::inviteAgain));
            accounts.invitedUntil(account.id())
                    .ifPresent(until -> acts.add(Parts.plain(
                            "Revoke the link that is open until " + Times.here().date(until),
                            () -> accounts.revokeInvitation(account.id()))));
        }
        acts.add(Parts.button("Rename", () -> new RenameDialog(accounts, account).open()));
        acts.add(Parts.plain("Merge", () -> merge.accept(account)));
        if (!last) {
            acts.add(Parts.plain(
                    account.administrator() ? "Take administrator’s rights" : "Make administrator",
                    () -> accounts.edit(account.id(), AccountEdit.administrator(!account.administrator()))));
            acts.add(disable());
            acts.add(erase.button(account));
        }
        factor.removal(account.id()).ifPresent(acts::add);
        Section section = Parts.section("Actions");
        warnings(last, owned).forEach(section::add);
        section.add(Parts.classed("acts", acts.toArray(Button[]::new)), issued);
        return section;
    }

    private Button disable() {
        Button disable = Parts.plain(
                account.enabled() ? "Disable account" : "Enable account",
                () -> accounts.edit(account.id(), AccountEdit.enabled(!account.enabled())));
        if (account.enabled()) {
            disable.addThemeVariants(ButtonVariant.ERROR);
        }
        return disable;
    }

    private List<Paragraph> warnings(boolean last, List<Owned> owned) {
        List<Paragraph> warnings = new ArrayList<>();
        if (last) {
            warnings.add(new Paragraph("This is the last administrator. Make somebody else administrator before "
                    + "you disable this account or take its rights."));
        }
        List<String> orphans =
                owned.stream().filter(Owned::last).map(Owned::group).toList();
        if (account.enabled() && !last) {
            warnings.add(new Paragraph("Disabling ends all sessions and tokens of the account for good."));
        }
        if (account.enabled() && !last && !orphans.isEmpty()) {
            warnings.add(
                    new Paragraph("Disabling leaves " + Words.list(orphans) + " without an owner who can sign in."));
        }
        warnings.forEach(it -> it.addClassName("two"));
        return warnings;
    }

    private void inviteAgain() {
        issued.removeAll();
        issued.add(OneTimeText.invitation(
                accounts.inviteAgain(account.id()),
                (accounts.sendsInvitations() ? "A letter with it is on its way to " + account.email() + ". " : "")
                        + "It opens once, within seven days. Earlier links have ended."));
    }
}
