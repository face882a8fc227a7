"use client";

import { Input } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import styles from "./box.module.css";

export type SearchOption = {
  readonly key: string;
  readonly icon: string;
  readonly title: string;
  readonly note: string;
};

type Props = {
  readonly label: string;
  readonly none: string;
  /** The options that fit what is typed, best first. */
  readonly find: (query: string) => readonly SearchOption[];
  readonly onChoose: (key: string) => void;
  /** What stands above the field: where the choice goes. */
  readonly children?: ReactNode;
};

/** A field and the options that fit it: arrows move, Enter chooses. The focus stays in the field. */
export function SearchList({ label, none, find, onChoose, children }: Props) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const options = find(query);
  const current = options[Math.min(at, options.length - 1)];
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + options.length) % Math.max(1, options.length));
    if (event.key === "Enter" && current && !event.nativeEvent.isComposing) onChoose(current.key);
    if (step !== 0 || event.key === "Enter") event.preventDefault();
  };
  return (
    <>
      <div className={styles.head}>
        {children}
        <Input
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          aria-label={label}
          placeholder={label}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={label} className={styles.list}>
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
          <div
            key={option.key}
            role="option"
            id={`${id}-${option.key}`}
            tabIndex={-1}
            aria-selected={option === current}
            className={styles.option}
            onClick={() => onChoose(option.key)}
          >
            <span className={styles.icon}>
              <NodeIcon name={option.icon} />
            </span>
            <span className={styles.words}>
              {option.title}
              <span className={styles.note}>{option.note}</span>
            </span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p className={styles.none}>{none}</p>}
    </>
  );
}
