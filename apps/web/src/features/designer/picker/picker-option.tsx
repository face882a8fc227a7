"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useReader } from "../../../shell/reader-provider.tsx";
import { EntryValue } from "./entry-value.tsx";
import styles from "./picker.module.css";
import type { PickerEntry } from "./picker-entries.ts";

type Props = {
  readonly id: string;
  readonly entry: PickerEntry;
  readonly isCurrent: boolean;
  readonly onPick: (path: string) => void;
};

/** One value: what it is called, how a text names it, what the example has there, and how often others have nothing. */
export function PickerOption({ id, entry, isCurrent, onPick }: Props) {
  const { language } = useReader();
  const { path, label } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and the keys
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.option}
      draggable
      onDragStart={(event) => event.dataTransfer.setData("text/plain", `{{ ${path} }}`)}
      onClick={() => onPick(path)}
    >
      <span className={styles.words}>
        <span>{inLanguage(label, language)}</span>
        <code className={styles.path}>{path}</code>
      </span>
      <EntryValue entry={entry} />
    </div>
  );
}
