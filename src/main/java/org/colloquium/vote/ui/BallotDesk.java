package org.colloquium.vote.ui;

import org.colloquium.account.CurrentUser;
import org.colloquium.group.MemberService;
import org.colloquium.paper.PaperTitles;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.DelegationService;
import org.colloquium.vote.NominationService;
import org.colloquium.vote.SeasonService;
import org.colloquium.vote.TurnoutService;
import org.colloquium.vote.VoteService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the screens of ballots work with. */
@Component
record BallotDesk(
        BallotService ballots,
        VoteService votes,
        TurnoutService turnout,
        NominationService nominations,
        DelegationService delegations,
        SeasonService seasons,
        PaperTitles papers,
        MemberService members,
        CurrentUser me,
        JsonMapper json) {}
