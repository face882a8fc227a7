import { Client } from "pg";

/** Any number, other than the migrators'; whoever runs the product on an embedded server holds it. */
const LOCK = 7_246_281;

/** A hold on the server by the one process that runs the product on it. */
export interface StartLock {
  /** Resolves when the hold was lost without being released: the server went away. */
  lost: Promise<void>;
  release: () => Promise<void>;
}

/**
 * Takes the hold, or returns null when another living process has it. The server lets go of it when the holder
 * dies, however it dies, so no stale lock can be left behind.
 */
export async function takeStartLock(url: string): Promise<StartLock | null> {
  const client = new Client({ connectionString: url, application_name: "orderloom start", keepAlive: true });
  let released = false;
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => {}); // followed by "end", which answers it
    client.once("end", () => {
      if (!released) resolve();
    });
  });
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [LOCK]);
  const release = async (): Promise<void> => {
    released = true;
    await client.end().catch(() => {});
  };
  if (rows[0]?.taken) return { lost, release };
  await release();
  return null;
}
