package org.beatbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.beatbook.collect.feed.Opml;
import org.beatbook.collect.feed.Outline;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.news.Channel;
import org.beatbook.news.Decision;
import org.beatbook.news.Findings;
import org.beatbook.news.Json;
import org.beatbook.news.Settings;
import org.beatbook.news.Source;
import org.beatbook.news.Urls;
import org.beatbook.news.Wanted;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Decider;
import org.beatbook.pipeline.Finding;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** What is followed: sources taken up and given up, one by one or as lists. */
public final class Subscriptions {
    private static final Pattern ID = Pattern.compile("[a-z0-9\\p{L}](?:[a-z0-9\\p{L}._:-]{0,198}[a-z0-9\\p{L}])?");

    private final Store store;
    private final Decider decider;
    private final InstantSource clock;

    Subscriptions(Store store, Decider decider, InstantSource clock) {
        this.store = store;
        this.decider = decider;
        this.clock = clock;
    }

    /** Decides that sources have these settings. */
    void save(List<Source> sources) {
        Instant now = clock.instant();
        decider.decide(sources.stream()
                .map(source -> (Decision) new Decision.SourceSaved(now, source))
                .toList());
    }

    /** Names a source, known or not. */
    void name(String id, String name) {
        Source known = store.sources().find(id).orElseGet(() -> Source.met(id, id));
        if (!known.name().equals(name)) {
            save(List.of(known.withName(name)));
        }
    }

    /**
     * Finds what can be followed at an address; no book is needed.
     *
     * @param as what the address is said to be; absent to look for everything that is there
     * @param allowedHosts hosts of the user's own network that may be asked
     * @param progress told of each address before it is asked
     * @throws IllegalArgumentException where it is no address of the web
     */
    public static Findings find(
            String address, Channel.@Nullable As as, List<String> allowedHosts, Consumer<String> progress) {
        return Finding.find(address, as, InstantSource.system(), Beatbook.CONTACT, allowedHosts, progress);
    }

    /**
     * A source's settings.
     *
     * @throws BookException where there is no such source
     */
    public Source known(String id) {
        return store.sources()
                .find(id)
                .orElseThrow(() -> new BookException("there is no source '" + id
                        + "'; 'beatbook source list' names them all, and 'beatbook source add' adds one"));
    }

    /**
     * The source that a channel is to be followed for: the known one, else a new one as it was found.
     *
     * @param id the source's id; absent for the host of what was found
     * @throws IllegalArgumentException where the id cannot be one
     */
    public Source named(@Nullable String id, Findings found) {
        String named = id != null ? id : Urls.site(found.url()).orElse("unknown");
        check(named);
        Source known = store.sources().find(named).orElseGet(() -> Source.met(named, named));
        String said = found.name();
        if (said != null && said.length() > Settings.LONGEST_NAME) {
            said = said.substring(0, Settings.LONGEST_NAME);
        }
        return new Source(
                known.id(),
                known.name().equals(known.id()) && said != null ? said : known.name(),
                known.pictures(),
                known.text(),
                known.language() != null ? known.language() : found.language(),
                known.country() != null ? known.country() : found.country(),
                known.tags(),
                known.channels(),
                known.paused(),
                known.delay(),
                known.every(),
                known.allowed());
    }

    /**
     * Follows a source's channel; says whether that is new.
     *
     * @param settings of the source, without the channel or with it
     */
    public boolean follow(Source settings, Channel channel) {
        boolean known = isFollowed(settings, channel);
        Source wanted = known ? settings : settings.withChannels(with(settings.channels(), channel));
        if (!store.sources().find(settings.id()).equals(Optional.of(wanted))) {
            save(List.of(wanted));
        }
        return !known;
    }

    /**
     * The source with these hosts of the user's own network, that may be asked for it.
     *
     * @throws IllegalArgumentException where one can be no host
     */
    public static Source allowing(Source source, List<String> hosts) {
        List<String> named = hosts.stream()
                .map(String::strip)
                .filter(h -> !h.isEmpty())
                .distinct()
                .toList();
        Addresses.allowing(Set.copyOf(named));
        return source.withAllowed(named);
    }

    /**
     * Wants the pages after the first of a listing or feed, as many as are told.
     *
     * @param next the second
     */
    public void back(Source source, Channel channel, String next, int pages) {
        Wanted.What what = channel.as() == Channel.As.FEED ? Wanted.What.FEED : Wanted.What.LISTING;
        Wanted page = Wanted.found(next, source.id(), what, clock.instant()).back(pages - 1);
        store.change(() -> store.following().want(page));
    }

    /**
     * Follows a source no more, or one of its channels; returns what was followed. Of a source that has no channel left no
     * page is asked for again. A source as a whole is forgotten where the book has no article of it.
     *
     * @param url the channel's address; absent for all
     * @throws BookException where it is not followed
     */
    public List<Channel> leave(String id, @Nullable String url) {
        Source source = known(id);
        List<Channel> left = source.channels().stream()
                .filter(c -> url == null || Urls.key(c.url()).equals(Urls.key(url)))
                .toList();
        boolean forgotten = url == null && store.articles().ofSource(id, 0, 1).isEmpty();
        if (left.isEmpty() && !forgotten) {
            throw new BookException(id + " follows " + (url == null ? "nothing, and has articles" : "no " + url)
                    + "; 'beatbook source list' shows what it follows");
        }
        List<Channel> kept = new ArrayList<>(source.channels());
        kept.removeAll(left);
        decider.decide(
                forgotten
                        ? new Decision.SourceRemoved(clock.instant(), id)
                        : new Decision.SourceSaved(clock.instant(), source.withChannels(kept)));
        store.change(() -> {
            left.forEach(this::forget);
            if (kept.isEmpty()) {
                store.following().dropAll(id);
            }
        });
        return left;
    }

    private void forget(Channel channel) {
        store.following().forget(channel.url());
        store.following()
                .pushOf(channel.url())
                .ifPresent(push -> store.following().save(push.leaving(clock.instant())));
    }

    /** The sources that have a channel, by id. */
    public List<Source> followed() {
        return store.sources().all().stream()
                .filter(s -> !s.channels().isEmpty())
                .toList();
    }

    /** The sources that have a channel, as OPML. */
    public String opml() {
        List<Outline> lines = new ArrayList<>();
        for (Source source : followed()) {
            for (Channel channel : source.channels()) {
                String site = WebAddress.parse(channel.url()).origin() + "/";
                lines.add(new Outline(channel, source.id(), source.name(), site, source.language(), source.tags()));
            }
        }
        return Opml.write("Sources of this book", lines);
    }

    /**
     * What came of taking a list.
     *
     * @param added channels that were not followed before
     * @param known channels that were
     */
    public record Taken(int added, int known, List<String> problems) {
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    /** Takes what an OPML list names, or the JSON of sources; what cannot be taken is named. */
    public Taken take(byte[] list) {
        String start = new String(list, 0, Math.min(200, list.length), StandardCharsets.UTF_8).strip();
        return new Taking().take(list, start.startsWith("[") || start.startsWith("{"));
    }

    private static boolean isFollowed(Source source, Channel channel) {
        return source.channels().stream().anyMatch(c -> Urls.key(c.url()).equals(Urls.key(channel.url())));
    }

    private static List<Channel> with(List<Channel> channels, Channel more) {
        List<Channel> all = new ArrayList<>(channels);
        all.add(more);
        return all;
    }

    private static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'%s' can be no id: letters, digits, dots and hyphens, such as example.org".formatted(id));
        }
    }

    /** One list on its way into the book; all of it is decided at once. */
    private final class Taking {
        private final Map<String, Source> changed = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private int added;
        private int known;

        Taken take(byte[] list, boolean json) {
            if (json) {
                takeJson(new String(list, StandardCharsets.UTF_8));
            } else {
                Opml.Read read = Opml.read(list);
                problems.addAll(read.problems());
                read.outlines().forEach(this::take);
            }
            List<Source> decided = changed.values().stream()
                    .filter(s -> !store.sources().find(s.id()).equals(Optional.of(s)))
                    .toList();
            save(decided);
            return new Taken(added, known, problems);
        }

        private void take(Outline line) {
            try {
                String url = WebAddress.parse(line.channel().url()).toString();
                String id = id(line, url);
                check(id);
                follow(described(source(id), line), new Channel(line.channel().as(), url));
            } catch (IllegalArgumentException e) {
                problems.add("'%s': %s".formatted(line.title(), e.getMessage()));
            }
        }

        private static String id(Outline line, String url) {
            String said = line.source();
            return said != null
                    ? said
                    : Optional.ofNullable(line.site())
                            .flatMap(Urls::site)
                            .or(() -> Urls.site(url))
                            .orElse("");
        }

        private Source source(String id) {
            Source begun = changed.get(id);
            return begun != null ? begun : store.sources().find(id).orElseGet(() -> Source.met(id, id));
        }

        private static Source described(Source source, Outline line) {
            Set<String> tags = new LinkedHashSet<>(source.tags());
            tags.addAll(line.tags());
            String title = line.title();
            return new Source(
                    source.id(),
                    source.name().equals(source.id()) && title != null ? title : source.name(),
                    source.pictures(),
                    source.text(),
                    source.language() != null ? source.language() : language(line),
                    source.country(),
                    List.copyOf(tags),
                    source.channels(),
                    source.paused(),
                    source.delay(),
                    source.every(),
                    source.allowed());
        }

        private static @Nullable String language(Outline line) {
            String said = line.language();
            return said == null ? null : Settings.languageTag(said).orElse(null);
        }

        private void follow(Source source, Channel channel) {
            boolean already = isFollowed(source, channel);
            known += already ? 1 : 0;
            added += already ? 0 : 1;
            changed.put(source.id(), already ? source : source.withChannels(with(source.channels(), channel)));
        }

        private void takeJson(String json) {
            JsonNode[] all;
            try {
                all = json.strip().startsWith("[")
                        ? Json.read(json, JsonNode[].class)
                        : new JsonNode[] {Json.read(json, JsonNode.class)};
            } catch (IllegalArgumentException e) {
                problems.add("no list of sources: " + e.getMessage());
                return;
            }
            for (int i = 0; i < all.length; i++) {
                try {
                    takeJson(all[i]);
                } catch (IllegalArgumentException e) {
                    problems.add("source %d: %s".formatted(i + 1, e.getMessage()));
                }
            }
        }

        /** The file's settings are taken; what was followed before is followed on. */
        private void takeJson(JsonNode node) {
            for (String field : List.of("id", "name", "pictures", "text", "channels")) {
                if (!node.hasNonNull(field)) {
                    throw new IllegalArgumentException("'" + field + "' is missing");
                }
            }
            Source written = Json.read(node.toString(), Source.class);
            Source read = Settings.of(written).onto(written);
            check(read.id());
            List<Channel> channels = new ArrayList<>(read.channels());
            for (Channel channel : channels) {
                if (channel.as() == null || channel.url() == null) {
                    throw new IllegalArgumentException("a channel needs 'as' and 'url'");
                }
                WebAddress.parse(channel.url());
            }
            Source before = source(read.id());
            // A list may be anybody's, and must not open the way into the user's own network.
            Source now = read.withChannels(before.channels()).withAllowed(before.allowed());
            changed.put(now.id(), now);
            channels.forEach(c -> follow(source(read.id()), c));
        }
    }
}
