package org.beatbook.read.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.beatbook.TestData;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Party;
import org.beatbook.read.Text;
import org.beatbook.read.date.Dates;

/** PLOVER's gold sentences, and how well the reading of events does on them. */
final class Gold {
    record Case(String id, String text, String type, Set<String> triples) {}

    record Score(int hit, int found, int wanted) {
        double precision() {
            return found == 0 ? 1 : (double) hit / found;
        }

        double recall() {
            return (double) hit / wanted;
        }

        double f1() {
            return hit == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    private Gold() {}

    /** The half whose ids end in one of the digits. */
    static List<Case> half(String digits) throws IOException {
        Path file = TestData.root().resolve("events/plover/gold-odd.json");
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            String id = node.get("id").asText();
            if (!node.get("event").asText().equals("DOCUMENT") && digits.indexOf(id.charAt(id.length() - 1)) >= 0) {
                String type = today(node.get("event").asText());
                cases.add(new Case(
                        id,
                        node.get("text").asText(),
                        type,
                        triples(type, codes(node.get("source")), codes(node.get("target")))));
            }
        }
        return cases;
    }

    private static String today(String type) {
        return switch (type) {
            case "DEMAND" -> "REQUEST";
            case "FIGHT" -> "ASSAULT";
            case "DISAPPROVE", "INVESTIGATE" -> "ACCUSE";
            default -> type;
        };
    }

    private static List<String> codes(JsonNode parties) {
        List<String> codes = new ArrayList<>();
        if (parties != null) {
            parties.forEach(p -> codes.add(p.path("code").asText("-")));
        }
        return codes;
    }

    /** Each actor with each recipient; of an act done together, each pair in the alphabet's order. */
    private static Set<String> triples(String type, List<String> actors, List<String> recipients) {
        Set<String> triples = new TreeSet<>();
        if (recipients.isEmpty() && actors.size() > 1) {
            List<String> sorted = actors.stream().sorted().toList();
            triples.add(sorted.get(0) + " " + type + " " + sorted.get(1));
        } else {
            for (String actor : actors.isEmpty() ? List.of("-") : actors) {
                for (String recipient : recipients.isEmpty() ? List.of("-") : recipients) {
                    triples.add(actor + " " + type + " " + recipient);
                }
            }
        }
        return triples;
    }

    static List<Event> read(String sentence) {
        Text text = Text.of(sentence);
        return Events.read(
                text, org.beatbook.read.name.Names.read(text, "en"), Dates.read(text, null, "en"), List.of(), null);
    }

    static Set<String> types(List<Event> events) {
        Set<String> types = new TreeSet<>();
        events.stream().filter(Event::happened).forEach(e -> types.add(e.type().name()));
        return types;
    }

    static Set<String> triples(List<Event> events) {
        Set<String> triples = new TreeSet<>();
        events.stream()
                .filter(Event::happened)
                .forEach(e ->
                        triples.addAll(triples(e.type().name(), countries(e.actors()), countries(e.recipients()))));
        return triples;
    }

    private static List<String> countries(List<Party> parties) {
        return parties.stream()
                .map(p -> p.country() != null
                        ? p.country()
                        : "IGO".equals(p.sector()) || "NGO".equals(p.sector()) ? p.sector() : "-")
                .toList();
    }

    static Score typesOf(List<Case> cases) {
        int hit = 0;
        int found = 0;
        for (Case one : cases) {
            Set<String> types = types(read(one.text()));
            hit += types.contains(one.type()) ? 1 : 0;
            found += types.size();
        }
        return new Score(hit, found, cases.size());
    }

    static Score triplesOf(List<Case> cases) {
        int hit = 0;
        int found = 0;
        int wanted = 0;
        for (Case one : cases) {
            Set<String> triples = triples(read(one.text()));
            found += triples.size();
            wanted += one.triples().size();
            triples.retainAll(one.triples());
            hit += triples.size();
        }
        return new Score(hit, found, wanted);
    }

    /** Prints the developing half's misses, and both halves' figures. */
    public static void main(String[] args) throws IOException {
        for (Case one : half("135")) {
            List<Event> events = read(one.text());
            Set<String> types = types(events);
            boolean right = types.equals(Set.of(one.type()));
            Set<String> triples = triples(events);
            if (args.length > 0 && (!right || args[0].equals("all") || !triples.containsAll(one.triples()))) {
                System.out.println((right ? "  " : types.contains(one.type()) ? "+ " : "! ")
                        + one.id().substring(14) + " " + one.triples() + " <- " + triples + "\n     "
                        + one.text().replace("\n", " "));
                events.forEach(e -> System.out.println("       " + e.type() + " " + e.modality() + " ["
                        + e.trigger().text() + "] "
                        + e.rule() + " A:"
                        + e.actors().stream()
                                .map(p -> p.span().text() + "/" + p.country() + "/" + p.sector())
                                .toList()
                        + " R:"
                        + e.recipients().stream()
                                .map(p -> p.span().text() + "/" + p.country() + "/" + p.sector())
                                .toList()));
            }
        }
        for (String digits : List.of("135", "79")) {
            Score t = typesOf(half(digits));
            Score c = triplesOf(half(digits));
            System.out.printf(
                    "%s types P %.3f R %.3f F1 %.3f; triples P %.3f R %.3f F1 %.3f%n",
                    digits, t.precision(), t.recall(), t.f1(), c.precision(), c.recall(), c.f1());
        }
    }
}
