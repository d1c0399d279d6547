package org.colloquium.assignment.propose;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What every plan must keep, whatever the wishes. */
public sealed interface Rule {
    /** @param name how members, papers and meetings are called, by their ids */
    String words(UnaryOperator<String> name);

    boolean isMet(Plan plan);

    /** What one member's turns alone show. */
    sealed interface Personal extends Rule {
        String member();

        boolean isMetBy(List<Placement> turns);

        @Override
        default boolean isMet(Plan plan) {
            return isMetBy(plan.of(member()));
        }
    }

    /** So many have this role, no more and no fewer. */
    record Filled(String paper, String role, int count) implements Rule {
        @Override
        public String words(UnaryOperator<String> name) {
            return count == 0
                    ? name.apply(paper) + " needs nobody in the role " + role + "."
                    : name.apply(paper) + " needs exactly " + count + " in the role " + role + ".";
        }

        @Override
        public boolean isMet(Plan plan) {
            return plan.placements().stream()
                            .filter(it -> it.paper().equals(paper) && it.role().equals(role))
                            .count()
                    == count;
        }
    }

    /** One role for each person. */
    record OneRole(String paper) implements Rule {
        @Override
        public String words(UnaryOperator<String> name) {
            return "Nobody has two roles on " + name.apply(paper) + ".";
        }

        @Override
        public boolean isMet(Plan plan) {
            List<String> there = plan.placements().stream()
                    .filter(it -> it.paper().equals(paper))
                    .map(Placement::member)
                    .toList();
            return there.size() == Set.copyOf(there).size();
        }
    }

    /** Nobody has the role again before all others for whom it goes round had it. */
    record Rotates(String role) implements Rule {
        @Override
        public String words(UnaryOperator<String> name) {
            return "Nobody has the role " + role + " again before everybody had it.";
        }

        @Override
        public boolean isMet(Plan plan) {
            List<Member> round = plan.instance().members().stream()
                    .filter(it -> it.held().containsKey(role))
                    .toList();
            int least =
                    round.stream().mapToInt(it -> times(it, role, plan)).min().orElse(0);
            return round.stream().allMatch(it -> taken(it, role, plan) == 0 || times(it, role, plan) <= least + 1);
        }

        static int times(Member member, String role, Plan plan) {
            return member.held().getOrDefault(role, 0) + taken(member, role, plan);
        }

        static int taken(Member member, String role, Plan plan) {
            return (int) plan.of(member.id()).stream()
                    .filter(it -> it.role().equals(role))
                    .count();
        }
    }

    /** Who cannot, by their own word. */
    record Cannot(String member, String paper) implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member) + " cannot take " + name.apply(paper) + ".";
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.stream().noneMatch(it -> it.paper().equals(paper));
        }
    }

    /** Who must not, for a conflict of interest. */
    record Conflict(String member, String paper) implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member) + " has a conflict of interest with " + name.apply(paper) + ".";
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.stream().noneMatch(it -> it.paper().equals(paper));
        }
    }

    /** @param papers of that meeting */
    record Away(String member, String meeting, Set<String> papers) implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member) + " is away at " + name.apply(meeting) + ".";
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.stream().noneMatch(it -> papers.contains(it.paper()));
        }
    }

    /** @param papers of the one meeting
     *  @param next those of the other */
    record NotRunning(String member, String meeting, Set<String> papers, String following, Set<String> next)
            implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member) + " has no turns at both " + name.apply(meeting) + " and " + name.apply(following)
                    + ", which follow each other.";
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.stream().noneMatch(it -> papers.contains(it.paper()))
                    || turns.stream().noneMatch(it -> next.contains(it.paper()));
        }
    }

    record AtLeast(String member, int turns) implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member) + " takes at least " + turns + (turns == 1 ? " turn." : " turns.");
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.size() >= turns();
        }
    }

    record AtMost(String member, int turns) implements Personal {
        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member)
                    + (turns == 0 ? " takes none." : " takes at most " + turns + (turns == 1 ? " turn." : " turns."));
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.size() <= turns();
        }
    }

    /** A turn that stays. */
    record Pinned(Placement placement) implements Personal {
        @Override
        public String member() {
            return placement.member();
        }

        @Override
        public String words(UnaryOperator<String> name) {
            return name.apply(member()) + " stays " + placement.role() + " of " + name.apply(placement.paper()) + ".";
        }

        @Override
        public boolean isMetBy(List<Placement> turns) {
            return turns.contains(placement);
        }
    }
}
