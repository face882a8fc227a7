import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import type { ImportProposal } from "@orderloom/schema/import/proposal";
import { proposeMapping } from "@orderloom/schema/import/propose-mapping";
import { createConnection } from "../connections/connections.ts";
import { createShop } from "../connections/shops.ts";
import { inHotTransaction, inTransaction, type Tx } from "../database/database.ts";
import { readCustomFields } from "../fields/read-fields.ts";
import { addFile } from "../import/add-file.ts";
import { createImport } from "../import/create-import.ts";
import { type ImportDetail, readImport } from "../import/read-imports.ts";
import { listRejected, type Rejected } from "../import/rejected-rows.ts";
import { sampleTables } from "../import/sample-tables.ts";
import { cancelImport, startImport } from "../import/start-import.ts";
import { workImport } from "../import/work-import.ts";
import { readMachines } from "../machines/read-machines.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { BY_TEST } from "./control.ts";
import { createWorld, dumpOf, type World } from "./world.ts";

/** A file as somebody would send it. */
export type TestFile = { readonly name: string; readonly bytes: Buffer };

type Options = {
  readonly startsFlows?: boolean;
  /** Each step is first done and thrown away, as a crash before its commit would. */
  readonly crashes?: boolean;
  /** Stop after so many steps. */
  readonly steps?: number;
  readonly change?: (mapping: ImportMapping) => ImportMapping;
  readonly currency?: string;
  readonly zone?: string;
};

/** What became of files. */
export type Imported = {
  readonly job: ImportDetail;
  readonly rejected: readonly Rejected[];
  readonly proposal: ImportProposal;
};

/** An installation whose shop takes files. */
export type ImportWorld = Awaited<ReturnType<typeof createImportWorld>>;

/** A text file in an encoding, with its mark where that has one. */
export function textFile(name: string, text: string, encoding: "utf-8" | "gb18030" | "utf-16le" = "utf-8"): TestFile {
  if (encoding === "utf-8") return { name, bytes: Buffer.from(text) };
  if (encoding === "utf-16le") return { name, bytes: Buffer.from(`\ufeff${text}`, "utf16le") };
  return { name, bytes: encodeGb(text) };
}

/** The inverse of the decoder, for the characters of the text. */
function encodeGb(text: string): Buffer {
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((char) => (char < "\x80" ? [char.charCodeAt(0)] : (bytes.get(char) ?? [63]))));
}

/** Imports files as a person would who takes the proposal as it is. */
export async function createImportWorld(place: Pick<Options, "currency" | "zone"> = {}) {
  const world = await createWorld();
  const { db, keys } = world;
  const live = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(db, "live", work);
  const { connectionId, shopId } = await live((tx) => fileConnection(tx, world, place));
  const scope = WHOLE_SCOPE;
  const draft = async (files: readonly TestFile[]) => {
    const importId = await live((tx) => createImport(tx, { connectionId, cause: BY_TEST, scope }));
    for (const file of files) await addFile(db, keys, { env: "live", importId, scope, ...file });
    return importId;
  };
  const read = async (importId: Id) => {
    const job = await live((tx) => readImport(tx, { importId, scope }));
    if (job === null) throw new Error("the import is gone");
    return job;
  };
  const importFiles = async (files: readonly TestFile[], options: Options = {}): Promise<Imported> => {
    const importId = await draft(files);
    const defined = (await live(readCustomFields)) ?? undefined;
    const proposal = proposeMapping(await live((tx) => sampleTables(tx, keys, importId)), defined);
    if (proposal.mapping === null) throw new Error("no table names its orders");
    const mapping = options.change?.(proposal.mapping) ?? proposal.mapping;
    const { startsFlows = false } = options;
    await live((tx) => startImport(tx, { importId, mapping, startsFlows, cause: BY_TEST, scope }));
    await work(world, options);
    const rejected = await live((tx) => listRejected(tx, { importId, after: { file: 0, line: 0 }, limit: 1_000 }));
    return { job: await read(importId), rejected, proposal };
  };
  return {
    ...world,
    connectionId,
    draft,
    read,
    importFiles,
    cancel: (importId: Id) => live((tx) => cancelImport(tx, { importId, cause: BY_TEST, scope })),
    order: (externalNo: string) => orderOf(world, shopId, externalNo),
    runsOf: (externalNo: string) => runsOf(world, shopId, externalNo),
    rowsLeft: (importId: Id) => rowsLeft(world, importId),
    isInDatabase: async (text: string) => (await dumpOf(world)).includes(text),
  };
}

async function fileConnection(tx: Tx, { keys }: World, place: Pick<Options, "currency" | "zone">) {
  const shop = await createShop(tx, { channel: "ERP", name: "Files", ...place, cause: BY_TEST });
  const settings = { type: "file", name: "Files", shopId: shop.id, settings: {}, secret: null, cause: BY_TEST };
  return { connectionId: await createConnection(tx, keys, settings), shopId: shop.id };
}

class Crash extends Error {}

async function work(world: World, { crashes = false, steps = Number.POSITIVE_INFINITY }: Options): Promise<void> {
  const { keys, numbers, published } = world;
  const machines = await inTransaction(world.db, "live", readMachines);
  const deps = { keys, numbers, published: published.live, machines };
  const step = (tx: Tx) => workImport(tx, deps, { orders: 100, refuse: null });
  for (let done = 0; done < steps; done += 1) {
    if (crashes) await inHotTransaction(world.db, "live", (tx) => crashAfter(step(tx))).catch(expectCrash);
    if ((await inHotTransaction(world.db, "live", step)) === "none") return;
  }
}

async function crashAfter(doing: Promise<unknown>): Promise<never> {
  await doing;
  throw new Crash();
}

function expectCrash(thrown: unknown): void {
  if (!(thrown instanceof Error) || !(thrown.cause instanceof Crash || thrown instanceof Crash)) throw thrown;
}

async function orderOf({ db }: World, shopId: Id, externalNo: string) {
  const { rows } = await db.pool.query<Record<string, unknown>>(
    `select state, payable, paid, refunded, currency, province, city,
       district, complete, country, quantity, tags, adjustment, items_total as "itemsTotal",
       discount_total as "discountTotal", shipping_total as "shippingTotal", province_code as "provinceCode",
       placed_at as "placedAt", shipped_at as "shippedAt", line_count as "lineCount"
     from live.orders where shop_id = $1 and external_no = $2`,
    [shopId, externalNo],
  );
  return rows[0] ?? {};
}

async function runsOf({ db }: World, shopId: Id, externalNo: string): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `select count(*)::int as count from live.runs r join live.orders o on o.id = r.order_id
     where o.shop_id = $1 and o.external_no = $2`,
    [shopId, externalNo],
  );
  return rows[0]?.count ?? 0;
}

async function rowsLeft({ db }: World, importId: Id): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    "select count(*)::int as count from live.import_rows where bucket = $1 and import_id = $2",
    [bucketOf(importId), importId],
  );
  return rows[0]?.count ?? 0;
}
