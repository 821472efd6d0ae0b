/** The analysts' questions over HTTP: what each takes, how it is answered, and in which words. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.report;
