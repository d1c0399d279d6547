package org.colloquium.digest.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestNews;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestsChanged;
import org.colloquium.group.GroupId;
import org.springframework.stereotype.Component;

/** On home: what others imported. */
@Component
class ImportNews implements HomeEntry {
    private final DigestService digests;

    ImportNews(DigestService digests) {
        this.digests = digests;
    }

    @Override
    public List<Happening> happenings(GroupPlace group, Instant since, int most) {
        return digests.news(new GroupId(group.id()), since, most).stream()
                .map(it -> happening(group, it))
                .toList();
    }

    private static Happening happening(GroupPlace group, DigestNews news) {
        String did = news.papers() == 0
                ? "imported papers that were known already, from"
                : "imported " + Words.figure(news.papers(), "paper", "papers") + " from";
        return new Happening(
                news.when(), news.who().value(), did, news.name(), false, DigestWords.path(group, news.id()), null);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(DigestsChanged.topic(new GroupId(group.id())).name());
    }
}
