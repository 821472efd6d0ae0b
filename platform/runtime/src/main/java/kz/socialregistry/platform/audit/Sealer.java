package kz.socialregistry.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Chains the entries that have committed, behind the writers, who never wait for it. Every instance has one; an advisory
 * lock keeps them apart. The head of the chain is a metric and, once a day, a line of the log: whoever keeps it can tell
 * later that the end of the trail was cut off.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 5_000;
    private static final String NOTHING_SEALED_BEFORE = "0";

    private final DataSource dataSource;
    private final AuditTrail trail;
    private final AtomicLong head = new AtomicLong();
    private String since = NOTHING_SEALED_BEFORE;
    private boolean failing;

    Sealer(DataSource dataSource, AuditTrail trail, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.trail = trail;
        metrics.gauge("registry.audit.head", head);
    }

    @Scheduled(every = "{registry.audit.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sealRegularly() {
        try {
            seal();
            failing = false;
        } catch (SQLException e) {
            if (!failing) {
                LOG.warnf(e, "the audit trail could not be sealed; trying again");
            }
            failing = true;
        }
    }

    @Scheduled(cron = "0 0 0 * * ?", timeZone = "Asia/Almaty")
    void tellHead() {
        AuditTrail.Head now = trail.state().head();
        if (now != null) {
            LOG.infof("head of the audit trail: seq=%d hash=%s", now.seq(), now.hash());
        }
    }

    /** Seals all that has committed by now, in bounded steps. */
    synchronized void seal() throws SQLException {
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = sealSome();
        }
    }

    private int sealSome() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement seal = connection.prepareStatement("select * from seal_audit(cast(? as xid8), ?)")) {
            seal.setString(1, since);
            seal.setInt(2, BATCH);
            try (ResultSet row = seal.executeQuery()) {
                row.next();
                since = row.getString("next_since");
                head.set(row.getLong("seq"));
                return row.getInt("sealed");
            }
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
