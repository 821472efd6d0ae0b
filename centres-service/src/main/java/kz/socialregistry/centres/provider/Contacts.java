package kz.socialregistry.centres.provider;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an organisation is reached: those of the organisation, never of a person. */
@Embeddable
@Schema(description = "How it is reached: the contacts of the organisation, never of a person.")
public record Contacts(
        @Size(max = 40)
        @Pattern(regexp = "[+]?[0-9][0-9 ()-]{3,38}")
        @Schema(description = "Telephone number.", examples = "+7 7252 12-34-56")
        @Nullable
        String phone,

        @Size(max = 200)
        @Pattern(regexp = "[^@ ]+@[^@ ]+")
        @Schema(description = "Address for electronic mail.", examples = "ortalyq5@example.kz")
        @Nullable
        String email,

        @Size(max = 300)
        @Pattern(regexp = "https?://[^ ]+")
        @Schema(description = "Address of its site.", examples = "https://ortalyq5.example.kz")
        @Nullable
        String site) {}
