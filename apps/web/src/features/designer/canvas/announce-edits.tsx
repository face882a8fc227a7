"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { HistoryStep } from "../graph/history.ts";
import { historyNews } from "../graph/history-news.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { useAnnounce } from "./announcer.tsx";

/** What is typed is heard from its own field. */
const HEARD_ELSEWHERE: ReadonlySet<HistoryStep["name"]> = new Set([
  "node.rename",
  "node.set_params",
  "node.set_failure",
  "note.set",
  "group.set",
]);

/** Says every edit, undo and redo aloud, however it was made: by keys, mouse, menu or outline. */
export function AnnounceEdits() {
  const t = useTranslations("designer");
  const designer = useDesigner();
  const announce = useAnnounce();
  useEffect(
    () =>
      designer.state.subscribe((after, before) => {
        if (after.history === before.history) return;
        const news = historyNews(before.history, after.history);
        if (!news || (news.type === "done" && HEARD_ELSEWHERE.has(news.name))) return;
        announce(t(`announce.${news.type}`, { what: t(`edits.${news.name}`) }));
      }),
    [designer, announce, t],
  );
  return null;
}
