/** The four real jars with real parts, started as a person starts them: the story, crashes, the start and the stop. */
package kz.socialregistry.systemtests;
