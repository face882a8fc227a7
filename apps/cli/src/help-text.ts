import type { Command } from "./command.ts";
import { say, type Terminal } from "./terminal.ts";
import { WORDS } from "./words.ts";

/** How commands are written and what they do. */
export function helpText(commands: readonly Command[], terminal: Pick<Terminal, "language">): string {
  const lines = commands.flatMap((command) => [
    `  orderloom ${command.name} ${command.usage}`.trimEnd(),
    `      ${say(terminal, command.summary)}`,
  ]);
  return [say(terminal, WORDS.usage), ...lines, "", say(terminal, WORDS.sharedOptions)].join("\n");
}
