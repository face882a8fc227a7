import { parseArgs } from "node:util";
import { toOrderloomError } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { ZodError } from "zod";
import { type Command, type CommandContext, SharedOptions } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Failure, UsageFailure } from "./failure.ts";
import { helpText } from "./help-text.ts";
import { say, type Terminal } from "./terminal.ts";
import { WORDS } from "./words.ts";

const OK = 0;
const FAILED = 1;
const MISUSED = 2;

/** Does what a command line says and answers the exit code: 0 done, 1 not possible, 2 written wrongly. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ name }) => name === args.slice(0, wordsOf(name)).join(" "));
  if (!command || args.includes("--help")) {
    const asked = args.length === 0 || args.includes("--help") || args[0] === "help";
    (asked ? terminal.out : terminal.note)(helpText(command ? [command] : COMMANDS, terminal));
    return asked ? OK : MISUSED;
  }
  try {
    await execute(command, args.slice(wordsOf(command.name)), terminal);
    return OK;
  } catch (thrown) {
    return report(thrown, { command, terminal });
  }
}

function wordsOf(name: string): number {
  return name.split(" ").length;
}

async function execute(command: Command, rest: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parse(command, rest);
  const { lang: _, env, url, ...own } = values;
  const shared = SharedOptions.parse({ env, url });
  const named = Object.fromEntries(
    command.positionals.map((name, index) =>
      name.endsWith("…") ? [name.slice(0, -1), positionals.slice(index)] : [name, positionals[index]],
    ),
  );
  const context: CommandContext = {
    terminal,
    environment: shared.env ?? "live",
    environmentNamed: shared.env !== undefined,
    url: shared.url,
  };
  await command.execute({ ...own, ...named }, context);
}

function parse(command: Command, rest: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: { ...command.options, env: { type: "string" }, url: { type: "string" }, lang: { type: "string" } },
      allowPositionals: true,
    });
    const takesAny = command.positionals.at(-1)?.endsWith("…") === true;
    if (!takesAny && parsed.positionals.length > command.positionals.length) {
      const extra = parsed.positionals.slice(command.positionals.length).join(" ");
      throw new UsageFailure(WORDS.tooMuch, { params: { extra } });
    }
    return parsed;
  } catch (cause) {
    if (cause instanceof UsageFailure) throw cause;
    throw new UsageFailure(WORDS.notUnderstood, { params: { reason: messageOf(cause) }, cause });
  }
}

function report(thrown: unknown, { command, terminal }: { command: Command; terminal: Terminal }): number {
  if (thrown instanceof ZodError) return misused(zodSentence(thrown, terminal), { command, terminal });
  if (thrown instanceof UsageFailure) return misused(say(terminal, thrown.text, thrown.params), { command, terminal });
  if (thrown instanceof Failure) {
    terminal.note(say(terminal, thrown.text, thrown.params));
    return FAILED;
  }
  const error = toOrderloomError(thrown);
  const detail = error.code === "internal" ? ` (${messageOf(error.cause)})` : "";
  terminal.note(errorSentence(error.code, error.params, terminal.language) + detail);
  return FAILED;
}

function misused(sentence: string, { command, terminal }: { command: Command; terminal: Terminal }): number {
  terminal.note(sentence);
  terminal.note(helpText([command], terminal));
  return MISUSED;
}

function zodSentence(error: ZodError, terminal: Terminal): string {
  const wrong = error.issues.map((issue) => {
    const option = issue.path.map(String)[0] ?? "";
    const choices = issue.code === "invalid_value" ? issue.values.map(String) : [];
    return choices.length > 0
      ? say(terminal, WORDS.optionChoice, { option, choices })
      : say(terminal, WORDS.optionWrong, { option });
  });
  return [...new Set(wrong)].join("\n");
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
