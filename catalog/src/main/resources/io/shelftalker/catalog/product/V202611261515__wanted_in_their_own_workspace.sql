-- A server's superuser sees the rows of all workspaces at once, so what was written down to be wanted when one migrated
-- may be in another's workspace. Whoever sees one workspace at a time wrote it down where it belongs.
update wanted set workspace = product.workspace
from product where product.id = wanted.product and product.workspace <> wanted.workspace;
