"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { searchItems } from "../../../lib/search/search-text.ts";
import { useReader } from "../../../shell/reader-provider.tsx";
import styles from "./picker.module.css";
import { usePicker } from "./picker-context.tsx";
import type { PickerEntry, PickerGroup } from "./picker-entries.ts";
import { PickerOption } from "./picker-option.tsx";

type Props = {
  readonly onPick: (path: string) => void;
  readonly onType: (letter: string) => void;
  readonly onClose: () => void;
};

/** Fields of the order and outputs of earlier nodes with the example's values: searched, walked by arrows, dragged. */
export function PickerList({ onPick, onType, onClose }: Props) {
  const t = useTranslations("picker");
  const { groups, orderNo, lookedAt } = usePicker();
  const { language } = useReader();
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = search(groups, query);
  const entries = shown.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)];
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter" && current && !event.nativeEvent.isComposing) onPick(current.path);
    else if (event.key === "Escape" || (event.key === "Backspace" && query === "")) onClose();
    // `{%` begins a tag, which the list has nothing to say of; a second brace is what the list puts there itself.
    else if (event.key === "%" && query === "") onType("%");
    else if (event.key !== "{") return;
    event.preventDefault();
    event.stopPropagation();
  };
  const source = orderNo === null ? t("ofInvented") : t("ofOrder", { no: orderNo });
  return (
    <div className={styles.picker}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.path}` : undefined}
        aria-label={t("search")}
        placeholder={t("search")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={t("list")} className={styles.list}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, and no fieldsets
          <div key={group.id} role="group" aria-label={inLanguage(group.title, language)}>
            <div className={styles.group} aria-hidden>
              {inLanguage(group.title, language)}
            </div>
            {group.entries.map((entry) => (
              <PickerOption
                key={entry.path}
                id={`${id}-${entry.path}`}
                entry={entry}
                isCurrent={entry === current}
                onPick={onPick}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.none}>{t("none")}</p>}
      <p className={styles.source}>{lookedAt > 0 ? t("source", { source, count: String(lookedAt) }) : source}</p>
    </div>
  );
}

/** The groups with what fits, best first in each; a node's name finds all of its outputs. */
function search(groups: readonly PickerGroup[], query: string): readonly PickerGroup[] {
  return groups
    .map((group) => ({ ...group, entries: searchItems(group.entries, query, (entry) => describe(entry, group)) }))
    .filter(({ entries }) => entries.length > 0);
}

function describe({ label, path }: PickerEntry, { id, title }: PickerGroup) {
  const more = id === "order" ? [path] : [path, title.zh, title.en];
  return { titles: [label.zh, label.en], more };
}
