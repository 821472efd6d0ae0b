package kz.socialregistry.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.socialregistry.events.budget.AllotmentEvent;
import kz.socialregistry.events.budget.ProgrammeEvent;
import kz.socialregistry.events.budget.SpendingEvent;
import kz.socialregistry.platform.inbox.ReceivedEvent;
import kz.socialregistry.reporting.sql.Sql;

/** What budget-service publishes. Amounts stay exact: from decimal strings to numeric. */
@ApplicationScoped
class BudgetProjection {

    // An amount that is not printed is exact.
    private static final String HALF_DIGIT = """
            coalesce(("printedAs" ->> 'precision')::numeric * case "printedAs" ->> 'unit'
                         when 'tenge' then 1 when 'thousand-tenge' then 1000 when 'million-tenge' then 1000000 end, 0)
            """;

    private final Sql sql;

    BudgetProjection(Sql sql) {
        this.sql = sql;
    }

    void programmes(List<ReceivedEvent> events) {
        LatestStates.store(sql, """
                insert into programme as stored
                    (programme_id, code, name_kk, name_ru, name_en, instrument, source, synthetic, epoch, sequence)
                select "programmeId", code, names ->> 'kk', names ->> 'ru', names ->> 'en', instrument, source,
                       synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "programmeId" uuid, code text, names jsonb, instrument text, source text, synthetic boolean,
                    epoch bigint, sequence bigint)
                on conflict (programme_id) do update set
                    code = excluded.code, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
                    name_en = excluded.name_en, instrument = excluded.instrument, source = excluded.source,
                    synthetic = excluded.synthetic, epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """, LatestStates.of(events, ProgrammeEvent.class, ProgrammeEvent::programme));
    }

    void allotments(List<ReceivedEvent> events) {
        LatestStates.store(
                sql,
                """
                insert into allotment as stored
                    (allotment_id, programme_id, region_id, year, funding_source, amount, half_digit, printed_as,
                     counts_in, planned_headcount, source, synthetic, epoch, sequence)
                select "allotmentId", "programmeId", "regionId", year, "fundingSource",
                       (amount ->> 'amount')::numeric(17, 2), %s, "printedAs", "countsIn", "plannedHeadcount",
                       source, synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "allotmentId" uuid, "programmeId" uuid, "regionId" uuid, year integer, "fundingSource" text,
                    amount jsonb, "printedAs" jsonb, "countsIn" text, "plannedHeadcount" integer, source text,
                    synthetic boolean, epoch bigint, sequence bigint)
                on conflict (allotment_id) do update set
                    programme_id = excluded.programme_id, region_id = excluded.region_id, year = excluded.year,
                    funding_source = excluded.funding_source, amount = excluded.amount,
                    half_digit = excluded.half_digit, printed_as = excluded.printed_as,
                    counts_in = excluded.counts_in, planned_headcount = excluded.planned_headcount,
                    source = excluded.source, synthetic = excluded.synthetic, epoch = excluded.epoch,
                    sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """.formatted(HALF_DIGIT),
                LatestStates.of(events, AllotmentEvent.class, AllotmentEvent::allotment));
    }

    void spendings(List<ReceivedEvent> events) {
        LatestStates.store(
                sql, """
                insert into spending as stored
                    (spending_id, allotment_id, amount, unknown_reason, half_digit, printed_as, source, synthetic,
                     epoch, sequence)
                select "spendingId", "allotmentId", (amount ->> 'amount')::numeric(17, 2), "unknownReason", %s,
                       "printedAs", source, synthetic, epoch, sequence
                from jsonb_to_recordset(cast(? as jsonb)) as state (
                    "spendingId" uuid, "allotmentId" uuid, amount jsonb, "unknownReason" text, "printedAs" jsonb,
                    source text, synthetic boolean, epoch bigint, sequence bigint)
                on conflict (spending_id) do update set
                    allotment_id = excluded.allotment_id, amount = excluded.amount,
                    unknown_reason = excluded.unknown_reason, half_digit = excluded.half_digit,
                    printed_as = excluded.printed_as, source = excluded.source, synthetic = excluded.synthetic,
                    epoch = excluded.epoch, sequence = excluded.sequence
                where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
                """.formatted(HALF_DIGIT), LatestStates.of(events, SpendingEvent.class, SpendingEvent::spending));
    }
}
