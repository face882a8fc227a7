"use client";

import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { CommentBox } from "./comment-box.tsx";
import styles from "./comments.module.css";
import { type Thread, useThreadActs } from "./use-threads.ts";

/** One comment: who said what and when. Its writer can change it and take it back. */
export function CommentItem({ comment }: { readonly comment: Thread["comments"][number] }) {
  const t = useTranslations("together");
  const { edit } = useThreadActs();
  const [isChanging, setChanging] = useState(false);
  const isOwn = useReader().personId === comment.writtenBy.id;
  const mayChange = useMay("flow.comment") && isOwn && !comment.isDeleted;
  const { id, text } = comment;
  return (
    <div className={styles.comment}>
      <span className={styles.by}>
        <strong>{comment.writtenBy.name}</strong> <Ago at={comment.at} />
        {comment.editedAt !== null && !comment.isDeleted && ` · ${t("edited")}`}
        {mayChange && !isChanging && <OwnActs commentId={id} onEdit={() => setChanging(true)} />}
      </span>
      {isChanging ? (
        <CommentBox
          label={t("editLabel")}
          changing={{ text, onCancel: () => setChanging(false) }}
          onSend={async (typed) => {
            const isKept = await edit(id, typed);
            if (isKept) setChanging(false);
            return isKept;
          }}
        />
      ) : (
        <span className={comment.isDeleted ? styles.by : styles.text}>{comment.isDeleted ? t("removed") : text}</span>
      )}
    </div>
  );
}

function OwnActs({ commentId, onEdit }: { readonly commentId: string; readonly onEdit: () => void }) {
  const t = useTranslations("together");
  const { remove } = useThreadActs();
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: t("removeTitle"),
      content: t("removeText"),
      okText: t("remove"),
      okButtonProps: { danger: true },
      cancelText: t("cancel"),
      onOk: () => remove(commentId),
    });
  return (
    <>
      <Button size="small" type="link" className={styles.own ?? ""} onClick={onEdit}>
        {t("edit")}
      </Button>
      <Button size="small" type="link" className={styles.own ?? ""} onClick={() => void ask()}>
        {t("remove")}
      </Button>
    </>
  );
}
