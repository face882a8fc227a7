import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { GraphProblems, GraphRefusal, tellProblems, tellRefusal } from "../graph-problems.ts";
import { readJsonFile } from "../read-json-file.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Checked = z.union([GraphRefusal, z.object({ problems: GraphProblems })]);

/** Says all that is wrong with a flow's file; exit code 1 when it could not be published. */
export const flowValidate = defineCommand({
  name: "flow validate",
  usage: "FILE",
  summary: { zh: "检查流程文件，打印全部问题", en: "Check a flow's file and print all its problems" },
  options: {},
  positionals: ["file"],
  input: z.object({ file: z.string().min(1) }),
  async run({ file }, context) {
    const { terminal } = context;
    const graph = await readJsonFile(file);
    const api = await openApi(context, ["flows:read"]);
    const checked = await api.post("/flows/validate", graph, Checked);
    const count = "error" in checked ? tellRefusal(checked, terminal) : tellProblems(checked.problems, terminal);
    if (count > 0) throw new Failure(WORDS.flowWrong, { params: { count } });
    terminal.out(say(terminal, WORDS.flowFine));
  },
});
