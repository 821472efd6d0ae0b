package kz.socialregistry.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.socialregistry.events.recipients.EnrolmentEvent;
import kz.socialregistry.events.recipients.RecipientEvent;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.reporting.sql.Sql;

/** What recipients-service publishes. */
@ApplicationScoped
class RecipientsProjection {

    private final Sql sql;

    RecipientsProjection(Sql sql) {
        this.sql = sql;
    }

    void recipients(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into recipient as stored
                    (recipient_id, kind, persons, sex, birth_year, birth_month, residence_region_id, merged_into,
                     synthetic, epoch, sequence)
                select "recipientId", kind, persons, sex, "birthYear", "birthMonth", "residenceRegionId",
                       "mergedInto", synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "recipientId" uuid, kind text, persons integer, sex text, "birthYear" integer,
                    "birthMonth" integer, "residenceRegionId" uuid, "mergedInto" uuid, synthetic boolean,
                    epoch bigint, sequence bigint)
                on conflict (recipient_id) do update set
                    kind = excluded.kind, persons = excluded.persons, sex = excluded.sex,
                    birth_year = excluded.birth_year, birth_month = excluded.birth_month,
                    residence_region_id = excluded.residence_region_id, merged_into = excluded.merged_into,
                    synthetic = excluded.synthetic, epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, RecipientEvent.class, RecipientEvent::recipient));
    }

    void enrolments(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into enrolment as stored
                    (enrolment_id, recipient_id, unit_id, status, target_group, requested_on, wanted_from,
                     placed_from, admitted_on, ended_on, end_reason, refusal_reason, absences, former_groups,
                     synthetic, epoch, sequence)
                select "enrolmentId", "recipientId", "unitId", status, "targetGroup", "requestedOn", "wantedFrom",
                       "placedFrom", "admittedOn", "endedOn", "endReason", "refusalReason", absences, "formerGroups",
                       synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "enrolmentId" uuid, "recipientId" uuid, "unitId" uuid, status text, "targetGroup" text,
                    "requestedOn" date, "wantedFrom" date, "placedFrom" date, "admittedOn" date, "endedOn" date,
                    "endReason" text, "refusalReason" text, absences jsonb, "formerGroups" jsonb, synthetic boolean, epoch bigint, sequence bigint)
                on conflict (enrolment_id) do update set
                    recipient_id = excluded.recipient_id, unit_id = excluded.unit_id, status = excluded.status,
                    target_group = excluded.target_group, requested_on = excluded.requested_on,
                    wanted_from = excluded.wanted_from, placed_from = excluded.placed_from,
                    admitted_on = excluded.admitted_on, ended_on = excluded.ended_on,
                    end_reason = excluded.end_reason, refusal_reason = excluded.refusal_reason,
                    absences = excluded.absences, former_groups = excluded.former_groups, synthetic = excluded.synthetic, epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, EnrolmentEvent.class, EnrolmentEvent::enrolment));
    }
}
