"use client";

import { Button } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useMay } from "../../../shell/reader-provider.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { CommentBox } from "./comment-box.tsx";
import { CommentItem } from "./comment-item.tsx";
import styles from "./comments.module.css";
import { type Thread, useThreadActs } from "./use-threads.ts";

type Props = {
  readonly thread: Thread;
  /** What stands over it: the node it is about, where that is not plain. */
  readonly head?: ReactNode;
};

/** A thread: what was said, an answer, and settling it. */
export function ThreadCard({ thread, head }: Props) {
  const t = useTranslations("together");
  const mayComment = useMay("flow.comment");
  const { write, setResolved } = useThreadActs();
  const [isAnswering, setAnswering] = useState(false);
  const { id, resolved, comments } = thread;
  return (
    <li className={styles.thread} data-resolved={resolved !== null || undefined}>
      {head}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
      {resolved && (
        <span className={styles.by}>
          {t("resolvedBy", { name: resolved.by })} <Ago at={resolved.at} />
        </span>
      )}
      {mayComment && !isAnswering && (
        <span className={styles.acts}>
          <Button size="small" type="text" onClick={() => setAnswering(true)}>
            {t("answer")}
          </Button>
          <Button size="small" type="text" onClick={() => setResolved(id, resolved === null)}>
            {t(resolved ? "reopen" : "resolve")}
          </Button>
        </span>
      )}
      {mayComment && isAnswering && (
        <CommentBox label={t("writeAnswer")} onSend={(typed) => write({ threadId: id }, typed)} />
      )}
    </li>
  );
}
