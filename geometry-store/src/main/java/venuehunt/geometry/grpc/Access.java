package venuehunt.geometry.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import venuehunt.service.auth.Role;
import venuehunt.v1.CurationServiceGrpc;
import venuehunt.v1.VenueServiceGrpc;

/** Who may call what: curators write; curators, staff and nodes read; players neither. */
public final class Access {
    private static final Set<Role> WRITERS = Set.of(Role.CURATOR);
    private static final Set<Role> READERS = Set.of(Role.CURATOR, Role.STAFF, Role.NODE);

    private Access() {
    }

    /** Full method names to the roles of which a caller needs one. */
    public static Map<String, Set<Role>> rolesByMethod() {
        Map<String, Set<Role>> roles = new HashMap<>();
        put(roles, CurationServiceGrpc.getServiceDescriptor(), WRITERS);
        put(roles, VenueServiceGrpc.getServiceDescriptor(), READERS);
        return roles;
    }

    private static void put(Map<String, Set<Role>> roles, ServiceDescriptor service, Set<Role> allowed) {
        for (MethodDescriptor<?, ?> method : service.getMethods()) {
            roles.put(method.getFullMethodName(), allowed);
        }
    }
}
