package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.beatbook.Beatbook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands on a book share: which book it is, how it is opened, and where one prints. */
abstract class BookCommand implements Callable<Integer> {
    @Mixin
    BookOptions book = new BookOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Opens the book for reading and does this; what it returns is the exit code. */
    final int reading(ToIntFunction<Beatbook> act) {
        try (Beatbook reader = book.read()) {
            return act.applyAsInt(reader);
        }
    }

    /** Opens the book for writing and does this; what it returns is the exit code. */
    final int writing(ToIntFunction<Beatbook> act) {
        try (Beatbook writer = book.write(err())) {
            return act.applyAsInt(writer);
        }
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** That the command was called in a way that cannot be meant. */
    final ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
