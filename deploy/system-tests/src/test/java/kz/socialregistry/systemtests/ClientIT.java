package kz.socialregistry.systemtests;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;
import static java.net.HttpURLConnection.HTTP_PRECON_FAILED;
import static kz.socialregistry.systemtests.Client.ANALYST;
import static kz.socialregistry.systemtests.Client.REGISTRAR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.clients.centres.api.PlacesApi;
import kz.socialregistry.clients.centres.api.PlacesApi.APIListPlacesRequest;
import kz.socialregistry.clients.centres.model.PlacesOnDay;
import kz.socialregistry.clients.centres.model.Vacancy;
import kz.socialregistry.clients.recipients.ApiClient;
import kz.socialregistry.clients.recipients.ApiException;
import kz.socialregistry.clients.recipients.ApiResponse;
import kz.socialregistry.clients.recipients.api.EnrolmentsApi;
import kz.socialregistry.clients.recipients.api.EnrolmentsApi.APIEndEnrolmentRequest;
import kz.socialregistry.clients.recipients.api.EnrolmentsApi.APIRequestEnrolmentRequest;
import kz.socialregistry.clients.recipients.api.RecipientsApi;
import kz.socialregistry.clients.recipients.api.RecipientsApi.APICorrectRecipientRequest;
import kz.socialregistry.clients.recipients.api.RecipientsApi.APIGetRecipientRequest;
import kz.socialregistry.clients.recipients.api.RecipientsApi.APIRegisterRecipientRequest;
import kz.socialregistry.clients.recipients.model.End;
import kz.socialregistry.clients.recipients.model.EnrolmentView;
import kz.socialregistry.clients.recipients.model.InputError;
import kz.socialregistry.clients.recipients.model.PersonName;
import kz.socialregistry.clients.recipients.model.PersonNamePatch;
import kz.socialregistry.clients.recipients.model.Problem;
import kz.socialregistry.clients.recipients.model.RecipientView;
import kz.socialregistry.clients.recipients.model.RegisterRecipient;
import kz.socialregistry.clients.recipients.model.RegisterRecipientPatch;
import kz.socialregistry.clients.recipients.model.RequestEnrolment;
import kz.socialregistry.clients.reporting.api.ReportsApi;
import kz.socialregistry.clients.reporting.api.ReportsApi.APIGetCoverageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program whose only means are the clients generated from docs/openapi plays what README tells under "Try it". */
@Order(2)
@ExtendWith(SharedRegistry.class)
class ClientIT {

    private static final String SHYMKENT = "79";
    private static final String PURPOSE = "providing-services";
    private static final LocalDate BORN = LocalDate.of(1950, 6, 15);

    private final LocalDate today = LocalDate.parse(People.today());
    private PlacesApi places;
    private ApiClient toRecipients;
    private RecipientsApi recipients;
    private EnrolmentsApi enrolments;
    private ReportsApi reports;

    @BeforeEach
    void clients(Registry registry) {
        Generated generated = new Generated(registry.client());
        places = new PlacesApi(generated.centres(REGISTRAR));
        toRecipients = generated.recipients(REGISTRAR);
        recipients = new RecipientsApi(toRecipients);
        enrolments = new EnrolmentsApi(toRecipients);
        reports = new ReportsApi(generated.reporting(ANALYST));
    }

    @Test
    void onePersonMoreAtHomeInShymkent() throws Exception {
        long before = coverage();
        RequestEnrolment request = new RequestEnrolment()
                .recipientId(recipients.registerRecipient(entry(person())).getId())
                .unitId(unitWithoutLimit().getUnitId())
                .admittedOn(today)
                .synthetic(true);
        String key = UUID.randomUUID().toString();

        ApiResponse<EnrolmentView> first = enrol(request, key);
        ApiResponse<EnrolmentView> again = enrol(request, key);

        EnrolmentView enrolment = first.getData();
        assertEquals(EnrolmentView.StatusEnum.ADMITTED, enrolment.getStatus());
        assertEquals(today, enrolment.getAdmittedOn());
        assertNull(enrolment.getEndedOn());
        assertEquals(List.of("wait=30"), first.getHeaders().get("preference-applied"));
        assertEquals(enrolment, again.getData());
        assertEquals(first.getHeaders().get("location"), again.getHeaders().get("location"));
        assertFalse(first.getHeaders().containsKey("idempotency-replayed"));
        assertEquals(List.of("true"), again.getHeaders().get("idempotency-replayed"));
        awaitCoverage(before + 1);

        EnrolmentView ended = enrolments.endEnrolment(APIEndEnrolmentRequest.newBuilder()
                .id(enrolment.getId())
                .end(new End().on(today).reason("own-request"))
                .build());
        assertEquals(EnrolmentView.StatusEnum.ENDED, ended.getStatus());
        awaitCoverage(before);
    }

    @Test
    void aCorrectionChangesWhatItNamesAndOnlyTheVersionThatWasRead() throws Exception {
        UUID id = recipients.registerRecipient(entry(person())).getId();
        ApiResponse<RecipientView> read = recipients.getRecipientWithHttpInfo(
                APIGetRecipientRequest.newBuilder().id(id).purpose(PURPOSE).build());
        APICorrectRecipientRequest correction = APICorrectRecipientRequest.newBuilder()
                .id(id)
                .purpose(PURPOSE)
                .ifMatch(read.getHeaders().get("etag").get(0))
                .registerRecipientPatch(new RegisterRecipientPatch()
                        .name(new PersonNamePatch().patronymic("Маратқызы"))
                        .sex(null))
                .build();

        RecipientView corrected = recipients.correctRecipient(correction);
        ApiException stale = assertThrows(ApiException.class, () -> recipients.correctRecipient(correction));

        assertEquals("Маратқызы", corrected.getName().getPatronymic());
        assertEquals("Үлгіева", corrected.getName().getFamily());
        assertNull(corrected.getSex());
        assertEquals(BORN, corrected.getBirthDate());
        assertTrue(corrected.getSynthetic());
        assertEquals(HTTP_PRECON_FAILED, stale.getCode());
        Problem problem = problem(stale);
        assertEquals(HTTP_PRECON_FAILED, problem.getStatus());
        assertEquals("stale", problem.getCode());
        assertEquals(URI.create("urn:socialregistry:problem:stale"), problem.getType());
        assertFalse(problem.getTraceId().isBlank());
    }

    @Test
    void aRefusedBodySaysWhichFieldsAreWrong() throws Exception {
        RegisterRecipient wrong = person().kind(RegisterRecipient.KindEnum.FAMILY)
                .birthDate(null)
                .sex(null)
                .iin("850615100018")
                .iinMissingReason("no-such-reason");

        ApiException refused = assertThrows(ApiException.class, () -> recipients.registerRecipient(entry(wrong)));

        assertEquals(HTTP_BAD_REQUEST, refused.getCode());
        Problem problem = problem(refused);
        assertEquals("invalid", problem.getCode());
        Map<String, String> codes =
                problem.getErrors().stream().collect(Collectors.toMap(InputError::getPointer, InputError::getCode));
        assertEquals(
                Map.of(
                        "/members", "required",
                        "/iin", "only-for-person",
                        "/iinMissingReason", "only-for-person"),
                codes);
    }

    private static RegisterRecipient person() {
        return new RegisterRecipient()
                .kind(RegisterRecipient.KindEnum.PERSON)
                .name(new PersonName().family("Үлгіева").given("Айжан"))
                .iinMissingReason("documents-lost")
                .birthDate(BORN)
                .sex(RegisterRecipient.SexEnum.FEMALE)
                .synthetic(true);
    }

    private static APIRegisterRecipientRequest entry(RegisterRecipient recipient) {
        return APIRegisterRecipientRequest.newBuilder()
                .registerRecipient(recipient)
                .idempotencyKey(UUID.randomUUID().toString())
                .build();
    }

    private Vacancy unitWithoutLimit() throws Exception {
        PlacesOnDay atHome = places.listPlaces(APIListPlacesRequest.newBuilder()
                .region(SHYMKENT)
                .format("at-home")
                .build());
        assertEquals(today, atHome.getOn());
        return atHome.getItems().stream()
                .filter(unit -> unit.getCapacityKind().equals("unlimited"))
                .findFirst()
                .orElseThrow();
    }

    private ApiResponse<EnrolmentView> enrol(RequestEnrolment request, String key) throws ApiException {
        return enrolments.requestEnrolmentWithHttpInfo(APIRequestEnrolmentRequest.newBuilder()
                .requestEnrolment(request)
                .prefer("wait=30")
                .idempotencyKey(key)
                .build());
    }

    private long coverage() throws Exception {
        return reports.getCoverage(APIGetCoverageRequest.newBuilder()
                        .region(SHYMKENT)
                        .on(today)
                        .build())
                .getValue();
    }

    private void awaitCoverage(long value) {
        await("coverage of Shymkent")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(value, coverage()));
    }

    private Problem problem(ApiException refused) throws Exception {
        return toRecipients.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }
}
