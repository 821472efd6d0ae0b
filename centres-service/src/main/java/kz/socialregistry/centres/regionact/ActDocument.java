package kz.socialregistry.centres.regionact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document by which an act was decided. */
@Embeddable
@Schema(description = "The document by which the act was decided.")
record ActDocument(
        @Column(name = "document_number")
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Its number.", examples = "887")
        String number,

        @Column(name = "document_date") @NotNull @Schema(description = "Its date.", examples = "2022-05-03")
        LocalDate date) {}
