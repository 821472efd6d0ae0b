package kz.socialregistry.local.reference;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A language of the registry, with the way it writes numbers. */
public enum Language {
    /** қазақша. */
    KK('\u00a0', ','),
    /** русский. */
    RU('\u00a0', ','),
    /** English. */
    EN(',', '.');

    private final char group;
    private final char point;

    Language(char group, char point) {
        this.group = group;
        this.point = point;
    }

    /** The tag that stands in {@code Accept-Language} and in names. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text with this key. */
    String text(String key) {
        return texts().getString(key);
    }

    /** The text with this key; the key itself if there is none. */
    String textOrKey(String key) {
        try {
            return text(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The unit as it stands after a number: 1 centre, 2 centres; 1 центр, 2 центра, 13 центров. */
    String unit(String code, String number) {
        String key = "unit." + code;
        String form = key + form(number);
        return texts().containsKey(form) ? text(form) : textOrKey(key);
    }

    private String form(String number) {
        if (this == EN) {
            return number.equals("1") ? ".one" : "";
        }
        if (this == KK || !number.matches("\\d*[1-4]") || number.matches("\\d*1\\d")) {
            return "";
        }
        return number.endsWith("1") ? ".one" : ".few";
    }

    /** A decimal string such as {@code 3274900.5} as people of this language write it. */
    String number(String decimal) {
        String sign = decimal.startsWith("-") ? "-" : "";
        String[] parts = decimal.substring(sign.length()).split("\\.", 2);
        String whole = parts[0].replaceAll("\\B(?=(\\d{3})+$)", String.valueOf(group));
        return sign + whole + (parts.length == 1 ? "" : point + parts[1]);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "reference/comparison",
                Locale.forLanguageTag(tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
