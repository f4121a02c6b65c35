package venuehunt.uploader.apart;

import java.util.Optional;
import venuehunt.uploader.check.Validation;

/**
 * What a file is worth, and what it looks like.
 *
 * @param picture
 *            the bytes of the format that was asked for, which nobody looks into here; empty where there is nothing to
 *            draw
 */
public record DrawnPlan(Validation validation, Optional<byte[]> picture) {}
