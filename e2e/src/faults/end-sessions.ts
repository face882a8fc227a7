import type { FaultWorld } from "./fault-world.ts";

/** Ends every session of the runners, in whatever they are doing. */
export async function endSessions({ db }: Pick<FaultWorld, "db">): Promise<void> {
  await db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and application_name <> 'orderloom drill'
       and pid <> pg_backend_pid()`,
  );
}
