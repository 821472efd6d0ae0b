/** Official reports, entered as they are printed, and their comparison with what the registry recomputes. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.published;
