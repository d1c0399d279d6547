package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Members and turns by number, in an order that the seed shuffles, so that it decides between equals. */
final class Grid {
    private final Instance instance;
    private final List<Member> members;
    private final List<Turn> turns = new ArrayList<>();

    /** @param count how many take it */
    record Turn(String paper, String role, int count) {}

    Grid(Instance instance) {
        this.instance = instance;
        Random random = new Random(instance.seed());
        members = new ArrayList<>(instance.members());
        Collections.shuffle(members, random);
        List<Work> papers = new ArrayList<>(instance.papers());
        Collections.shuffle(papers, random);
        for (Work work : papers) {
            work.roles().forEach((role, count) -> turns.add(new Turn(work.paper(), role, count)));
        }
    }

    Instance instance() {
        return instance;
    }

    List<Member> members() {
        return members;
    }

    List<Turn> turns() {
        return turns;
    }

    Placement placement(int member, int turn) {
        return new Placement(
                members.get(member).id(),
                turns.get(turn).paper(),
                turns.get(turn).role());
    }

    int cost(int member, int turn) {
        return members.get(member).cost(turns.get(turn).paper(), turns.get(turn).role());
    }
}
