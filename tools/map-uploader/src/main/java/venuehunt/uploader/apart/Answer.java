package venuehunt.uploader.apart;

import java.util.Optional;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.read.SiteContents;

/**
 * One of three.
 *
 * @param refusal
 *            a sentence about a file that cannot be read
 */
record Answer(Optional<String> refusal, Optional<SiteContents> contents, Optional<Validation> validation) {
    static Answer refused(String sentence) {
        return new Answer(Optional.of(sentence), Optional.empty(), Optional.empty());
    }

    static Answer of(SiteContents contents) {
        return new Answer(Optional.empty(), Optional.of(contents), Optional.empty());
    }

    static Answer of(Validation validation) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(validation));
    }
}
