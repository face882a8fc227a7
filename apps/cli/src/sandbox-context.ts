import type { CommandContext } from "./command.ts";
import { Failure } from "./failure.ts";
import { WORDS } from "./words.ts";

/**
 * The context of a command on the demo, which is in the sandbox alone. It works on this machine's installation with
 * tokens of its own; one that was given may be for live. Throws Failure when live was named.
 */
export function sandboxContext(context: CommandContext): CommandContext {
  if (context.environmentNamed && context.environment === "live") throw new Failure(WORDS.demoInLive);
  const { ORDERLOOM_TOKEN: _, ...env } = context.terminal.env;
  return { ...context, terminal: { ...context.terminal, env }, environment: "sandbox", environmentNamed: true };
}
