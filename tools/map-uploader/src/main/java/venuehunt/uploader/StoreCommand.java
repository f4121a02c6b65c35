package venuehunt.uploader;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import venuehunt.service.auth.CallerTokenOptions;
import venuehunt.uploader.server.Connection;

/**
 * A command that asks the geometry store in the name of whoever gives it. Commands inherit this: of a mixin within a
 * mixin picocli forgets which command it belongs to, and a token that is missing could not be told.
 */
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CallerTokenOptions token = new CallerTokenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Nothing is sent before the first question. */
    Connection connect() {
        return store.connect(token());
    }

    String token() {
        return token.token();
    }

    CommandSpec spec() {
        return spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
