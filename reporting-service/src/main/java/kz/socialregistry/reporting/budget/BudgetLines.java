package kz.socialregistry.reporting.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.reporting.territory.Extent;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a territory and a year. */
@ApplicationScoped
public class BudgetLines {

    private final Sql sql;

    BudgetLines(Sql sql) {
        this.sql = sql;
    }

    /** The lines of the region and its districts. One statement. */
    public Budget of(Extent extent, int year) {
        return new Budget(extent, sql.read("""
                        select a.programme_id, p.code, p.instrument, a.region_id, a.funding_source, a.counts_in,
                               a.amount, a.half_digit, a.planned_headcount,
                               s.entries, s.unknown, s.used, s.used_half_digit,
                               a.synthetic or coalesce(p.synthetic, false) or coalesce(s.synthetic, false) as synthetic
                        from allotment a
                        left join programme p on p.programme_id = a.programme_id
                        cross join lateral (
                            select count(*) as entries, count(*) filter (where s.amount is null) as unknown,
                                   sum(s.amount) as used, sum(s.half_digit) as used_half_digit,
                                   bool_or(s.synthetic) as synthetic
                            from spending s where s.allotment_id = a.allotment_id) s
                        where a.region_id = any (?) and a.year = ?
                        order by a.allotment_id
                        """, BudgetLines::line, extent.members(), year));
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        boolean nothing = row.getLong("entries") == 0;
        boolean unknown = row.getLong("unknown") > 0;
        return new BudgetLine(
                row.getObject("programme_id", UUID.class),
                row.getString("code"),
                row.getString("instrument"),
                row.getObject("region_id", UUID.class),
                row.getString("funding_source"),
                row.getString("counts_in"),
                amount(row.getBigDecimal("amount"), row.getBigDecimal("half_digit")),
                nothing || unknown ? null : amount(row.getBigDecimal("used"), row.getBigDecimal("used_half_digit")),
                nothing ? Reason.NOTHING_RECORDED : unknown ? Reason.NOT_REPORTED : null,
                row.getObject("planned_headcount", Integer.class),
                row.getBoolean("synthetic"));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal tenge, BigDecimal halfDigit) {
        return tenge == null ? null : new Amount(tenge, halfDigit);
    }
}
