import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Id } from "@orderloom/schema/ids";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { z } from "zod";
import { type Api, openApi } from "../api.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { printList } from "../print-list.ts";
import { readJsonFile, reasonOf } from "../read-json-file.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Begun = z.object({ importId: Id });
const Added = z.object({ no: z.number() });
const Proposal = z.object({
  mapping: ImportMapping.nullable(),
  questions: z.array(z.looseObject({ code: z.string() })),
});
const count = z.number();
const Progress = z.object({
  status: z.enum(["draft", "arranging", "running", "done", "cancelled"]),
  rowsRead: count,
  rowsRejected: count,
  created: count,
  updated: count,
  unchanged: count,
  ordersRejected: count,
  states: z.record(z.string(), count),
});

/** Imports orders from files and prints what became of them: rows read and rejected, orders created, updated, unchanged. */
export const importOrders = defineCommand({
  name: "import orders",
  usage: "FILE… --connection ID [--mapping auto|PRESET.json] [--start-flows] [--rejected FILE] [--json]",
  summary: {
    zh: "从 CSV 或 XLSX 文件导入订单；--mapping auto 自动识别列，--rejected 保存没有导入的行，--start-flows 让历史订单也启动流程",
    en: "Import orders from CSV or XLSX files; --mapping auto reads the columns, --rejected saves the rows not taken, --start-flows lets old orders start flows too",
  },
  options: {
    connection: { type: "string" },
    mapping: { type: "string" },
    rejected: { type: "string" },
    "start-flows": { type: "boolean" },
    json: { type: "boolean" },
  },
  positionals: ["files…"],
  input: z.object({
    files: z.array(z.string().min(1)).min(1),
    connection: Id,
    mapping: z.string().min(1).default("auto"),
    rejected: z.string().min(1).optional(),
    "start-flows": z.boolean().default(false),
    json: z.boolean().default(false),
  }),
  async run({ files, connection, mapping: wanted, rejected, "start-flows": startsFlows, json }, context) {
    const given = wanted === "auto" ? null : ImportMapping.parse(await readJsonFile(wanted));
    const contents = await Promise.all(files.map(readBytes));
    const api = await openApi(context, SCOPES);
    const { importId } = await api.post("/imports", { connectionId: connection }, Begun);
    for (const [index, file] of files.entries()) {
      const path = `/imports/${importId}/files?name=${encodeURIComponent(basename(file).slice(-200))}`;
      await api.put(path, contents[index] ?? new Uint8Array(), Added);
    }
    const mapping = given ?? (await proposed(api, importId, context));
    await api.post(`/imports/${importId}/start`, { mapping, startsFlows }, Begun);
    const ended = await untilDone(importId, context);
    const count = ended.rowsRejected;
    if (rejected !== undefined && count > 0) await saveRejected(rejected, importId, context);
    else if (count > 0) context.terminal.note(say(context.terminal, WORDS.importRejected, { count }));
    print({ ...ended, importId }, json, context);
  },
});

const SCOPES = ["orders:write", "orders:read"] as const;

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure(WORDS.fileUnreadable, { params: { file, reason: reasonOf(cause) }, cause });
  });
  return new Uint8Array(bytes);
}

/** What is open is told and left unmapped; without the number of orders there is nothing to start. */
async function proposed(api: Api, importId: Id, { terminal }: CommandContext): Promise<ImportMapping> {
  const { mapping, questions } = await api.get(`/imports/${importId}/proposal`, Proposal);
  for (const question of questions)
    terminal.note(say(terminal, WORDS.importAsks, { question: Object.values(question).join(" ") }));
  if (mapping === null) throw new Failure(WORDS.importNoOrders);
  return mapping;
}

const POLL_MS = 500;
/** The command's own token is short-lived; another is made well before it ends. */
const RENEW_MS = 200_000;

async function untilDone(importId: Id, context: CommandContext): Promise<z.output<typeof Progress>> {
  for (;;) {
    const api = await openApi(context, SCOPES);
    for (let waited = 0; waited < RENEW_MS; waited += POLL_MS) {
      const progress = await api.get(`/imports/${importId}`, Progress);
      if (progress.status === "done") return progress;
      if (progress.status === "cancelled") throw new Failure(WORDS.importEnded);
      await sleep(POLL_MS);
    }
  }
}

async function saveRejected(file: string, importId: Id, context: CommandContext): Promise<void> {
  const api = await openApi(context, SCOPES);
  await writeFile(file, await api.text(`/imports/${importId}/rejected`)).catch((cause: unknown) => {
    throw new Failure(WORDS.fileUnwritable, { params: { file, reason: reasonOf(cause) }, cause });
  });
}

type Ended = z.output<typeof Progress> & { readonly importId: Id };

function print(ended: Ended, json: boolean, { terminal }: CommandContext): void {
  const {
    importId,
    rowsRead: read,
    created,
    updated,
    unchanged,
    rowsRejected: rejected,
    ordersRejected,
    states,
  } = ended;
  const report = { importId, read, created, updated, unchanged, rejected, ordersRejected, byState: states };
  if (json) {
    terminal.out(JSON.stringify(report));
    return;
  }
  printList(terminal, false, {
    items: [report],
    heads: {
      zh: ["读取行数", "新建", "更新", "不变", "拒绝行数"],
      en: ["rows read", "created", "updated", "unchanged", "rows rejected"],
    },
    cells: (one) => [one.read, one.created, one.updated, one.unchanged, one.rejected].map(String),
  });
}
