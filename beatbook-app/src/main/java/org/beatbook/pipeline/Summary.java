package org.beatbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Kind;

/**
 * What came of an import.
 *
 * @param captures how many captures were archived
 * @param known how many the book had already
 * @param articles how many of the new ones are articles
 * @param listings how many are listings
 * @param others how many are neither: pictures, imprints, errors, redirects
 * @param problems what could not be taken: file or record, reason, what to do
 * @param interrupted whether it was stopped before the end
 */
public record Summary(
        int captures, int known, int articles, int listings, int others, List<String> problems, boolean interrupted) {

    /** Beyond this many, problems are counted and not named. */
    static final int NAMED_PROBLEMS = 1000;

    public Summary {
        problems = List.copyOf(problems);
    }

    /** Counts while the work goes on. */
    static final class Counting {
        private int captures;
        private int known;
        private int articles;
        private int listings;
        private int others;
        private int unnamed;
        private final List<String> problems = new ArrayList<>();

        synchronized void known() {
            known++;
        }

        synchronized void captured(Kind kind) {
            captures++;
            switch (kind) {
                case ARTICLE -> articles++;
                case LISTING -> listings++;
                case OTHER -> others++;
            }
        }

        synchronized void problem(String problem) {
            if (problems.size() < NAMED_PROBLEMS) {
                problems.add(problem);
            } else {
                unnamed++;
            }
        }

        synchronized Summary end(boolean interrupted) {
            List<String> all = new ArrayList<>(problems);
            if (unnamed > 0) {
                all.add("and " + unnamed + " more");
            }
            return new Summary(captures, known, articles, listings, others, all, interrupted);
        }
    }
}
