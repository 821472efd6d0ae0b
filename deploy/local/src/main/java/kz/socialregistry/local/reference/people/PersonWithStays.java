package kz.socialregistry.local.reference.people;

import java.util.List;

/** A person and all stays of that person; one row of an import. */
public record PersonWithStays(Person person, List<Stay> stays) {

    /** Whether the person still waits for a place; such a row is loaded after the places are taken. */
    public boolean waits() {
        return stays.stream().anyMatch(stay -> stay.admittedOn() == null);
    }
}
