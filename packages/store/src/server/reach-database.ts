import { Client } from "pg";
import { StartError } from "./start-error.ts";

const OLDEST_MAJOR = 15;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Checks that the user's own database answers, lets us in and is new enough. Throws {@link StartError} with its
 * address but never its password.
 */
export async function reachDatabase(url: string): Promise<void> {
  const address = addressOf(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on("error", () => {}); // a connection lost during the check fails the query below
  let connected = false;
  try {
    await client.connect();
    connected = true;
    const { rows } = await client.query<{ number: string }>("select current_setting('server_version_num') as number");
    const major = Math.floor(Number(rows[0]?.number) / 10_000);
    if (major < OLDEST_MAJOR) throw new StartError("database_too_old", { params: { address, found: major } });
  } catch (thrown) {
    if (thrown instanceof StartError) throw thrown;
    throw new StartError("database_unreachable", { params: { address, reason: reasonOf(thrown) }, cause: thrown });
  } finally {
    if (connected) await client.end().catch(() => {}); // one that never connected has nothing to end, and would wait
  }
}

function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new StartError("database_url_invalid");
  return `${parsed.hostname || "localhost"}:${parsed.port || "5432"}${parsed.pathname}`;
}

/** Node reports a refused connection to several addresses as one error with the reasons inside. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError) return reasonOf(thrown.errors[0]);
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.message || thrown.name;
}
