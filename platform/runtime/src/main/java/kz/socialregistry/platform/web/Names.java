package kz.socialregistry.platform.web;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.socialregistry.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name in Kazakh, Russian and English. All three are required. */
@Embeddable
@Schema(description = "A name in the three languages of the registry.")
public record Names(
        @Column(name = "name_kk") @NotBlank @Size(max = 300) @Schema(description = "In Kazakh.", examples = "Шымкент")
        String kk,

        @Column(name = "name_ru") @NotBlank @Size(max = 300) @Schema(description = "In Russian.", examples = "Шымкент")
        String ru,

        @Column(name = "name_en") @NotBlank @Size(max = 300) @Schema(description = "In English.", examples = "Shymkent")
        String en) {

    /** As events carry it. */
    public kz.socialregistry.events.Names asEvent() {
        return new kz.socialregistry.events.Names(kk, ru, en);
    }

    /** The name in one of the languages. */
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** From an event. */
    public static Names of(kz.socialregistry.events.Names names) {
        return new Names(names.kk(), names.ru(), names.en());
    }
}
