package io.shelftalker.core.doctor;

import io.shelftalker.core.workspace.WorkspaceId;
import java.util.List;

/** Looks at one thing that has to be set up: one bean for each. */
public interface Check {
    /**
     * What is found for a workspace. May ask other servers and take seconds; called outside any transaction. What fails is
     * a finding and not thrown.
     */
    List<Finding> look(WorkspaceId workspace);
}
