import { readFile } from "node:fs/promises";
import type { Json } from "@orderloom/schema/json";
import { z } from "zod";
import { Failure } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { WORDS } from "./words.ts";

/** Reads the file of a flow or of options as JSON; what it means is for the server to say. Throws Failure. */
export async function readJsonFile(file: string): Promise<Json> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Failure(WORDS.fileUnreadable, { params: { file, reason: reasonOf(cause) }, cause });
  });
  return parseJson(content, file);
}

/** The same of a file, or of what is piped in when it is called `-`. */
export async function readJsonInput(terminal: Pick<Terminal, "readInput">, file: string): Promise<Json> {
  return file === "-" ? parseJson(await terminal.readInput(), file) : readJsonFile(file);
}

function parseJson(content: string, file: string): Json {
  try {
    return z.json().parse(JSON.parse(content));
  } catch (cause) {
    throw new Failure(WORDS.fileNotJson, { params: { file, reason: reasonOf(cause) }, cause });
  }
}

/** What the system says about a file that cannot be used. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
