import { userInfo } from "node:os";
import { OrderloomError } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { StartError, startErrorSentence, toFileStartError } from "@orderloom/store/server/start-error";
import { say, terminalLanguage } from "../bootstrap/language.mjs";
import { ROOT } from "../bootstrap/ready.mjs";
import { BuildFailed } from "../build/build-failed.ts";

/** The start cannot go on; carries the one sentence for the person at the terminal. */
export class StartFailed extends Error {
  constructor(sentence: { zh: string; en: string }, options: ErrorOptions = {}) {
    super(say(sentence), options);
    this.name = "StartFailed";
  }
}

/** What to print for whatever stopped the start. Only the truly unexpected is shown with its stack. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof StartFailed) return thrown.message;
  if (thrown instanceof StartError) return startErrorSentence(thrown, terminalLanguage());
  if (thrown instanceof OrderloomError && thrown.code !== "internal") {
    return errorSentence(thrown.code, thrown.params, terminalLanguage());
  }
  if (thrown instanceof BuildFailed) return buildSentence(thrown);
  const file = toFileStartError(thrown, pathOf(thrown) ?? ROOT, userInfo().username);
  if (file) return startErrorSentence(file, terminalLanguage());
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function buildSentence(failure: BuildFailed): string {
  if (/ENOSPC|no space left/i.test(failure.message)) {
    return startErrorSentence(new StartError("disk_full", { params: { path: ROOT } }), terminalLanguage());
  }
  const tail = failure.message.split("\n").slice(-30).join("\n");
  return `${tail}\n\n${say({
    zh: "网页构建失败，原因见上。请确认没有改动过源码，或运行 npm ci 后重试。",
    en: "Building the web app failed for the reason above. Check that the sources are unchanged, or run npm ci and try again.",
  })}`;
}

function pathOf(thrown: unknown): string | null {
  return thrown instanceof Error && "path" in thrown && typeof thrown.path === "string" ? thrown.path : null;
}
