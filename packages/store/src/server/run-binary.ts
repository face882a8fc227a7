import { spawn } from "node:child_process";
import { binaryEnvironment } from "./env.ts";
import type { ServerIdentity } from "./server-identity.ts";
import { credentials } from "./server-identity.ts";

/** What a program printed (both streams) and how it ended. */
export interface BinaryResult {
  code: number;
  output: string;
}

export interface BinaryCall {
  program: string;
  args: readonly string[];
  identity: ServerIdentity | null;
  /** Must be enterable by the identity: Postgres' programs ask for their working directory. */
  cwd: string;
  /** Text for the program's standard input. */
  input?: string;
  /** More variables than {@link binaryEnvironment} has. */
  env?: Readonly<Record<string, string>>;
  /** A file descriptor for the output; then nothing is collected and a server left running holds no pipe of ours. */
  outputFile?: number;
}

/** Runs one of Postgres' programs to its end. A program that cannot be started counts as code 127. */
export function runBinary(call: BinaryCall): Promise<BinaryResult> {
  const sink = call.outputFile ?? "pipe";
  const child = spawn(call.program, call.args, {
    cwd: call.cwd,
    env: { ...binaryEnvironment(), ...call.env },
    stdio: ["pipe", sink, sink],
    windowsHide: true,
    ...credentials(call.identity),
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.on("error", () => {}); // it may end without reading its input
  child.stdin?.end(call.input ?? "");
  return new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, output: error.message }));
    child.once("close", (code) => settle({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
