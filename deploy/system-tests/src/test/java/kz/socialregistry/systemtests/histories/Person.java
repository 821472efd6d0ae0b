package kz.socialregistry.systemtests.histories;

/** A recipient of the model. */
final class Person {

    final String id;

    /** The record that goes on with this one; {@code null}: itself. */
    Person mergedInto;

    Person(String id) {
        this.id = id;
    }

    /** Who it is, whatever the record. */
    Person self() {
        return mergedInto == null ? this : mergedInto;
    }
}
