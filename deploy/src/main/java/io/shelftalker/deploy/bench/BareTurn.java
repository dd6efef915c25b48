package io.shelftalker.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The SQL that a turn comes to, by hand: the inbound row, the conversation's lock, one product, the outgoing rows, a
 * commit; then the settling and its commit. No HTTP, no JSON, no rendering, nobody to send to.
 */
final class BareTurn {
    private final DataSource connections;
    private final AtomicLong events = new AtomicLong();

    BareTurn(DataSource connections) {
        this.connections = connections;
    }

    void once(int worker) throws SQLException {
        long event = events.incrementAndGet();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            take(connection, event, worker + 1);
            read(connection);
            write(connection, event, worker + 1);
            connection.commit();
            settle(connection, event);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void take(Connection connection, long event, int person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('shelftalker.workspace', workspace::text, true) from workspace_name;
                insert into inbound (workspace, account, external_id, conversation, contact, content, state)
                select c.workspace, c.account, ?, c.id, i.contact, '{}', 'done'
                from conversation c join identity i on i.account = c.account and i.external_id = c.external_id
                where c.external_id = ?
                on conflict do nothing;
                select c.id from conversation c where c.external_id = ? for no key update skip locked
                """)) {
            statement.setString(1, "bare-" + event);
            statement.setString(2, Integer.toString(person));
            statement.setString(3, Integer.toString(person));
            statement.execute();
        }
    }

    private static void read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select * from product where id >= ? order by id limit 1")) {
            statement.setLong(1, 100);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
            }
        }
    }

    private static void write(Connection connection, long event, int person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with written as (
                  insert into outgoing (workspace, account, conversation, key, token, content, language, zone, priority,
                                        state)
                  select c.workspace, c.account, c.id, ?, ?, '{}', 'en', 'UTC', 0, 'due'
                  from conversation c where c.external_id = ?
                  returning id, workspace, account, conversation, priority
                )
                insert into outgoing_due (outgoing, workspace, account, conversation, priority, due_at, lease_until, fence)
                select id, workspace, account, conversation, priority, clock(), clock() + interval '60 s', 1
                from written
                """)) {
            statement.setString(1, "bare-" + event);
            statement.setString(2, "bare-" + event);
            statement.setString(3, Integer.toString(person));
            statement.executeUpdate();
        }
    }

    private static void settle(Connection connection, long event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('shelftalker.workspace', workspace::text, true) from workspace_name;
                with sent as (
                  update outgoing set state = 'sent', attempts = 1, settled_at = clock() where token = ? returning id
                )
                delete from outgoing_due d using sent where d.outgoing = sent.id
                """)) {
            statement.setString(1, "bare-" + event);
            statement.execute();
        }
    }
}
