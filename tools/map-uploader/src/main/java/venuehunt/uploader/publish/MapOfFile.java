package venuehunt.uploader.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import venuehunt.uploader.plan.PlanZone;
import venuehunt.uploader.plan.SitePlan;
import venuehunt.uploader.server.CallRefusedException;

/**
 * A canonical map and the file it was made of: the geometry store counts the zones of the one from 0, the curator has
 * the features of the other.
 */
public final class MapOfFile {
    /** Where nothing but a name can follow: in a sentence "the boundary" is a word like others. */
    private static final Pattern PART = Pattern
            .compile("zone\\[(?<index>\\d{1,9})]|(?<!the )\\bboundary(?=: | and zone|$)");

    private static final String WHOLE = "map: ";

    private final String file;
    private final SitePlan plan;

    /**
     * The map of a plan.
     *
     * @param file
     *            its name, as it can be shown
     */
    public MapOfFile(String file, SitePlan plan) {
        this.file = file;
        this.plan = plan;
    }

    /** What the store refused it for, said of the features. */
    public CallRefusedException retold(CallRefusedException refused) {
        return refused.inOtherWords(this::retold);
    }

    private String retold(String sentence) {
        String told = features(sentence);
        if (sentence.startsWith(WHOLE)) {
            return file + told.substring(WHOLE.length() - 2);
        }
        return PART.matcher(sentence).lookingAt() ? file + ": " + told : told;
    }

    private String features(String sentence) {
        StringBuilder told = new StringBuilder();
        Matcher part = PART.matcher(sentence);
        int end = 0;
        while (part.find(end)) {
            told.append(sentence, end, part.start());
            end = part.end();
            String index = part.group("index");
            if (index == null) {
                told.append(plan.boundaryFeature()).append(", the boundary");
            } else if (Integer.parseInt(index) < plan.zones().size()) {
                PlanZone zone = plan.zones().get(Integer.parseInt(index));
                String name = " \"" + zone.name() + '"';
                end += sentence.startsWith(name, end) ? name.length() : 0;
                told.append(zone.feature());
            } else {
                told.append(part.group());
            }
        }
        return told.append(sentence, end, sentence.length()).toString();
    }
}
