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
import { type CommentPlace, useThreadActs } from "./use-threads.ts";

type Props = { readonly place: CommentPlace; readonly label: string };

/** Where a comment is typed; `@` names somebody, Ctrl Enter sends it. */
export function CommentBox({ place, label }: Props) {
  const t = useTranslations("together");
  const trpc = useTRPC();
  const { data: people = [] } = useQuery(
    trpc.people.choices.queryOptions(undefined, { enabled: useMay("person.read") }),
  );
  const { write, busy } = useThreadActs();
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  const send = async () => {
    if (isEmpty || busy) return;
    const mentions = mentionsIn(text, people).slice(0, LIMITS.chainPeople);
    if (await write({ place, text, mentions })) setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
      <Button size="small" type="primary" disabled={isEmpty} loading={busy} onClick={send}>
        {t("send")}
      </Button>
    </div>
  );
}
