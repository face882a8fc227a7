"use client";

import { Input, Modal } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent, useId, useState } from "react";
import { HIT_KINDS, type Hit } from "./hit.ts";
import styles from "./search.module.css";
import { useHits } from "./use-hits.ts";

/** Finds orders, runs, flows, people and pages; arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell.search");
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const { hits, searching } = useHits(text);
  const at = Math.min(chosen, Math.max(0, hits.length - 1));
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    router.push(hit.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setChosen((at + step + hits.length) % hits.length);
    }
    if (event.key === "Enter" && !searching) open(hits[at]);
  };
  return (
    <Modal open title={t("title")} footer={null} onCancel={onClose} width={640}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
        aria-label={t("title")}
        placeholder={t("placeholder")}
        maxLength={128}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Hits id={id} hits={hits} at={at} onOpen={open} onPoint={setChosen} />
      <p role="status" className={styles.status}>
        {hits.length === 0 && t(searching ? "searching" : "nothing")}
      </p>
    </Modal>
  );
}

type HitsProps = {
  id: string;
  hits: readonly Hit[];
  at: number;
  onOpen: (hit: Hit) => void;
  onPoint: (index: number) => void;
};

function Hits({ id, hits, at, onOpen, onPoint }: HitsProps) {
  const t = useTranslations("shell.search.kinds");
  return (
    <div id={id} role="listbox" className={styles.hits} aria-label={t("all")}>
      {HIT_KINDS.map((kind) => {
        const group = hits.map((hit, index) => ({ hit, index })).filter(({ hit }) => hit.kind === kind);
        if (group.length === 0) return null;
        return (
          <Fragment key={kind}>
            <div className={styles.kind} aria-hidden>
              {t(kind)}
            </div>
            {group.map(({ hit, index }) => (
              <button
                key={hit.id}
                id={`${id}-${index}`}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={styles.hit}
                onClick={() => onOpen(hit)}
                onPointerMove={() => onPoint(index)}
              >
                <span className={`ol-figures ${styles.label}`}>
                  <span className="ol-hidden">{t(kind)} </span>
                  {hit.label}
                </span>
                <span className={styles.note}>{hit.note}</span>
              </button>
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}
