package venuehunt.uploader;

/** What the program tells the shell. */
final class ExitCode {
    static final int CLEAN = 0;
    /** The file has problems, or a server refused. */
    static final int REFUSED = 1;
    static final int USAGE = 2;

    private ExitCode() {
    }
}
