import { readFile } from "node:fs/promises";
import type { Json } from "@orderloom/schema/json";
import { z } from "zod";
import { Failure } from "./failure.ts";
import { WORDS } from "./words.ts";

/** Reads the file of a flow or of options as JSON; what it means is for the server to say. Throws Failure. */
export async function readJsonFile(file: string): Promise<Json> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Failure(WORDS.fileUnreadable, { params: { file, reason: reasonOf(cause) }, cause });
  });
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
