package kz.socialregistry.local.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.people.Person;
import kz.socialregistry.local.reference.people.PersonWithStays;
import kz.socialregistry.local.reference.people.Stay;
import org.jspecify.annotations.Nullable;

/** Writes people as the rows of an import, while they are being sent. */
final class ImportRows {

    private static final String WITHOUT_PAPERS = "documents-lost";

    private final LocalKeys keys;

    ImportRows(LocalKeys keys) {
        this.keys = keys;
    }

    /** @param people makes the stream anew each time the body is asked for */
    BodyPublisher body(Supplier<Stream<PersonWithStays>> people) {
        return BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(lines(people.get().iterator())));
    }

    private Enumeration<InputStream> lines(Iterator<PersonWithStays> people) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return people.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream((row(people.next()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    ObjectNode row(PersonWithStays person) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        write(row.putObject("recipient"), person.person());
        var enrolments = row.putArray("enrolments");
        person.stays().forEach(stay -> write(enrolments.addObject(), stay));
        return row;
    }

    private void write(ObjectNode recipient, Person person) {
        recipient.put("kind", "person");
        recipient
                .putObject("name")
                .put("family", person.family())
                .put("given", person.given())
                .put("patronymic", person.patronymic());
        if (person.iin() == null) {
            recipient.put("iinMissingReason", WITHOUT_PAPERS);
        } else {
            recipient.put("iin", person.iin());
        }
        recipient
                .put("birthDate", person.birthDate().toString())
                .put("sex", person.sex())
                .put("residenceRegionId", keys.id(person.residence()))
                .put("synthetic", true);
    }

    private void write(ObjectNode enrolment, Stay stay) {
        enrolment.put("unitId", keys.id(stay.unit()));
        put(enrolment, "targetGroup", stay.targetGroup());
        put(enrolment, "requestedOn", stay.requestedOn());
        put(enrolment, "admittedOn", stay.admittedOn());
        put(enrolment, "endedOn", stay.endedOn());
        put(enrolment, "endReason", stay.endReason());
        enrolment.put("synthetic", true);
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable LocalDate day) {
        put(node, field, day == null ? null : day.toString());
    }
}
