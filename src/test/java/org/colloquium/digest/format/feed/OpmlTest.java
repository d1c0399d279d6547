package org.colloquium.digest.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Recognition;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Feeds</title></head><body>
              <outline text="Preprints">
                <outline type="rss" text="cs.CV" title="Vision &amp; more" xmlUrl="https://rss.example.org/cs.CV"/>
                <outline type="rss" text="bio" xmlurl="http://biorxiv.example.org/rss"/>
                <outline type="rss" text="again" xmlUrl="https://rss.example.org/cs.CV"/>
              </outline>
              <outline text="Bad" xmlUrl="file:///etc/passwd"/><outline text="Bad" xmlUrl="javascript:x"/>
            </body></opml>
            """;

    @Test
    void namesTheFeedsAndFindsNoPapers() {
        Recognition list = Digests.recognise(LIST);
        assertThat(list.format()).isEqualTo("opml");
        assertThat(list.candidates()).isEmpty();
        assertThat(list.warnings())
                .singleElement()
                .asString()
                .contains("2 feeds and no papers", "“Vision & more”, “bio”", "an organiser adds");
    }

    @Test
    void givesTheFeedsOfAList() {
        assertThat(ListedFeed.in(DigestSource.ofText(LIST)))
                .containsExactly(
                        new ListedFeed("Vision & more", "https://rss.example.org/cs.CV"),
                        new ListedFeed("bio", "http://biorxiv.example.org/rss"));
        assertThat(ListedFeed.in(DigestSource.ofText("no list"))).isEmpty();
    }

    @Test
    void refusesEntitiesThatAListDefines() {
        Recognition list = Digests.recognise("<!DOCTYPE opml [<!ENTITY x \"y\">]>" + LIST.substring(39));
        assertThat(list.format()).isEqualTo("opml");
        assertThat(list.warnings()).anyMatch(it -> it.contains("defines entities"));
    }
}
