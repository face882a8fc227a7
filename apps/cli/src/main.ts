import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { Language } from "@orderloom/schema/language";
import { type Env, readEnv } from "./env.ts";
import { runCommandLine } from "./run-command-line.ts";
import { terminalLanguage } from "./terminal.ts";

const note = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const env = knownEnv();
  if (!env) return 2;
  const { values } = parseArgs({ args: [...args], options: { lang: { type: "string" } }, strict: false });
  return runCommandLine(args, {
    env,
    language: Language.safeParse(values.lang).data ?? terminalLanguage(env),
    out: (line) => process.stdout.write(`${line}\n`),
    note,
    readInput: () => text(process.stdin),
  });
}

function knownEnv(): Env | null {
  // biome-ignore lint/style/noProcessEnv: the one reader
  const read = readEnv(process.env);
  if (read.success) return read.data;
  const names = read.error.issues.map((issue) => issue.path.join(".")).join(", ");
  note(`环境变量格式不对 / not in the right form: ${names}`);
  return null;
}
