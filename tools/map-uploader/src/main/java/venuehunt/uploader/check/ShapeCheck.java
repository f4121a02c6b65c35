package venuehunt.uploader.check;

import java.util.Optional;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.FindingCode;

/** Whether one feature's shape encloses an area without contradiction, in the sense of the OGC's simple features. */
final class ShapeCheck {
    private ShapeCheck() {
    }

    static Optional<Finding> check(Feature feature) {
        TopologyValidationError error = new IsValidOp(feature.area()).getValidationError();
        if (error != null) {
            return Optional.of(new Finding(code(error.getErrorType()), feature.ref(), error.getCoordinate(),
                    sentence(error.getErrorType())));
        }
        return feature.area().getArea() > 0
                ? Optional.empty()
                : Optional.of(new Finding(FindingCode.NO_AREA, feature.ref(), feature.area().getCoordinate(),
                        "it has no area"));
    }

    private static FindingCode code(int errorType) {
        return switch (errorType) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                FindingCode.SELF_INTERSECTION;
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> FindingCode.HOLE_OUTSIDE;
            case TopologyValidationError.NESTED_HOLES -> FindingCode.HOLES_NESTED;
            case TopologyValidationError.NESTED_SHELLS -> FindingCode.PARTS_NESTED;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> FindingCode.INTERIOR_CUT;
            case TopologyValidationError.DUPLICATE_RINGS -> FindingCode.RING_TWICE;
            case TopologyValidationError.TOO_FEW_POINTS -> FindingCode.TOO_FEW_CORNERS;
            default -> FindingCode.SHAPE_INVALID;
        };
    }

    private static String sentence(int errorType) {
        return switch (errorType) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "its outline crosses or touches itself here; redraw it so that it does not";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                "a hole of it lies outside its outline; move or delete the hole";
            case TopologyValidationError.NESTED_HOLES -> "a hole of it lies within another hole; delete one of them";
            case TopologyValidationError.NESTED_SHELLS ->
                "two parts of it lie one in the other; delete one or join them";
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                "its holes cut it into pieces; draw the pieces as parts of their own";
            case TopologyValidationError.DUPLICATE_RINGS -> "it has the same outline twice; delete one";
            case TopologyValidationError.TOO_FEW_POINTS -> "its outline has fewer than three different corners";
            default -> "its shape is not valid here; redraw this part";
        };
    }
}
