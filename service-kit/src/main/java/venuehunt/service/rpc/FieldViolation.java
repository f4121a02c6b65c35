package venuehunt.service.rpc;

/** One field of a request that cannot be taken: its path, e.g. {@code treasures[3].points}, and what was expected. */
public record FieldViolation(String field, String description) {}
