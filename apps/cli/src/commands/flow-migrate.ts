import { ERROR_CODES } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { readJsonFile } from "../read-json-file.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Told = z.looseObject({
  movable: z.int(),
  problems: z.array(z.looseObject({ code: z.enum(ERROR_CODES), node: z.string().nullable(), count: z.int() })),
});

const VersionNumber = z.coerce.number().int().positive();

/** Takes the open runs of a version of a flow to a newer one, or says what that would come to. */
export const flowMigrate = defineCommand({
  name: "flow migrate",
  usage: "FLOW-ID --from N --to M [--map FILE] [--reason TEXT] [--dry-run]",
  summary: {
    zh: "把还在旧版本上的运行迁移到新版本；--dry-run 只看结果，不执行",
    en: "Move the open runs of a version to a newer one; --dry-run only says what it would come to",
  },
  options: {
    from: { type: "string" },
    to: { type: "string" },
    map: { type: "string" },
    reason: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  positionals: ["flowId"],
  input: z.object({
    flowId: Id,
    from: VersionNumber,
    to: VersionNumber,
    map: z.string().min(1).optional(),
    reason: z.string().trim().min(1).max(500).optional(),
    "dry-run": z.boolean().default(false),
  }),
  async run({ flowId, from, to, map, reason, "dry-run": dryRun }, context) {
    const { terminal } = context;
    const nodes = map === undefined ? {} : await readJsonFile(map);
    const api = await openApi(context, ["runs:write"]);
    const told = await api.post(`/flows/${flowId}/migrate`, { from, to, nodes, dryRun, reason }, Told);
    terminal.out(say(terminal, dryRun ? WORDS.runsMovable : WORDS.runsMoving, { count: told.movable }));
    for (const { code, node, count } of told.problems) {
      terminal.out(`${count}  ${errorSentence(code, node === null ? {} : { node }, terminal.language)}`);
    }
  },
});
