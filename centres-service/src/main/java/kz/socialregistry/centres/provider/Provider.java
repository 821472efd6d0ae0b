package kz.socialregistry.centres.provider;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** An organisation that runs centres. Its number of identification is its own. */
@Entity
class Provider {

    @Id
    private UUID id;

    private String bin;

    @Embedded
    private Names names;

    private String ownership;
    private @Nullable UUID branchOf;

    @Embedded
    private @Nullable Contacts contacts;

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Provider() {}

    /** A new provider; what is said of it keeps {@link ProviderRules}. */
    Provider(UUID id, EnterProvider request) {
        this.id = id;
        correct(request);
    }

    /** Takes over what is said of it now, which keeps {@link ProviderRules}. */
    final void correct(EnterProvider request) {
        bin = request.bin();
        names = request.names();
        ownership = request.ownership();
        branchOf = request.branchOf();
        contacts = request.contacts();
        source = request.source();
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** What the request would say that enters it as it is now. */
    EnterProvider asEntered() {
        return new EnterProvider(bin, names, ownership, branchOf, contacts, source, synthetic);
    }

    ProviderView view() {
        return new ProviderView(id, bin, Bin.saysBranch(bin), names, ownership, branchOf, contacts, source, synthetic);
    }

    /** What a centre shows of it. */
    RunBy asShown() {
        return new RunBy(id, bin, ownership);
    }

    UUID id() {
        return id;
    }

    String bin() {
        return bin;
    }

    @Nullable
    UUID branchOf() {
        return branchOf;
    }

    /** For the entity tag. */
    long version() {
        return version;
    }
}
