package kz.socialregistry.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import kz.socialregistry.events.centres.CentreEvent;
import kz.socialregistry.events.centres.PlacementEvent;
import kz.socialregistry.events.centres.RegionEvent;
import kz.socialregistry.events.centres.StaffCounted;
import kz.socialregistry.events.centres.UnitEvent;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.reporting.sql.Sql;

/** What centres-service publishes. */
@ApplicationScoped
class CentresProjection {

    private final Sql sql;

    CentresProjection(Sql sql) {
        this.sql = sql;
    }

    void regions(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into region as stored
                    (region_id, level, names, codes, parents, source, synthetic, epoch, sequence)
                select "regionId", level, names, codes, parents, source, synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "regionId" uuid, level text, names jsonb, codes jsonb, parents jsonb, source text,
                    synthetic boolean, epoch bigint, sequence bigint)
                on conflict (region_id) do update set
                    level = excluded.level, names = excluded.names, codes = excluded.codes,
                    parents = excluded.parents, source = excluded.source, synthetic = excluded.synthetic,
                    epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, RegionEvent.class, RegionEvent::region));
    }

    void centres(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into centre as stored
                    (centre_id, number, kind, provider_kind, name_kk, name_ru, name_en, region_id, opened_on,
                     closed_on, counts_in, source, synthetic, epoch, sequence)
                select "centreId", number, kind, "providerKind", names ->> 'kk', names ->> 'ru', names ->> 'en',
                       "regionId", "openedOn", "closedOn", "countsIn", source, synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "centreId" uuid, number text, kind text, "providerKind" text, names jsonb, "regionId" uuid,
                    "openedOn" date, "closedOn" date, "countsIn" text[], source text, synthetic boolean,
                    epoch bigint, sequence bigint)
                on conflict (centre_id) do update set
                    number = excluded.number, kind = excluded.kind, provider_kind = excluded.provider_kind,
                    name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en,
                    region_id = excluded.region_id, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
                    counts_in = excluded.counts_in, source = excluded.source, synthetic = excluded.synthetic,
                    epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, CentreEvent.class, CentreEvent::centre));
    }

    void units(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into unit as stored
                    (unit_id, centre_id, name_kk, name_ru, name_en, format, target_group, region_id, opened_on,
                     closed_on, counts_in, capacities, former_centres, source, synthetic, epoch, sequence)
                select "unitId", "centreId", names ->> 'kk', names ->> 'ru', names ->> 'en', format, "targetGroup",
                       "regionId", "openedOn", "closedOn", "countsIn", capacities, coalesce("formerCentres", '[]'), source,
                       synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "unitId" uuid, "centreId" uuid, names jsonb, format text, "targetGroup" text, "regionId" uuid,
                    "openedOn" date, "closedOn" date, "countsIn" text[], capacities jsonb,
                    "formerCentres" jsonb, source text,
                    synthetic boolean, epoch bigint, sequence bigint)
                on conflict (unit_id) do update set
                    centre_id = excluded.centre_id, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
                    name_en = excluded.name_en, format = excluded.format, target_group = excluded.target_group,
                    region_id = excluded.region_id, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
                    counts_in = excluded.counts_in, capacities = excluded.capacities,
                    former_centres = excluded.former_centres, source = excluded.source,
                    synthetic = excluded.synthetic, epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, UnitEvent.class, UnitEvent::unit));
    }

    void staff(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into staff_count as stored
                    (count_id, centre_id, counted_on, headcount, source, synthetic, epoch, sequence)
                select "countId", "centreId", "on", headcount, source, synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "countId" uuid, "centreId" uuid, "on" date, headcount integer, source text, synthetic boolean,
                    epoch bigint, sequence bigint)
                on conflict (count_id) do update set
                    centre_id = excluded.centre_id, counted_on = excluded.counted_on,
                    headcount = excluded.headcount, source = excluded.source, synthetic = excluded.synthetic,
                    epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, StaffCounted.class, Function.identity()));
    }

    void placements(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into placement as stored
                    (enrolment_id, unit_id, status, place_from, place_until, queued_on, reason, epoch, sequence)
                select "enrolmentId", "unitId", status, "from", "until", "queuedOn", reason, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "enrolmentId" uuid, "unitId" uuid, status text, "from" date, "until" date, "queuedOn" date,
                    reason text, epoch bigint, sequence bigint)
                on conflict (enrolment_id) do update set
                    unit_id = excluded.unit_id, status = excluded.status, place_from = excluded.place_from,
                    place_until = excluded.place_until, queued_on = excluded.queued_on, reason = excluded.reason,
                    epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, PlacementEvent.class, PlacementEvent::placement));
    }
}
