package kz.socialregistry.platform.problems;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer a JSON Pointer into the body ({@code /names/kk}), {@code ?name} for a query parameter, or the name of
 *     a header followed by a colon
 * @param code the stable code; its text is {@code <code>.detail} in the bundles
 * @param arguments for the placeholders of the text; never personal data
 */
public record FieldError(String pointer, String code, List<Object> arguments) {}
