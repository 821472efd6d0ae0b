package kz.socialregistry.recipients.recipient;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import kz.socialregistry.recipients.privacy.Accesses;

/** Shows of people what a purpose needs and a trace of the rest, and writes down what was shown. */
@ApplicationScoped
class Disclosure {

    private final Accesses accesses;

    Disclosure(Accesses accesses) {
        this.accesses = accesses;
    }

    /** What may be shown of one. */
    @Transactional(TxType.MANDATORY)
    RecipientView disclose(RecipientView view, String purpose) {
        return disclose(List.of(view), purpose).get(0);
    }

    /** What may be shown of these, in their order. */
    @Transactional(TxType.MANDATORY)
    List<RecipientView> disclose(List<RecipientView> views, String purpose) {
        if (views.isEmpty()) {
            return views;
        }
        Set<String> full = accesses.shownInFull(purpose);
        List<RecipientView> shown =
                views.stream().map(view -> view.maskedBut(full)).toList();
        accesses.record(shown.stream().collect(toMap(RecipientView::id, RecipientView::inFull)), purpose);
        return shown;
    }
}
