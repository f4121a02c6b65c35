package venuehunt.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCheckerTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    /** Ann wins treasure 1 by claim A; then Ben asks for it by claim B, and loses. */
    private static final String SOUND = """
            {"type":"treasure","treasure":1,"capacity":1}
            {"type":"hunt","tNs":1,"state":"OPEN"}
            {"type":"window","treasure":1,"opensNs":2,"closesNs":90}
            {"type":"place","treasure":1,"latDegrees":60.17,"lngDegrees":24.94,"reachMetres":5}
            {"type":"position","tNs":3,"toldNs":5,"player":"ann","latDegrees":60.17004,"lngDegrees":24.94,"accuracyMetres":4}
            {"type":"position","tNs":2000000000,"toldNs":2000000003,"player":"ann","latDegrees":60.1701,"lngDegrees":24.94,"accuracyMetres":4}
            {"type":"invoke","tNs":10,"op":1,"claim":"$A","player":"ann","treasure":1}
            {"type":"reserve","tNs":11,"claim":"$A"}
            {"type":"release","tNs":21,"claim":"$A"}
            {"type":"ok","tNs":30,"op":1,"outcome":"WON","points":10}
            {"type":"invoke","tNs":40,"op":2,"claim":"$B","player":"ben","treasure":1}
            {"type":"ok","tNs":50,"op":2,"outcome":"LOST"}
            {"type":"heal","tNs":60}
            {"type":"gauge","name":"open claims","value":0,"baseline":0}
            {"type":"award","claim":"$A","player":"ann","treasure":1,"round":1,"slot":1,"points":10,"dump":"noon"}
            {"type":"award","claim":"$A","player":"ann","treasure":1,"round":1,"slot":1,"points":10,"tNs":20}
            {"type":"inventory","claim":"$A","player":"ann","treasure":1,"round":1}
            {"type":"wallet","claim":"$A","player":"ann","points":10}
            {"type":"event","claim":"$A","player":"ann","treasure":1,"round":1,"slot":1,"points":10}
            {"type":"balance","player":"ann","points":10}
            {"type":"published","claim":"$A"}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void check_sound() throws Exception {
        assertThat(check(SOUND)).isEmpty();
    }

    /** One thing is changed in the sound history, and one line added. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "I1  | `` | `` | {'type':'award','claim':'$B','player':'ben','treasure':1,'round':1,'slot':1,'points':10,'tNs':45}",
            "I2  | 'WON','points':10 | 'WON','points':11 | ``", "I2  | 'tNs':20} | 'tNs':31} | ``",
            "I2  | 'outcome':'LOST' | 'outcome':'ALREADY_YOURS' | ``", "I3  | 'tNs':10,'op':1 | 'tNs':21,'op':1 | ``",
            "I3  | 'WON','points':10 | 'LOST' | ``",
            "I3  | {'type':'ok','tNs':30,'op':1,'outcome':'WON','points':10} | {'type':'info','tNs':15,'op':1,'reason':'CUT'} | `{'type':'invoke','tNs':16,'op':3,'claim':'$A','player':'ann','treasure':1}\n{'type':'fail','tNs':17,'op':3,'outcome':'REFUSED','reason':'TOO_FAR'}`",
            "I4  | 'tNs':20} | 'tNs':51} | ``",
            "I4  | 'capacity':1 | 'capacity':2 | ``",
            "I5  | {'type':'ok','tNs':30,'op':1,'outcome':'WON','points':10} | {'type':'fail','tNs':30,'op':1,'outcome':'REFUSED','reason':'TOO_FAR'} | ``",
            "I6  | 'tNs':40,'op':2,'claim':'$B','player':'ben' | 'tNs':40,'op':2,'claim':'$A','player':'ann' | ``",
            "I7  | 'claim':'$B','player':'ben' | 'claim':'$A','player':'ben' | ``",
            "I8  | {'type':'inventory','claim':'$A','player':'ann','treasure':1,'round':1} | `` | ``",
            "I8  | 'ann','treasure':1,'round':1} | 'ben','treasure':1,'round':1} | ``",
            "I8  | `` | `` | {'type':'wallet','claim':'$B','player':'ben','points':0}",
            "I9  | 'player':'ann','points':10} | 'player':'ann','points':20} | ``",
            "I9  | {'type':'balance','player':'ann','points':10} | {'type':'balance','player':'ann','points':9} | ``",
            "I10 | {'type':'reserve','tNs':11,'claim':'$A'} | {'type':'reserve','tNs':11,'claim':'$B'} | ``",
            "I10 | {'type':'release','tNs':21,'claim':'$A'} | `` | ``",
            "I11 | 'points':10,'dump' | 'points':9,'dump' | ``", "I12 | `` | `` | {'type':'reversal','claim':'$B'}",
            "I12 | 'round':1,'slot':1,'points':10,'tNs' | 'round':2,'slot':1,'points':10,'tNs' | ``",
            "I13 | `` | `` | {'type':'hunt','tNs':8,'state':'PAUSED'}",
            "I13 | 'opensNs':2,'closesNs':90 | 'opensNs':21,'closesNs':90 | ``",
            "I13 | 'opensNs':2,'closesNs':90 | 'opensNs':2,'closesNs':9 | ``",
            "I14 | 'latDegrees':60.17004 | 'latDegrees':60.17005 | ``",
            "I14 | 'tNs':3,'toldNs':5 | 'tNs':-2000000100,'toldNs':-2000000000 | ``",
            "I14 | 'tNs':3,'toldNs':5 | 'tNs':21,'toldNs':22 | ``",
            "I14 | 60.17004,'lngDegrees':24.94,'accuracyMetres':4 | 60.17004,'lngDegrees':24.94,'accuracyMetres':31 | ``",
            "I15 | 'latDegrees':60.1701 | 'latDegrees':60.1704 | ``",
            "I16 | {'type':'ok','tNs':50,'op':2,'outcome':'LOST'} | {'type':'ok','tNs':50,'op':2,'outcome':'WON'} | ``",
            "I19 | `` | `` | {'type':'published','claim':'$B'}",
            "I22 | {'type':'heal','tNs':60} | {'type':'heal','tNs':35} | {'type':'info','tNs':55,'op':2,'reason':'PENDING'}",
            "I23 | 'treasure':1,'capacity':1 | 'treasure':1,'capacity':2 | {'type':'invoke','tNs':70,'op':3,'claim':'00000000-0000-0000-0000-00000000000c','player':'cid','treasure':1}",
            "I24 | 'value':0 | 'value':1 | ``"})
    void check_violated(Invariant invariant, String there, String instead, String added) throws Exception {
        String changed = SOUND.replace(quoted(there), quoted(instead)) + quoted(added);
        if (added.contains("'info'")) {
            changed = changed.replace(quoted("{'type':'ok','tNs':50,'op':2,'outcome':'LOST'}"), "");
        }
        assertThat(changed).isNotEqualTo(SOUND);
        assertThat(check(changed)).extracting(Violation::invariant).contains(invariant);
    }

    /** Ann's award is taken back, Ben is given it in round 2, and five points for the trouble. */
    private static final String CORRECTED = SOUND
            .replace("{\"type\":\"balance\",\"player\":\"ann\",\"points\":10}\n", "")
            .replace("{\"type\":\"published\",\"claim\":\"$A\"}\n", "")
            + """
                    {"type":"reversal","claim":"$A"}
                    {"type":"wallet","claim":"$R","player":"ann","points":-10}
                    {"type":"award","claim":"$G","player":"ben","treasure":1,"round":2,"slot":1,"points":10}
                    {"type":"grant","claim":"$G"}
                    {"type":"inventory","claim":"$G","player":"ben","treasure":1,"round":2}
                    {"type":"wallet","claim":"$G","player":"ben","points":10}
                    {"type":"event","claim":"$G","player":"ben","treasure":1,"round":2,"slot":1,"points":10}
                    {"type":"compensation","claim":"$K","player":"ben","points":5}
                    {"type":"wallet","claim":"$K","player":"ben","points":5}
                    {"type":"balance","player":"ann","points":0}
                    {"type":"balance","player":"ben","points":15}
                    """.replace("$R", "00000000-0000-0000-0000-0000000000c1")
                    .replace("$G", "00000000-0000-0000-0000-0000000000c2")
                    .replace("$K", "00000000-0000-0000-0000-0000000000c3");

    @Test
    void corrected_sound() throws Exception {
        assertThat(check(CORRECTED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "I1  | {'type':'reversal','claim':'$A'} | `` | awards of treasure 1 stand",
            "I12 | {'type':'reversal','claim':'$A'} | `` | taken back before",
            "I12 | {'type':'reversal','claim':'$A'} | {'type':'reversal','claim':'$A'}\\n{'type':'reversal','claim':'$A'} | taken back twice",
            "I1  | 'treasure':1,'round':2,'slot':1 | 'treasure':1,'round':1,'slot':1 | slot 1",
            "I3  | {'type':'grant','claim':'00000000-0000-0000-0000-0000000000c2'} | `` | not asked for",
            "I10 | {'type':'grant','claim':'00000000-0000-0000-0000-0000000000c2'} | `` | no node had reserved",
            "I8  | {'type':'compensation','claim':'00000000-0000-0000-0000-0000000000c3','player':'ben','points':5} | `` | has no award",
            "I9  | {'type':'compensation','claim':'00000000-0000-0000-0000-0000000000c3','player':'ben','points':5} | `` | 15 points",
            "I9  | 'player':'ann','points':-10 | 'player':'ann','points':-9 | ann was paid 1 points",
            "I9  | 'player':'ben','points':5}\\n{'type':'wallet' | 'player':'ben','points':6}\\n{'type':'wallet' | ben was paid 15"})
    void corrected_violated(Invariant invariant, String there, String instead, String said) throws Exception {
        String changed = CORRECTED.replace(quoted(there), quoted(instead));
        assertThat(changed).isNotEqualTo(CORRECTED);
        assertThat(check(changed)).anySatisfy(violation -> assertThat(violation.toString())
                .startsWith(invariant + " ").contains(said));
    }

    @Test
    void check_namesTheClaims() throws Exception {
        assertThat(check(SOUND.replace(quoted("'tNs':20}"), quoted("'tNs':31}")))).first().asString()
                .isEqualTo("I2 ann was told WON, and the ledger did not have it then as told [" + A + "]");
    }

    @Test
    void check_ofAnswersAndAwardsAlone() throws Exception {
        String brief = SOUND.lines()
                .filter(line -> line.matches(".*\"(invoke|ok|award)\".*") && !line.contains("dump")).reduce("",
                        (all, line) -> all + line + "\n");
        assertThat(check(brief)).isEmpty();
    }

    /** What may well have been is no violation. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a pause while the claim is under way | `` | `` | {'type':'hunt','tNs':15,'state':'PAUSED'}",
            "a second window | 'closesNs':90} | 'closesNs':9} | {'type':'window','treasure':1,'opensNs':18,'closesNs':19}",
            "a tick of which nobody heard | 'tNs':3,'toldNs':5, | 'tNs':-3000000000, | ``",
            "a spoofer's jump | 'latDegrees':60.1701 | 'latDegrees':60.1704 | {'type':'spoofer','player':'ann'}",
            "a jump of which nobody heard | 'toldNs':2000000003,'player':'ann','latDegrees':60.1701 | 'player':'ann','latDegrees':61 | ``",
            "noise | 'latDegrees':60.1701 | 'latDegrees':60.1703 | ``"})
    void check_possible(String what, String there, String instead, String added) throws Exception {
        String changed = SOUND.replace(quoted(there), quoted(instead)) + quoted(added);
        assertThat(changed).isNotEqualTo(SOUND);
        assertThat(check(changed)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{'type':'tick'} | line 1 ", "[ | line 1 ",
            "{'type':'invoke','tNs':1,'op':1,'player':'ann','treasure':1} | claim",
            "{'type':'ok','tNs':1,'op':7,'outcome':'WON'} | op 7 is answered and was never invoked",
            "{'type':'ok','tNs':1,'op':7,'outcome':'MAYBE'} | MAYBE"})
    void read_noHistory(String line, String said) {
        assertThatThrownBy(() -> check(quoted(line))).isInstanceOf(HistoryFormatException.class)
                .hasMessageContaining(said);
    }

    @Test
    void write_readAgain() throws Exception {
        Path file = folder.resolve("h.jsonl");
        HistoryLine.Invoke invoke = new HistoryLine.Invoke(1, 1, UUID.fromString(A), "ann", 1);
        HistoryFile.write(List.of(invoke, new HistoryLine.Unknown(2, 1, "TIMEOUT")), file);
        assertThat(HistoryFile.read(file).sendings())
                .containsExactly(new Sending(invoke, new HistoryLine.Unknown(2, 1, "TIMEOUT")));
    }

    private List<Violation> check(String text) throws IOException, HistoryFormatException {
        Path file = folder.resolve("history.jsonl");
        Files.writeString(file, text.replace("$A", A).replace("$B", B));
        return HistoryChecker.check(HistoryFile.read(file));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"').replace("\\n", "\n");
    }
}
