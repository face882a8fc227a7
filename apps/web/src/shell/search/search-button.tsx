"use client";

import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import bar from "../top-bar.module.css";
import styles from "./search.module.css";
import { SearchDialog } from "./search-dialog.tsx";

/** Opens the search, also by Ctrl K or ⌘ K from anywhere. */
export function SearchButton() {
  const t = useTranslations("shell.search");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={bar.button}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={t("title")}
      >
        <SearchOutlined />
        <span className={`${styles.keys} ${bar.wideOnly}`} aria-hidden>
          Ctrl K
        </span>
      </button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
