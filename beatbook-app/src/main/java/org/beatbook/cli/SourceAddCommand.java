package org.beatbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.Beatbook;
import org.beatbook.Subscriptions;
import org.beatbook.news.Candidate;
import org.beatbook.news.Channel;
import org.beatbook.news.Findings;
import org.beatbook.news.Json;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Looks at an address for feeds, sitemaps and listings, shows what each would give, and follows the best.",
            "The publisher's rules are kept; what they forbid is said and not asked."
        },
        mixinStandardHelpOptions = true)
final class SourceAddCommand extends BookCommand {
    private static final int MOST_BACK = 1_000;

    @Parameters(paramLabel = "ADDRESS", description = "a site, a page, a feed or a sitemap, such as example.org")
    String address = "";

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            description =
                    "feed, sitemap, listing or site: follow the address itself as this, and look for nothing else")
    Channel.@Nullable As as;

    @Option(
            names = "--id",
            description = "the source's id (default: the host without www.); a known one gets a further channel")
    @Nullable
    String id;

    @Mixin
    SourceOptions settings = new SourceOptions();

    @Option(
            names = "--back",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "follow so many further pages of older articles of a listing or feed, too (default: ${DEFAULT-VALUE})")
    int back;

    @Option(names = "--dry-run", description = "only show what there is")
    boolean dryRun;

    @Option(names = "--json", description = "print what was found as JSON")
    boolean json;

    @Mixin
    HostOptions hosts = new HostOptions();

    /** What was done, beside what was found. */
    private record Added(Source source, Channel channel, boolean fresh) {}

    @Override
    public Integer call() {
        if (back < 0 || back > MOST_BACK) {
            throw misused("--back: from 0 to " + MOST_BACK + " pages");
        }
        settings.onto(Source.met("any", "any"));
        Findings found = Subscriptions.find(address, as, hosts.allowed, url -> {
            err().println("beatbook: asking " + url);
            err().flush();
        });
        Optional<Candidate> proposed = found.proposed();
        Added added =
                dryRun || proposed.isEmpty() ? null : add(found, proposed.get().channel());
        if (json) {
            printJson(found, added);
        } else {
            new FindingsTable(out()).print(found);
            proposed.ifPresent(p -> say(found, p, added));
        }
        if (proposed.isEmpty()) {
            out().flush();
            err().println("beatbook: %s at %s"
                    .formatted(
                            found.candidates().isEmpty()
                                    ? "nothing to follow was found"
                                    : "nothing was added; name one of the addresses above to follow it",
                            found.url()));
        }
        return proposed.isPresent() ? 0 : Main.SOME_FAILED;
    }

    private Added add(Findings found, Channel channel) {
        try (Beatbook writer = book.write(err())) {
            Subscriptions subscriptions = writer.subscriptions();
            Source named = settings.onto(subscriptions.named(id, found));
            List<String> allowed = new ArrayList<>(named.allowed());
            allowed.addAll(hosts.allowed);
            Source source = Subscriptions.allowing(named, allowed);
            boolean fresh = subscriptions.follow(source, channel);
            String next = found.next();
            if (back > 0 && next != null) {
                subscriptions.back(source, channel, next, back);
            }
            return new Added(source, channel, fresh);
        }
    }

    private void printJson(Findings found, @Nullable Added added) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("found", found);
        line.put("source", added == null ? null : added.source().id());
        line.put("channel", added == null ? null : added.channel());
        line.put("added", added != null && added.fresh());
        out().println(Json.write(line));
    }

    private void say(Findings found, Candidate proposed, @Nullable Added added) {
        out().println();
        if (added == null) {
            out().println("nothing was added: without --dry-run, the one with the star is followed");
        } else {
            out().printf(
                            "%s: %s follows this %s%n",
                            added.fresh() ? "added" : "known already",
                            added.source().id(),
                            added.channel().as().word());
            out().printf("  %s%n", added.channel().url());
        }
        found.candidates().stream()
                .filter(c -> !c.proposed())
                .findFirst()
                .ifPresent(other -> out().printf(
                                "to follow another, too: beatbook source add '%s' --as %s%n",
                                other.channel().url(), other.channel().as().word()));
        sayBack(found, proposed);
    }

    private void sayBack(Findings found, Candidate proposed) {
        if (back > 0 && found.next() == null) {
            String what = proposed.channel().as().word();
            out().println("--back: this " + what + " names no page of older articles"
                    + (proposed.channel().as() == Channel.As.FEED ? "; add --as listing to go back by pages" : ""));
        } else if (back > 0) {
            out().printf("older articles: %d pages from %s on%n", back, found.next());
        }
    }
}
