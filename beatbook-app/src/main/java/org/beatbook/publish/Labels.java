package org.beatbook.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beatbook.publish.MapDrawing.Label;
import org.beatbook.publish.MapDrawing.Mark;
import org.jspecify.annotations.Nullable;

/** Finds room for names on a map: each beside its mark where nothing else stands, or nowhere. */
final class Labels {
    private static final double HEIGHT = 15;
    private static final double LETTER = 6.9;
    private static final double WIDE_LETTER = 13;
    private static final double GAP = 4;

    private final int width;
    private final int height;
    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double foot) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.foot && other.top < foot;
        }
    }

    Labels(int width, int height, List<Mark> marks) {
        this.width = width;
        this.height = height;
        marks.forEach(m ->
                taken.add(new Box(m.x() - m.radius(), m.y() - m.radius(), m.x() + m.radius(), m.y() + m.radius())));
    }

    /** Keeps a place free for what is drawn there. */
    void keep(double left, double top, double right, double foot) {
        taken.add(new Box(left, top, right, foot));
    }

    /** To the right, the left, above or below a mark; absent where there is no room. */
    @Nullable
    Label beside(Mark mark) {
        String text = mark.spot().place().name();
        double length = length(text, LETTER);
        double far = mark.radius() + GAP;
        double near = mark.radius() * 0.75 + GAP;
        List<Label> choices = List.of(
                new Label(text, mark.x() + far, mark.y() + 4.5, "start"),
                new Label(text, mark.x() - far, mark.y() + 4.5, "end"),
                new Label(text, mark.x(), mark.y() - far - 1, "middle"),
                new Label(text, mark.x(), mark.y() + far + 10, "middle"),
                new Label(text, mark.x() + near, mark.y() - near + 2, "start"),
                new Label(text, mark.x() + near, mark.y() + near + 8, "start"),
                new Label(text, mark.x() - near, mark.y() - near + 2, "end"),
                new Label(text, mark.x() - near, mark.y() + near + 8, "end"));
        return choices.stream().filter(l -> take(l, length)).findFirst().orElse(null);
    }

    /** Over a country's middle; absent where there is no room. */
    Optional<Label> across(String name, double[] at) {
        Label label = new Label(name, at[0], at[1] + 4, "middle");
        return take(label, length(name, WIDE_LETTER)) ? Optional.of(label) : Optional.empty();
    }

    private boolean take(Label label, double length) {
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - length;
            default -> label.x() - length / 2;
        };
        Box box = new Box(left, label.y() - HEIGHT + 3, left + length, label.y() + 3);
        boolean inside = box.left() >= 2 && box.right() <= width - 2 && box.top() >= 2 && box.foot() <= height - 2;
        if (!inside || taken.stream().anyMatch(box::meets)) {
            return false;
        }
        return taken.add(box);
    }

    /** An estimate, on the safe side; letters of East Asia are twice as wide. */
    private static double length(String text, double letter) {
        return text.codePoints()
                .mapToDouble(p -> Character.isIdeographic(p) || p >= 0xAC00 && p <= 0xD7A3 ? 2 * letter : letter)
                .sum();
    }
}
