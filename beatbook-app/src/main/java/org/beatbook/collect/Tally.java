package org.beatbook.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Round;

/** Counts what comes of a round while it goes on. Safe for any number of threads. */
public final class Tally {
    private final Set<String> sources = new HashSet<>();
    private final List<Round.Trouble> troubles = new ArrayList<>();
    private int channels;
    private int unchanged;
    private int articles;
    private int versions;
    private int withdrawn;
    private int unnamed;
    private int done;

    synchronized void asked(String source, boolean same) {
        sources.add(source);
        channels++;
        unchanged += same ? 1 : 0;
    }

    synchronized void trouble(String source, String url, String why, boolean refused) {
        if (troubles.size() < Round.NAMED) {
            troubles.add(new Round.Trouble(source, url, why, refused));
        } else {
            unnamed++;
        }
    }

    /** Something was filed. */
    public synchronized void filed(Filed.News news) {
        switch (news) {
            case ARTICLE -> articles++;
            case VERSION -> versions++;
            case WITHDRAWN -> withdrawn++;
            case NONE -> {}
        }
    }

    synchronized void done() {
        done++;
    }

    /** Pieces of work that are done. */
    synchronized int finished() {
        return done;
    }

    /** @param waiting pages that are due and were left */
    public synchronized Round round(int waiting, boolean interrupted) {
        return new Round(
                sources.size(),
                channels,
                unchanged,
                articles,
                versions,
                withdrawn,
                waiting,
                troubles,
                unnamed,
                interrupted);
    }
}
