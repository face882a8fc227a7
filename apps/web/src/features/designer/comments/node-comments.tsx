"use client";

import { useTranslations } from "next-intl";
import { useMay } from "../../../shell/reader-provider.tsx";
import { CommentBox } from "./comment-box.tsx";
import styles from "./comments.module.css";
import { ThreadCard } from "./thread-card.tsx";
import { useThreadActs, useThreads } from "./use-threads.ts";

/** What people say of a node: open threads first, and a place to begin one. */
export function NodeComments({ nodeId }: { readonly nodeId: string }) {
  const t = useTranslations("together");
  const mayComment = useMay("flow.comment");
  const { write } = useThreadActs();
  const threads = useThreads().filter((thread) => thread.nodeId === nodeId);
  const sorted = [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)];
  return (
    <div className={styles.pane}>
      {sorted.length === 0 && <p className={styles.none}>{t(mayComment ? "noneHere" : "none")}</p>}
      <ul className={styles.threads}>
        {sorted.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} />
        ))}
      </ul>
      {mayComment && <CommentBox key={nodeId} label={t("write")} onSend={(typed) => write({ nodeId }, typed)} />}
    </div>
  );
}
