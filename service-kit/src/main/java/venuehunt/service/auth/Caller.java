package venuehunt.service.auth;

import io.grpc.Context;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a checked token says it.
 *
 * @param subject
 *            1 to 64 characters of A-Z, a-z, 0-9 and {@code . _ : @ -}
 */
public record Caller(String subject, Set<Role> roles) {
    static final Context.Key<Caller> KEY = Context.key("caller");

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    public Caller {
        if (!isSubject(subject)) {
            throw new IllegalArgumentException(
                    "subject '" + subject + "', expected 1 to 64 characters of A-Z, a-z, 0-9 and . _ : @ -");
        }
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** The caller of the method that runs on this thread, let in by {@link AuthInterceptor}. */
    public static Caller current() {
        Caller caller = KEY.get();
        if (caller == null) {
            throw new IllegalStateException("no caller here: the method is not behind an AuthInterceptor");
        }
        return caller;
    }

    /** Whether a caller could be called this. */
    public static boolean isSubject(@Nullable String text) {
        return text != null && SUBJECT.matcher(text).matches();
    }
}
