package kz.socialregistry.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.socialregistry.platform.language.Language;

/** Sends an answer in a language. Its tag is made from its content: a poller gets 304 until a figure or a position changes. */
@ApplicationScoped
public class Answers {

    /** 200 with the answer. */
    public Response respond(Language language, Object answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
