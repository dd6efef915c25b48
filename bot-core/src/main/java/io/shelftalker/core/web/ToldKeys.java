package io.shelftalker.core.web;

import io.shelftalker.core.schedule.Chore;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes the secrets of keys out of the messages that showed them, once those are settled: shown once is kept nowhere. */
@Singleton
final class ToldKeys implements Chore {
    private final Transactions transactions;

    ToldKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "secrets of keys in sent messages";
    }

    /** Does so in every workspace in which a key was shown just now. */
    void hide() {
        List<WorkspaceId> workspaces =
                transactions.across(handle -> handle.createQuery("select distinct workspace from api_key_told")
                        .mapTo(Long.class)
                        .map(WorkspaceId::new)
                        .list());
        workspaces.forEach(workspace -> transactions.in(workspace, this::tidy));
    }

    // A message that is not found is gone: it was written together with its key.
    @Override
    public int tidy(Handle handle) {
        return handle.createUpdate("""
                        with told as (
                          select key, handle, message.id as message
                          from api_key_told left join lateral (
                            select id, state from outgoing
                            where id > after and outgoing.conversation = api_key_told.conversation
                              and strpos(content::text, 'st_' || handle) > 0
                            order by id limit 1
                          ) as message on true
                          where api_key_told.workspace = workspace() and coalesce(message.state, '') <> 'due'
                        ), covered as (
                          update outgoing
                          set content = regexp_replace(
                            content::text, 'st_' || told.handle || '[0-9A-Za-z]+', 'st_' || told.handle || '…')::json
                          from told where outgoing.id = told.message
                        )
                        delete from api_key_told using told where api_key_told.key = told.key
                        """).execute();
    }
}
