package org.beatbook.extract.listing;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.extract.picture.Captions;
import org.beatbook.extract.picture.Credits;
import org.beatbook.news.Credit;
import org.beatbook.news.Genre;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain text of a listing page. Each line gets the role it most likely has; then the likeliest sequence of
 * roles for all lines together is taken (Viterbi), then again with what that showed of how this page sets its blank
 * lines, and the items are read off it.
 */
final class TextListing {
    /** Lines beyond this are not read: a bound for any input, far above any listing. */
    private static final int MOST_LINES = 5000;

    private static final int PASSES = 3;

    private TextListing() {}

    static Listing read(String text) {
        List<TextLine> lines = TextLine.of(text, MOST_LINES);
        if (lines.isEmpty()) {
            return new Listing(null, List.of());
        }
        Layout layout = Layout.unknown();
        List<Role> roles = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            List<Role> again = Sequence.likeliest(lines, layout);
            if (again.equals(roles)) {
                break;
            }
            roles = again;
            layout = Layout.of(lines, roles);
        }
        return assemble(lines, roles);
    }

    private static Listing assemble(List<TextLine> lines, List<Role> roles) {
        String title = null;
        List<Teaser> teasers = new ArrayList<>();
        Item item = new Item();
        for (int i = 0; i < lines.size(); i++) {
            Role role = roles.get(i);
            if (role == Role.TITLE) {
                title = Titles.ofListing(lines.get(i).text());
                continue;
            }
            if (item.isClosedTo(role)) {
                item.addTo(teasers);
                item = new Item();
            }
            item.take(role, lines.get(i));
        }
        item.addTo(teasers);
        return new Listing(title, teasers);
    }

    /** One item as its lines come in. */
    private static final class Item {
        private @Nullable String caption;
        private @Nullable Credit credit;
        private @Nullable String kicker;
        private @Nullable String headline;
        private @Nullable String standfirst;
        private @Nullable When published;

        boolean isClosedTo(Role role) {
            return switch (role) {
                case CAPTION, KICKER, HEADLINE -> headline != null;
                case CREDIT -> headline != null || credit != null;
                default -> false;
            };
        }

        void take(Role role, TextLine line) {
            switch (role) {
                case CAPTION -> caption(line);
                case CREDIT -> credit = Credits.parse(unwrapped(line.text()));
                case KICKER -> kicker = line.text();
                case HEADLINE -> headline = line.text();
                case STANDFIRST -> standfirst = standfirst == null ? line.text() : standfirst + "\n" + line.text();
                case DATE -> published = published == null ? line.date() : published;
                case TITLE, BYLINE, OTHER -> {}
            }
        }

        private void caption(TextLine line) {
            Captions.Told told = line.told();
            if (told.caption() != null) {
                caption = caption == null ? told.caption() : caption + " " + told.caption();
            }
            credit = told.credit() == null ? credit : told.credit();
        }

        private static String unwrapped(String text) {
            boolean wrapped = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
            return wrapped ? text.substring(1, text.length() - 1).strip() : text;
        }

        void addTo(List<Teaser> teasers) {
            if (headline == null) {
                return;
            }
            Titles.Kicked kicked = Titles.kicked(headline);
            String above = kicked.kicker() != null ? kicked.kicker() : kicker;
            Picture picture =
                    caption == null && credit == null ? null : new Picture(null, List.of(), null, caption, credit);
            Genre genre = Genres.of(above, kicked.headline(), credit);
            teasers.add(new Teaser(kicked.headline(), above, standfirst, null, published, genre, picture));
        }
    }
}
