package org.beatbook.read.name;

import java.lang.management.ManagementFactory;
import org.beatbook.read.Text;

/** Prints how many articles of 600 words are read in a second: {@code NamesSpeed}, after warming up. */
public final class NamesSpeed {
    private NamesSpeed() {}

    /** Nanoseconds of processor time, so that a busy machine tells the same. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) {
        StringBuilder text = new StringBuilder();
        while (text.toString().split(" ").length < 600) {
            text.append(
                            "South Korean officials said on Monday that Kim Jong Un, the North Korean leader, would travel to Russia")
                    .append(" to meet President Vladimir Putin at the Vostochny Cosmodrome in the Amur region. ")
                    .append("The visit, which was reported by the Korean Central News Agency (KCNA), comes as the two")
                    .append(
                            " countries deepen their military ties, according to analysts at Seoul National University.\n\n");
        }
        for (int round = 0; round < 6; round++) {
            long start = cpu();
            for (int i = 0; i < 500; i++) {
                Names.read(Text.of(text.toString()), "en");
            }
            System.out.printf("%.0f articles a second%n", 500e9 / (cpu() - start));
        }
    }
}
