import { getTableName } from "drizzle-orm";
import { Client } from "pg";
import { PINNED } from "../database/database.ts";
import { tablesOf } from "../tables/data/tables-of.ts";

/** A statement as the driver was given it; `name` is what `statement` called it, its beginning where it has no name. */
export type SentStatement = { readonly name: string; readonly text: string };

/** The application name of a runner's connections. */
const RUNNER = "orderloom runner";
/** What `statement` adds to a name: the environment and a hash of the text. */
const ENDING = /_(?:live|sandbox)_[0-9a-f]{8}$/;
const SHOWN_OF_NAMELESS = 80;

/**
 * Hears at the driver what this process sends from now on about data tables and the loop answers for: whatever a
 * runner's connection sends, whatever is sent in a hot transaction, and the store's prepared statements, whoever sends
 * them. Each text is kept once, as it reads in the live environment.
 */
export function hearStatements(): () => readonly SentStatement[] {
  const heard = new Map<string, SentStatement>();
  const hot = new WeakSet<Client>();
  Client.prototype.query = new Proxy(Client.prototype.query, {
    apply: (query, client: Client, args: readonly unknown[]) => {
      const { name, text } = readQuery(args[0]);
      if (text === PINNED.text) hot.add(client);
      if (/^(?:commit|rollback)\b/i.test(text)) hot.delete(client);
      if (DATA_TABLE.test(text) && (name !== null || hot.has(client) || applicationOf(client) === RUNNER)) {
        const read = text.replace(/\bsandbox\b/g, "live");
        heard.set(read, { name: name ?? read.replace(/\s+/g, " ").trim().slice(0, SHOWN_OF_NAMELESS), text: read });
      }
      return Reflect.apply(query, client, args);
    },
  });
  return () => [...heard.values()];
}

const DATA_TABLES = Object.values(tablesOf("live")).map(getTableName);
const DATA_TABLE = new RegExp(
  `^\\s*(?:select|insert|update|delete|with)\\b.*\\b"?(?:live|sandbox)"?\\."?(?:${DATA_TABLES.join("|")})\\b`,
  "is",
);

function readQuery(query: unknown): { readonly name: string | null; readonly text: string } {
  if (typeof query === "string") return { name: null, text: query };
  if (typeof query !== "object" || query === null || !("text" in query)) return { name: null, text: "" };
  const isPrepared = "name" in query && typeof query.name === "string" && ENDING.test(query.name);
  return { name: isPrepared ? `${query.name}`.replace(ENDING, "") : null, text: `${query.text}` };
}

function applicationOf(client: Client): unknown {
  const parameters: unknown = Reflect.get(client, "connectionParameters");
  return typeof parameters === "object" && parameters !== null ? Reflect.get(parameters, "application_name") : null;
}
