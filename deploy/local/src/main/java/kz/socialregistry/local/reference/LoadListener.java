package kz.socialregistry.local.reference;

/** Is told how far the load has come. Called from several threads, in no particular order. */
@FunctionalInterface
public interface LoadListener {

    /**
     * Something of a step is done.
     *
     * @param step what is being loaded, in English, for example {@code units}
     * @param done how much of it, from 0
     * @param total how much there is; 0 if that is not known
     */
    void progress(String step, long done, long total);
}
