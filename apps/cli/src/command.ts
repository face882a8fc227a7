import type { ParseArgsConfig } from "node:util";
import type { Environment } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { z } from "zod";
import type { Terminal } from "./terminal.ts";

/** What every command may be told, beside its own options. */
export const SharedOptions = z.object({
  env: z.enum(["live", "sandbox"]).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** What a command works with. */
export type CommandContext = {
  readonly terminal: Terminal;
  readonly environment: Environment;
  /** True when the person named the environment; then a token of the other one is refused. */
  readonly environmentNamed: boolean;
  readonly url: string | undefined;
};

/** One thing the command line can do. */
export type Command = {
  /** Its words, e.g. `token create`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: LocalizedText;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Names of what stands without dashes after the words, in order; the last may be any number: `files…`. */
  readonly positionals: readonly string[];
  /** Parses what was given and does it. Throws ZodError or Failure. */
  execute(given: Readonly<Record<string, unknown>>, context: CommandContext): Promise<void>;
};

/** Describes a command whose options and positionals are parsed by `input` before it runs. */
export function defineCommand<Shape extends z.ZodType>(
  spec: Omit<Command, "execute" | "positionals"> & {
    readonly positionals?: readonly string[];
    readonly input: Shape;
    run(input: z.output<Shape>, context: CommandContext): Promise<void>;
  },
): Command {
  const { input, run, positionals = [], ...plain } = spec;
  return { ...plain, positionals, execute: (given, context) => run(input.parse(given), context) };
}
