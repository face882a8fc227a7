"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { Button, Checkbox } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../../shell/reader-provider.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import panel from "../problems/problems-panel.module.css";
import { useJump } from "../problems/use-jump.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { CommentBox } from "./comment-box.tsx";
import styles from "./comments.module.css";
import { ThreadCard } from "./thread-card.tsx";
import { type Thread, useThreadActs, useThreads } from "./use-threads.ts";

/** All threads of the flow, those about the whole of it and about nodes that are gone among them. */
export function CommentsPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("together");
  const mayComment = useMay("flow.comment");
  const [withResolved, setWithResolved] = useState(false);
  const threads = useThreads();
  const { write } = useThreadActs();
  const shown = threads.filter(({ resolved }) => withResolved || resolved === null);
  return (
    <section className={`${panel.panel} ${styles.panel}`} aria-label={t("title")}>
      <header className={panel.head}>
        <h2>{t("title")}</h2>
        <Checkbox checked={withResolved} onChange={({ target }) => setWithResolved(target.checked)}>
          {t("withResolved")}
        </Checkbox>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("close")} onClick={onClose} />
      </header>
      {shown.length === 0 && <p className={panel.none}>{t(mayComment ? "noneInFlow" : "none")}</p>}
      <ul className={`${panel.list} ${styles.threads}`}>
        {shown.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} head={<About thread={thread} />} />
        ))}
        {mayComment && (
          <li>
            <CommentBox label={t("writeOfFlow")} onSend={(typed) => write({ nodeId: null }, typed)} />
          </li>
        )}
      </ul>
    </section>
  );
}

function About({ thread: { nodeId } }: { readonly thread: Thread }) {
  const t = useTranslations("together");
  const language = useLocale();
  const jump = useJump();
  const node = useDesignerState(({ graph }) => graph.nodes.find(({ id }) => id === nodeId));
  if (nodeId === null) return <span className={styles.by}>{t("ofFlow")}</span>;
  if (!node) return <span className={styles.by}>{t("ofGone")}</span>;
  return (
    <Button
      size="small"
      type="link"
      className={styles.about ?? ""}
      onClick={() => jump({ nodes: [node.id], edges: [] })}
    >
      {nodeTitle(CATALOGUE, node, language)}
    </Button>
  );
}
