package venuehunt.uploader.apart;

import java.util.Optional;
import venuehunt.uploader.check.Mending;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.read.SiteContents;

/**
 * One of five.
 *
 * @param refusal
 *            why the file cannot be read
 */
record Answer(Optional<Finding> refusal, Optional<SiteContents> contents, Optional<Validation> validation,
        Optional<Mending> mending, Optional<DrawnPlan> drawn) {
    static Answer refused(Finding why) {
        return new Answer(Optional.of(why), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Answer of(SiteContents contents) {
        return new Answer(Optional.empty(), Optional.of(contents), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    static Answer of(Validation validation) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(validation), Optional.empty(),
                Optional.empty());
    }

    static Answer of(Mending mending) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(mending),
                Optional.empty());
    }

    static Answer of(DrawnPlan drawn) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(drawn));
    }
}
