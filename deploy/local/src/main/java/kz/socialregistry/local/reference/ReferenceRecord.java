package kz.socialregistry.local.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a reference file.
 *
 * @param key local key, by which other lines refer to it as {@code "@key"}; {@code null} if none does
 * @param parent local key of the record it is posted under, if its path has one
 * @param body what is posted, as the public interface takes it
 */
record ReferenceRecord(
        @Nullable String key, @JsonProperty("in") @Nullable String parent, ObjectNode body) {}
