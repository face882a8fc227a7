import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";

/** The tools' own scripts: run by this Node directly, so neither a shell nor a PATH is needed on any platform. */
const TOOLS = {
  biome: "@biomejs/biome/bin/biome",
  depcruise: "dependency-cruiser/bin/dependency-cruise.mjs",
  knip: "knip/bin/knip.js",
  next: "next/dist/bin/next",
  oxlint: "oxlint/bin/oxlint",
  playwright: "@playwright/test/cli.js",
  tsc: "@typescript/native/bin/tsc",
  turbo: "turbo/bin/turbo",
  vitest: "vitest/vitest.mjs",
} as const;

export type Tool = keyof typeof TOOLS;

export interface ToolResult {
  code: number;
  output: string;
}

export interface ToolOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Show the output as it comes instead of collecting it. */
  show?: boolean;
  /** Ends the program when it fires. */
  signal?: AbortSignal;
}

/** Runs an installed tool to its end, e.g. `runTool("knip", ["--strict"])`. */
export function runTool(tool: Tool, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  return runProgram(process.execPath, [toolPath(tool), ...args], options);
}

/** Where a tool's script lies. */
export function toolPath(tool: Tool): string {
  return join(ROOT, "node_modules", TOOLS[tool]);
}

/** Runs a program to its end with no input. One that cannot be started counts as code 127. */
export function runProgram(program: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    ...(options.signal ? { signal: options.signal } : {}),
    stdio: options.show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, output: error.message }));
    child.once("close", (code) => settle({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
