package venuehunt.uploader.preview;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import venuehunt.uploader.check.Validation;
import venuehunt.uploader.plan.Finding;
import venuehunt.uploader.plan.PlainText;

/**
 * A plan to be looked at before it is published, also where something is wrong with it. The same sheet as a picture,
 * which needs a font of the system, or as a page, which needs none.
 */
final class Preview {
    private final Drawing drawing;
    private final String file;
    private final List<Finding> findings;

    private Preview(Drawing drawing, String file, List<Finding> findings) {
        this.drawing = drawing;
        this.file = file;
        this.findings = findings;
    }

    /** Empty where no feature has an area on Earth: there is nothing to draw. */
    static Optional<Preview> of(String fileName, Validation validation) {
        String file = PlainText.cut(PlainText.clean(fileName));
        Drawing drawing = Drawing.of(file, validation);
        return drawing.isEmpty() ? Optional.empty() : Optional.of(new Preview(drawing, file, validation.findings()));
    }

    BufferedImage picture() {
        Sheet sheet = new Sheet(drawing, file, findings, new ImagePen(1, 1));
        ImagePen pen = new ImagePen(sheet.width(), sheet.height());
        sheet.draw(pen);
        return pen.finished();
    }

    /** HTML of one file. */
    String page() {
        SvgPen pen = new SvgPen();
        Sheet sheet = new Sheet(drawing, file, findings, pen);
        sheet.draw(pen);
        return Page.of(drawing.title(), pen.element(sheet.width(), sheet.height()));
    }
}
