package org.beatbook.collect.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A robots.txt as it holds for one robot, by crawler-commons; and which of its lines decides. */
final class RobotsFile {
    /** RFC 9309 has a parser read at least 500 KiB; the rest is not read. */
    static final int MOST_BYTES = 500 * 1_024;

    private static final long LONGEST_DELAY_MS = Duration.ofDays(1).toMillis();
    private static final int NO_WARNINGS = 0;

    private final SimpleRobotRules rules;
    private final List<String> lines;
    private final String robot;

    private RobotsFile(SimpleRobotRules rules, List<String> lines, String robot) {
        this.rules = rules;
        this.lines = lines;
        this.robot = robot;
    }

    /**
     * Reads a file.
     *
     * @param robot the product token, in lower case
     */
    static RobotsFile parse(String url, byte[] body, String robot) {
        byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, lineEnd(body)) : body;
        SimpleRobotRules rules = new SimpleRobotRulesParser(LONGEST_DELAY_MS, NO_WARNINGS)
                .parseContent(url, read, "text/plain", List.of(robot));
        return new RobotsFile(
                rules, new String(read, StandardCharsets.UTF_8).lines().toList(), robot);
    }

    boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** What the host asks for between two requests. */
    Optional<Duration> crawlDelay() {
        long delay = rules.getCrawlDelay();
        return delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Optional.empty() : Optional.of(Duration.ofMillis(delay));
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }

    /** A rule as written and its line; 0 where the line is not found again. */
    record Line(String rule, int number) {}

    /** The longest rule that forbids this URL: what decides against it (RFC 9309, 2.2.2). */
    Line forbidding(String url) {
        String longest = "";
        for (RobotRule rule : rules.getRobotRules()) {
            String pattern = rule.getPrefix();
            if (!rule.isAllow() && pattern.length() > longest.length() && matches(pattern, url)) {
                longest = pattern;
            }
        }
        String path = longest.isEmpty() ? "/" : longest;
        return find(path).orElse(new Line("Disallow: " + path, 0));
    }

    /** Whether a pattern of robots.txt means this URL. */
    static boolean matches(String pattern, String url) {
        SimpleRobotRules only = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_SOME);
        only.addRule(pattern, false);
        return !only.isAllowed(url);
    }

    private Optional<Line> find(String pattern) {
        Optional<Line> own = find(pattern, Set.of(robot));
        return own.isPresent() ? own : find(pattern, Set.of("*"));
    }

    private Optional<Line> find(String pattern, Set<String> wanted) {
        Set<String> agents = new HashSet<>();
        boolean naming = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            String field = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                if (!naming) {
                    agents.clear();
                }
                agents.add(value.toLowerCase(Locale.ROOT));
            } else if (field.equals("disallow") && agents.stream().anyMatch(wanted::contains) && same(value, pattern)) {
                return Optional.of(new Line(line, i + 1));
            }
            naming = field.equals("user-agent") || (naming && field.isEmpty());
        }
        return Optional.empty();
    }

    /** crawler-commons keeps patterns escaped: escaping both the same way makes them comparable. */
    private static boolean same(String written, String pattern) {
        return written.equals(pattern)
                || SimpleRobotRules.escapePath(written, null).equals(SimpleRobotRules.escapePath(pattern, null));
    }

    private static int lineEnd(byte[] body) {
        int end = MOST_BYTES;
        while (end > 0 && body[end] != '\n') {
            end--;
        }
        return end == 0 ? MOST_BYTES : end;
    }
}
