"use client";

import { LIMITS } from "@orderloom/schema/limits";
import { useQuery } from "@tanstack/react-query";
import { Button, Mentions } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import styles from "./comments.module.css";
import { mentionsIn } from "./mentions-in.ts";
import type { Typed } from "./use-threads.ts";

type Props = {
  readonly label: string;
  /** What is done with what was typed; true when it is kept. */
  readonly onSend: (typed: Typed) => Promise<boolean>;
  /** An own comment that is changed, and the way to leave it as it is. */
  readonly changing?: { readonly text: string; readonly onCancel: () => void };
};

/** Where a comment is typed; `@` names somebody, Ctrl Enter sends it. */
export function CommentBox({ label, onSend, changing }: Props) {
  const t = useTranslations("together");
  const trpc = useTRPC();
  const { data: people = [] } = useQuery(
    trpc.people.choices.queryOptions(undefined, { enabled: useMay("person.read") }),
  );
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState(changing?.text ?? "");
  const isEmpty = text.trim() === "";
  const send = async () => {
    if (isEmpty || busy) return;
    const mentions = mentionsIn(text, people).slice(0, LIMITS.chainPeople);
    setBusy(true);
    if (await onSend({ text, mentions })) setText("");
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && changing) return changing.onCancel();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className={styles.box}>
      <Mentions
        aria-label={label}
        placeholder={label}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={LIMITS.commentChars}
        value={text}
        options={people.map(({ id, name, email }) => ({ key: id, value: name, label: `${name} · ${email}` }))}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      <span className={styles.boxActs}>
        {changing && (
          <Button size="small" type="text" onClick={changing.onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button size="small" type="primary" disabled={isEmpty} loading={busy} onClick={send}>
          {t(changing ? "save" : "send")}
        </Button>
      </span>
    </div>
  );
}
