import type { LocalizedText } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import type { Tx } from "../database/database.ts";
import { tellAdmins } from "../notices/tell-admins.ts";
import type { ConnectionState } from "./connection-state.ts";

/** A connection whose breaker has just opened or closed. */
type Moved = { readonly name: string; readonly state: ConnectionState };

/** Tells every administrator, once, that calls through a connection are on hold, and once that they go on. */
export function tellBreakers(tx: Tx, moved: readonly Moved[]): Promise<void> {
  return tellAdmins(
    tx,
    moved.map((connection) => ({ step: "breaker", ...wordsOf(connection) })),
  );
}

function wordsOf({ name, state }: Moved): { readonly title: LocalizedText; readonly body: LocalizedText } {
  if (state.breaker === "closed") {
    return {
      title: { zh: `连接「${name}」已恢复调用`, en: `Calls through “${name}” go on` },
      body: {
        zh: "试探成功，等待的调用正在依次执行。",
        en: "The trial call was answered; what waited is being made now.",
      },
    };
  }
  const why = whyOf(state);
  return {
    title: { zh: `连接「${name}」暂停调用`, en: `Calls through “${name}” are on hold` },
    body: {
      zh: `对方多次没有正常响应，每 30 秒试探一次，恢复后自动继续；等待的调用不会丢失。最近的错误：${why.zh}`,
      en: `The other side failed repeatedly. It is tried every 30 seconds and calls go on by themselves; none is lost. Last failure: ${why.en}`,
    },
  };
}

function whyOf({ lastCode, lastParams }: ConnectionState): LocalizedText {
  const code = lastCode ?? "call_failed";
  const params = lastParams ?? {};
  return { zh: errorSentence(code, params, "zh"), en: errorSentence(code, params, "en") };
}
