// Writes the migrations from the tables: drizzle-kit finds what changed, this script adds what it cannot say.
// With --check it writes nothing and fails when the migrations are not what the tables say.
// Migrations below RELEASED are history and never touched; the ones after are written anew each time.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const RELEASED = 5;
const NAMES = ["initial", "chains_refunds_people", "engine", "order_store", "orders", "order_fields"];
const SCHEMA = ["./src/tables/control/*.ts", "./src/tables/data/live.ts", "./src/tables/data/sandbox.ts"];
/** Tables cut by the time in a UUIDv7, and the column it is in. */
const PARTITIONED = { runs_done: "id", run_turns: "run_id" };

/** By migration: what the table declarations cannot say. */
const MORE = { 0: "storage.sql", 3: "stock.sql" };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const migrations = join(root, "migrations");
// Written aside and renamed into place: tests of others read the folder all the time.
const draft = mkdtempSync(join(root, ".migrations-"));
const journalPath = join(draft, "meta", "_journal.json");

try {
  if (existsSync(migrations)) cpSync(migrations, draft, { recursive: true });
  forgetUnreleased();
  generate();
  for (const entry of readJournal().entries.slice(RELEASED)) complete(entry);
  if (process.argv.includes("--check")) refuseStale();
  else publish();
} finally {
  rmSync(draft, { recursive: true, force: true });
}

function readJournal() {
  return existsSync(journalPath) ? JSON.parse(readFileSync(journalPath, "utf8")) : { entries: [] };
}

function writeJournal(journal) {
  writeFileSync(journalPath, `${JSON.stringify(journal, null, 2)}\n`);
}

function forgetUnreleased() {
  const journal = readJournal();
  if (journal.entries.length === 0) return;
  for (const entry of journal.entries.slice(RELEASED)) {
    rmSync(join(draft, `${entry.tag}.sql`), { force: true });
    rmSync(join(draft, "meta", snapshotName(entry.idx)), { force: true });
  }
  writeJournal({ ...journal, entries: journal.entries.slice(0, RELEASED) });
}

function generate() {
  const name = NAMES[RELEASED] ?? "change";
  const kit = join(dirname(fileURLToPath(import.meta.resolve("drizzle-kit"))), "bin.cjs");
  const config = join(draft, "drizzle.json");
  writeFileSync(config, JSON.stringify({ dialect: "postgresql", schema: SCHEMA, out: `./${basename(draft)}` }));
  execFileSync(process.execPath, [kit, "generate", "--name", name, "--config", config], {
    cwd: root,
    stdio: "inherit",
  });
  rmSync(config);
}

function refuseStale() {
  const stale = draftFiles().filter((path) => {
    const kept = join(migrations, path);
    return !existsSync(kept) || readFileSync(kept, "utf8") !== readFileSync(join(draft, path), "utf8");
  });
  if (stale.length === 0) return;
  process.stderr.write(`Not what the tables say: ${stale.join(", ")}. Run npm run generate -w packages/store.\n`);
  process.exitCode = 1;
}

function draftFiles() {
  const files = readdirSync(draft, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(draft.length + 1));
}

/** Files first, the journal that names them last. */
function publish() {
  const journal = join("meta", "_journal.json");
  const paths = draftFiles().filter((path) => path !== journal);
  for (const path of [...paths, journal]) renameSync(join(draft, path), join(migrations, path));
}

function snapshotName(idx) {
  return `${String(idx).padStart(4, "0")}_snapshot.json`;
}

function complete(entry) {
  const path = join(draft, `${entry.tag}.sql`);
  let sql = readFileSync(path, "utf8").replaceAll(/CREATE SCHEMA (?!IF)/g, "CREATE SCHEMA IF NOT EXISTS ");
  for (const [table, column] of Object.entries(PARTITIONED)) {
    const pattern = new RegExp(`(CREATE TABLE "(?:live|sandbox)"\\."${table}" \\([^;]*\\n\\));`, "g");
    sql = sql.replaceAll(pattern, `$1 PARTITION BY RANGE ("${column}");`);
  }
  const more = MORE[entry.idx];
  if (more) sql = [sql.trimEnd(), text(more, "live"), text(more, "sandbox")].join("--> statement-breakpoint\n");
  writeFileSync(path, sql);
  // The journal's clock would make every run of this script a change; the order of entries is what counts.
  const journal = readJournal();
  journal.entries[entry.idx].when = entry.idx;
  writeJournal(journal);
  stabiliseSnapshot(entry.idx);
}

function text(file, env) {
  const statements = readFileSync(join(root, file), "utf8").replaceAll("{env}", env);
  return `\n${statements.trimEnd()}\n`;
}

function stabiliseSnapshot(idx) {
  const path = join(draft, "meta", snapshotName(idx));
  const snapshot = JSON.parse(readFileSync(path, "utf8"));
  snapshot.id = `00000000-0000-0000-0000-${String(idx + 1).padStart(12, "0")}`;
  snapshot.prevId = `00000000-0000-0000-0000-${String(idx).padStart(12, "0")}`;
  writeFileSync(path, `${JSON.stringify(snapshot, null, 2)}\n`);
}
