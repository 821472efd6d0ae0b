package kz.socialregistry.centres.provider;

/** A provider was corrected in what its centres show; they follow in the same transaction. */
public record ProviderCorrected(RunBy now) {}
