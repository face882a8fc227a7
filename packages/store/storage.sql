-- What the table declarations cannot say, for each environment ({env}). Appended to the initial migration.

-- Everything older or newer than the months that exist; `ensurePartitions` keeps it empty.
CREATE TABLE "{env}"."runs_done_rest" PARTITION OF "{env}"."runs_done" DEFAULT;
CREATE TABLE "{env}"."run_turns_rest" PARTITION OF "{env}"."run_turns" DEFAULT;

-- The queue is small and rewritten all the time: room on each page for updates in place, and vacuum early.
ALTER TABLE "{env}"."runs" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE "{env}"."calls" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "{env}"."orders" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05);

-- Sealed bytes do not shrink: nothing is gained by trying. Small bodies stay in their row.
ALTER TABLE "{env}"."blobs" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."blobs" SET (toast_tuple_target = 8160);
ALTER TABLE "{env}"."blob_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."order_private" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."run_turns" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."runs" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."runs_done" ALTER COLUMN "state_sealed" SET STORAGE EXTERNAL;
ALTER TABLE "{env}"."calls" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "outcome" SET STORAGE EXTERNAL;
