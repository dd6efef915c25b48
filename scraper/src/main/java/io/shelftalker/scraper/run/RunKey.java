package io.shelftalker.scraper.run;

import io.shelftalker.catalog.product.RunId;
import io.shelftalker.core.workspace.WorkspaceId;

/** A run, and the workspace whose rows it is made of. */
public record RunKey(WorkspaceId workspace, RunId run) {}
