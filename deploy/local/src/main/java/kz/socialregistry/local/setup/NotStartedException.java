package kz.socialregistry.local.setup;

import java.util.List;

/** The registry cannot be started or kept running; the person who started it is told why in one sentence. */
public final class NotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;
    private final transient List<String> details;

    /**
     * Without anything beneath the sentence.
     *
     * @param key of the sentence in the texts of the launcher
     */
    public NotStartedException(String key, String... arguments) {
        this(List.of(), key, arguments);
    }

    /**
     * With lines to show beneath the sentence.
     *
     * @param details for example the end of a log
     * @param key of the sentence in the texts of the launcher
     */
    public NotStartedException(List<String> details, String key, String... arguments) {
        super(key + " " + String.join(", ", arguments));
        this.key = key;
        this.arguments = arguments.clone();
        this.details = List.copyOf(details);
    }

    /** The sentence. */
    public String sentence(Messages messages) {
        return messages.text(key, (Object[]) arguments);
    }

    /** Lines to show beneath the sentence; often none. */
    public List<String> details() {
        return details;
    }
}
